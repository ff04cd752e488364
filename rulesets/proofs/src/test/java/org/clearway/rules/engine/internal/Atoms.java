package org.clearway.rules.engine.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** The single statements that conditions ask for: a fact with one value, a set with one element. */
final class Atoms {

    private Atoms() {}

    /** A fact and a value of it, or an element that it contains. */
    record Statement(FactDefinition fact, String value) {

        /** Facts that state this and nothing else. */
        Facts alone() {
            SectionDefinition section = Vocabulary.sections().get(fact.sectionIndex());
            Facts none = section.repeated()
                    ? Facts.builder()
                            .set(section.index(), List.of(section.empty()))
                            .build()
                    : Facts.empty();
            return new Completions.Place(fact, section.repeated() ? 0 : -1).set(none, stated());
        }

        private Object stated() {
            if (fact.type() == FactType.BOOLEAN) {
                return Boolean.valueOf(value);
            }
            Enum<?> constant = Objects.requireNonNull(fact.constant(value));
            return fact.type() == FactType.SET ? Set.of(constant) : constant;
        }

        @Override
        public String toString() {
            return fact.path() + "=" + value;
        }
    }

    /** What a condition asks for: every value that a part of it names, as it is meant there. */
    static Set<Statement> of(Condition condition) {
        return condition.atoms().flatMap(Atoms::statements).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Statement> statements(Condition atom) {
        if (atom instanceof Condition.OneOf oneOf) {
            FactDefinition fact = Vocabulary.fact(oneOf.fact());
            return oneOf.domain().stream().filter(oneOf.values()::contains).map(value -> new Statement(fact, value));
        }
        return atom instanceof Condition.Has has && has.present()
                ? Stream.of(new Statement(Vocabulary.fact(has.fact()), has.element()))
                : Stream.empty();
    }
}
