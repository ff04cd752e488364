package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/** The checks of an edition, each with where it has which verdict. */
final class CheckFormulas {
    private final Solver solver;
    private final FactSpace space;
    private final EditionFormulas edition;
    private final Map<String, Item> items = new LinkedHashMap<>();

    /**
     * One check.
     *
     * @param applies the number of the rule that says that it applies
     * @param limbs the numbers of the rules that give each verdict
     * @param judged holds where it applies on a day on which it has effect
     * @param verdicts where it has which verdict
     */
    record Item(
            Check check,
            int applies,
            Map<Verdict, List<Integer>> limbs,
            Literal judged,
            Map<Verdict, Literal> verdicts) {

        List<Integer> limbs(Verdict verdict) {
            return limbs.getOrDefault(verdict, List.of());
        }
    }

    CheckFormulas(Solver solver, FactSpace space, EditionFormulas edition) {
        this.solver = solver;
        this.space = space;
        this.edition = edition;
        List<Rule> rules = edition.edition().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).conclusion() instanceof Rule.Applies applies) {
                items.put(applies.check().id(), item(applies.check(), rule, rules));
            }
        }
    }

    /** The checks by their identifiers, in the order of the source. */
    Map<String, Item> items() {
        return items;
    }

    private Item item(Check check, int applies, List<Rule> rules) {
        Map<Verdict, List<Integer>> limbs = new EnumMap<>(Verdict.class);
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).conclusion() instanceof Rule.Gives gives
                    && gives.check().equals(check.id())) {
                limbs.computeIfAbsent(gives.verdict(), none -> new ArrayList<>())
                        .add(rule);
            }
        }
        Formula reached = solver.and(edition.reached(edition.last()), edition.applies(applies));
        Formula early = check.from() == null ? solver.no() : asOf(Operator.LT, check.from());
        Formula late = check.to() == null ? solver.no() : asOf(Operator.GT, check.to());
        Formula later = any(limbs, Verdict.NOT_YET_EFFECTIVE);
        Formula judged = solver.and(reached, solver.not(early), solver.not(late), solver.not(later));
        Formula fail = any(limbs, Verdict.FAIL);
        Formula pass = any(limbs, Verdict.PASS);
        Map<Verdict, Formula> verdicts = new EnumMap<>(Verdict.class);
        verdicts.put(Verdict.NOT_APPLICABLE, solver.not(reached));
        verdicts.put(
                Verdict.NOT_YET_EFFECTIVE, solver.and(reached, solver.or(early, solver.and(solver.not(late), later))));
        verdicts.put(Verdict.EXPIRED, solver.and(reached, solver.not(early), late));
        verdicts.put(Verdict.FAIL, solver.and(judged, fail));
        verdicts.put(Verdict.PASS, solver.and(judged, solver.not(fail), pass));
        verdicts.put(Verdict.UNKNOWN, solver.and(judged, solver.not(fail), solver.not(pass)));
        Map<Verdict, Literal> defined = new EnumMap<>(Verdict.class);
        verdicts.forEach((verdict, formula) -> defined.put(verdict, solver.define(formula)));
        return new Item(check, applies, limbs, solver.define(judged), defined);
    }

    private Formula any(Map<Verdict, List<Integer>> limbs, Verdict verdict) {
        return solver.or(limbs.getOrDefault(verdict, List.of()).stream()
                .map(edition::applies)
                .toList());
    }

    private Formula asOf(Operator operator, LocalDate day) {
        return space.operands().holds(new Operand.FactValue(FactSpace.AS_OF), operator, new Operand.Day(day));
    }
}
