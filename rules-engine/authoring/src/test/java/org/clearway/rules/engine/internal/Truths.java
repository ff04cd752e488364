package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What conditions are worth on facts, by the formulas of the engine and by compiled rules. */
public final class Truths {

    /** Facts by their paths, and the day of the decision; a fact that is missing or null is unknown. */
    public record Stated(LocalDate asOf, Map<String, Object> facts) {
        private @Nullable Section section(SectionDefinition definition) {
            SectionBuilder builder = definition.builder();
            for (FactDefinition fact : definition.facts()) {
                builder.set(fact.index(), facts.get(fact.path()));
            }
            return builder.build();
        }
    }

    /** The three truths. */
    public enum Value {
        FALSE,
        UNKNOWN,
        TRUE
    }

    private Truths() {}

    /** What a condition is worth by its formula. */
    public static Value of(Condition condition, List<String> paths, String each, Stated stated) {
        FactSlots slots = new FactSlots(paths, each);
        Formula formula = new FormulaCompiler(slots, Stream.of(condition)).compile(condition);
        return value(formula.eval(known(slots, each, stated)));
    }

    private static Value value(byte truth) {
        return Value.values()[truth - Truth.FALSE];
    }

    private static Knowledge known(FactSlots slots, @Nullable String each, Stated stated) {
        return slots.read(stated.asOf(), sections(stated), subject(each, stated), Unstated.UNKNOWN);
    }

    private static @Nullable Section[] sections(Stated stated) {
        return Vocabulary.sections().stream()
                .map(section -> section.repeated() ? null : stated.section(section))
                .toArray(Section[]::new);
    }

    private static @Nullable Section subject(@Nullable String each, Stated stated) {
        SectionDefinition section = each == null ? null : Vocabulary.section(each);
        return section == null ? null : stated.section(section);
    }

    /** An edition whose rules are compiled. */
    public static final class Compiled {
        private final LoadedEdition edition;

        /** Loads compiled rules into a class loader of their own. */
        public Compiled(EditionModel model, RuleCompiler.Compiled compiled) {
            ClassLoader loader = new ClassLoader(Truths.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    byte[] bytes = compiled.classes().get(name.replace('.', '/') + ".class");
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes, 0, bytes.length);
                }
            };
            edition = new LoadedEdition(model.withModelClass(compiled.modelClass()), loader);
        }

        /** Names of the rules that fire. */
        public List<String> fired(Stated stated) {
            String each = edition.model().each();
            Request request = Request.builder()
                    .ruleset(edition.model().ruleset())
                    .asOf(stated.asOf())
                    .build();
            Fired fired =
                    edition.compiled().run(edition.facts(request, sections(stated), false), subject(each, stated));
            return names(rule -> fired.contains(rule));
        }

        /** Names of the rules whose formula has one of some truths. */
        public List<String> worth(Stated stated, List<Value> truths) {
            Knowledge known = known(edition.slots(), edition.model().each(), stated);
            return names(
                    rule -> truths.contains(value(edition.table().formula(rule).eval(known))));
        }

        private List<String> names(java.util.function.IntPredicate rules) {
            return IntStream.range(0, edition.model().rules().size())
                    .filter(rules)
                    .mapToObj(rule -> edition.model().rules().get(rule).name())
                    .toList();
        }
    }
}
