package org.clearway.rules.benchmarks.rivals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Conditions as lambdas over typed facts, for engines whose rules are written in Java. */
public final class Lambdas {

    private Lambdas() {}

    /** True where the condition is surely true. */
    public static Predicate<Facts> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            List<Predicate<Facts>> parts = parts(all);
            return facts -> {
                for (Predicate<Facts> part : parts) {
                    if (!part.test(facts)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (condition instanceof Condition.Any any) {
            List<Predicate<Facts>> parts = parts(any);
            return facts -> {
                for (Predicate<Facts> part : parts) {
                    if (part.test(facts)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (condition instanceof Condition.OneOf oneOf) {
            FactDefinition fact = fact(oneOf.fact());
            Set<Object> values =
                    oneOf.values().stream().map(value -> value(fact, value)).collect(Collectors.toSet());
            return facts -> {
                Object value = read(facts, fact);
                return value != null && values.contains(value);
            };
        }
        if (condition instanceof Condition.Has has) {
            FactDefinition fact = fact(has.fact());
            Object element = value(fact, has.element());
            boolean present = has.present();
            return facts -> read(facts, fact) instanceof Set<?> set && set.contains(element) == present;
        }
        throw new IllegalArgumentException("These rivals are not taught " + condition);
    }

    private static List<Predicate<Facts>> parts(Condition.Compound compound) {
        return compound.parts().stream().map(Lambdas::of).toList();
    }

    private static FactDefinition fact(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path), path);
    }

    private static Object value(FactDefinition fact, String value) {
        Object constant = fact.constant(value);
        return constant == null ? Boolean.valueOf(value) : constant;
    }

    private static @Nullable Object read(Facts facts, FactDefinition fact) {
        Section section = facts.section(fact.sectionIndex());
        return section == null ? null : section.value(fact.index());
    }
}
