package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.drools.internal.DroolsEngine;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What conditions are worth on facts, by the formulas of the engine and by compiled rules. */
public final class Truths {

    /** Facts by their paths, and the day of the decision; a fact that is missing or null is unknown. */
    public record Stated(LocalDate asOf, Map<String, Object> facts) {
        /** The facts with nothing drawn from them; the facts of a repeated section are those of its one element. */
        private Settled settled() {
            Facts.Builder built = Facts.builder();
            for (SectionDefinition section : Vocabulary.sections()) {
                SectionBuilder builder = section.builder();
                for (FactDefinition fact : section.facts()) {
                    builder.set(fact.index(), facts.get(fact.path()));
                }
                Section given = builder.build();
                built.set(section.index(), section.repeated() ? List.of(given) : given);
            }
            return Settling.stated(built.build(), asOf);
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
        return value(formula.eval(known(slots, each, stated.settled())));
    }

    private static Value value(byte truth) {
        return Value.values()[truth - Truth.FALSE];
    }

    private static Knowledge known(FactSlots slots, @Nullable String each, Settled settled) {
        SectionDefinition section = each == null ? null : Vocabulary.section(each);
        return slots.read(
                settled.whole(),
                section == null ? null : settled.items(section.index()).get(0));
    }

    /** An edition whose rules are compiled. */
    public static final class Compiled {
        private final LoadedEdition edition;

        /** Loads compiled rules into a class loader of their own. */
        public Compiled(EditionModel model, RuleCompiler.Compiled compiled) {
            ClassLoader loader = compiled.loader(Truths.class.getClassLoader());
            edition = new LoadedEdition(model.withModelClass(compiled.modelClass()), null, loader, new DroolsEngine());
        }

        /** Names of the rules that fire. */
        public List<String> fired(Stated stated) {
            String each = edition.model().each();
            Request request = Request.builder()
                    .ruleset(edition.model().ruleset())
                    .asOf(stated.asOf())
                    .build();
            Settled settled = stated.settled();
            SectionDefinition section = each == null ? null : Vocabulary.section(each);
            List<Object> facts = new ArrayList<>(edition.facts(request, settled));
            if (section != null) {
                facts.add(settled.item(section.index(), 0));
            }
            BitSet fired = edition.second().possible(List.of(facts)).get(0);
            return names(fired::get);
        }

        /** Names of the rules whose formula has one of some truths. */
        public List<String> worth(Stated stated, List<Value> truths) {
            Knowledge known = known(edition.slots(), edition.model().each(), stated.settled());
            return names(
                    rule -> truths.contains(value(edition.table().formula(rule).eval(known))));
        }

        private List<String> names(IntPredicate rules) {
            return IntStream.range(0, edition.model().rules().size())
                    .filter(rules)
                    .mapToObj(rule -> edition.model().rules().get(rule).name())
                    .toList();
        }
    }
}
