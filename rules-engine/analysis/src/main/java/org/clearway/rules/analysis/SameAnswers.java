package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/**
 * Whether an edition with some rules changed answers every completely stated product as it did. Compared is all that a worked case can
 * expect of a rule: the outcome, each code of a set, each verdict with its severity, the route, the legal basis and the dates, which
 * provisions decide, which rules are found to apply, and which warnings are given. What follows from an outcome follows with it.
 *
 * <p>Not safe for use by several threads.
 */
public final class SameAnswers {
    private final EditionModel edition;
    private @Nullable Base base;

    /**
     * A comparison with an edition.
     *
     * @param edition the edition as it stands
     */
    public SameAnswers(EditionModel edition) {
        this.edition = edition;
    }

    /** The edition as it stands, in a solver. */
    private record Base(Solver solver, FactSpace space, Search search, Map<String, Formula> says, int size) {}

    /**
     * Whether there is no product that is answered otherwise. That is proved; where the search has to give something up, it is not said.
     *
     * @param changed the edition with some rules changed, which read the same facts
     */
    public boolean as(EditionModel changed) {
        Base known = base();
        Literal differs = differs(known, changed);
        return differs == null || known.search.any(List.of(differs)) == null && known.search.complete();
    }

    /**
     * A smallest product that is answered otherwise.
     *
     * @param changed the edition with some rules changed, which read the same facts
     * @param shows whether the two give a product different answers, as they are applied
     * @return null where there is none, or the one that was found does not show it
     */
    public @Nullable Example example(EditionModel changed, Predicate<Example> shows) {
        Base known = base();
        Literal differs = differs(known, changed);
        Product product = differs == null ? null : known.search.any(List.of(differs));
        return product == null || differs == null || !shows.test(Smallest.whole(product))
                ? null
                : Smallest.of(known.search, product, differs, shows);
    }

    /** Holds where the edition and the changed one say something else; null where that is nowhere. */
    private static @Nullable Literal differs(Base known, EditionModel changed) {
        Solver solver = known.solver;
        Map<String, Formula> says = says(solver, known.space, changed);
        Set<String> all = new LinkedHashSet<>(known.says.keySet());
        all.addAll(says.keySet());
        List<Formula> ways = new ArrayList<>();
        for (String one : all) {
            Formula was = known.says.getOrDefault(one, solver.no());
            Formula is = says.getOrDefault(one, solver.no());
            if (!was.equals(is)) {
                ways.add(solver.and(was, solver.not(is)));
                ways.add(solver.and(is, solver.not(was)));
            }
        }
        return ways.isEmpty() ? null : solver.define(solver.or(ways));
    }

    /** A solver that has given something up proves nothing any more, and one that has grown is slow: another one takes its place. */
    private Base base() {
        Base known = base;
        if (known == null || !known.search.complete() || known.solver.size() > 2 * known.size) {
            Solver solver = new Solver();
            FactSpace space = new FactSpace(solver, List.of(edition), Gaps.first(edition), edition.effectiveTo());
            Map<String, Formula> says = says(solver, space, edition);
            space.scalars().chain();
            known = new Base(solver, space, new Search(solver, space), says, solver.size());
            base = known;
        }
        return known;
    }

    /** All that an edition says, each with where it does. */
    private static Map<String, Formula> says(Solver solver, FactSpace space, EditionModel model) {
        EditionFormulas formulas = new EditionFormulas(solver, space, model);
        Map<String, Map<String, Aspects.Value>> aspects = new Aspects(solver, space, formulas).all();
        Map<String, Formula> says = new LinkedHashMap<>();
        aspects.forEach(
                (aspect, values) -> values.forEach((name, value) -> says.put(aspect + " = " + name, value.holds())));
        for (int number = 0; number < model.rules().size(); number++) {
            Rule rule = model.rules().get(number);
            Formula found = found(solver, formulas, aspects, number);
            if (found != null) {
                says.put("found " + rule.name(), found);
            }
            if (rule.warning() != null) {
                says.merge("warning " + rule.warning().code(), formulas.applies(number), solver::or);
            }
            decides(solver, formulas, number, says);
        }
        return says;
    }

    /** Where a rule is found to apply; null where that follows from a verdict, or is never told. */
    private static @Nullable Formula found(
            Solver solver, EditionFormulas formulas, Map<String, Map<String, Aspects.Value>> aspects, int number) {
        Rule rule = formulas.rule(number);
        if (rule.conclusion() instanceof Rule.Gives gives) {
            List<Formula> given = new ArrayList<>();
            aspects.getOrDefault(Aspects.CHECK + gives.check(), Map.of()).forEach((name, value) -> {
                if (name.startsWith(gives.verdict().name())) {
                    given.add(value.holds());
                }
            });
            return solver.and(formulas.applies(number), solver.or(given));
        }
        if (formulas.result(number) == null) {
            return null;
        }
        return formulas.stage(rule.stage()).join() == Stage.Join.GATE
                ? Objects.requireNonNull(formulas.first(number))
                : solver.and(formulas.reached(rule.stage()), formulas.applies(number));
    }

    /** Of the strictest outcome, which provisions support it; elsewhere that follows from what is found. */
    private static void decides(Solver solver, EditionFormulas formulas, int number, Map<String, Formula> says) {
        Rule rule = formulas.rule(number);
        if (formulas.result(number) != null && formulas.stage(rule.stage()).join() == Stage.Join.STRICTEST) {
            List<Formula> supported = new ArrayList<>();
            formulas.supports(number).forEach(outcome -> supported.add(formulas.gives(outcome)));
            says.merge(
                    "decides " + rule.rule(),
                    solver.and(formulas.reached(rule.stage()), formulas.applies(number), solver.or(supported)),
                    solver::or);
        }
    }
}
