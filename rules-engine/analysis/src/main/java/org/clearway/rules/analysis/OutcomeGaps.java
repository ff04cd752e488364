package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Answer;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.logicng.formulas.Literal;

/** Finds products without an outcome, and rules of a gate that apply together and conclude differently. */
final class OutcomeGaps {

    /** More combinations without an outcome are not told one by one. */
    private static final int MOST = 20;

    private final Solver solver;
    private final Search search;
    private final EditionFormulas edition;
    private final Confirmed confirmed;

    OutcomeGaps(Solver solver, Search search, EditionFormulas edition, Confirmed confirmed) {
        this.solver = solver;
        this.search = search;
        this.edition = edition;
        this.confirmed = confirmed;
    }

    /** Adds what is found; false where there is more. */
    boolean find(List<Gap> gaps) {
        boolean complete = nothing(gaps);
        gates(gaps);
        return complete;
    }

    private boolean nothing(List<Gap> gaps) {
        Literal nothing = edition.gives(EditionFormulas.NOTHING);
        List<Literal> wanted = new ArrayList<>(List.of(nothing, solver.variable()));
        Literal left = wanted.get(1);
        for (int found = 0; found < MOST; found++) {
            Product product = search.plainest(wanted);
            if (product == null) {
                return true;
            }
            Example example = confirmed.smallest(search, product, nothing, OutcomeGaps::none, Answer::status);
            if (example != null) {
                gaps.add(new Gap(
                        Gap.Kind.NO_OUTCOME, List.of(), "No rule gives such a product an outcome.", example));
            }
            List<FactVariables> reasons = Smallest.reasons(search, product, nothing);
            Literal alike = solver.define(solver.and(Smallest.literals(product, reasons)));
            solver.add(solver.or(left.negate(), alike.negate()));
        }
        return search.any(wanted) == null;
    }

    private static boolean none(Answer answer) {
        return answer.status() == Status.UNDETERMINED && answer.possible().isEmpty();
    }

    private void gates(List<Gap> gaps) {
        for (int stage = 0; stage <= edition.last(); stage++) {
            if (edition.stage(stage).join() != Stage.Join.GATE) {
                continue;
            }
            List<Integer> rules = edition.rules(stage);
            for (int i = 0; i < rules.size(); i++) {
                for (int j = i + 1; j < rules.size(); j++) {
                    both(stage, rules.get(i), rules.get(j), gaps);
                }
            }
        }
    }

    private void both(int stage, int one, int other, List<Gap> gaps) {
        String result = edition.result(one);
        String different = edition.result(other);
        if (result == null || different == null || result.equals(different)) {
            return;
        }
        Literal both = solver.define(
                solver.and(edition.reached(stage), edition.applies(one), edition.applies(other), edition.first(one)));
        Product product = search.plainest(List.of(both));
        if (product != null) {
            List<Rule> rules = List.of(edition.rule(one), edition.rule(other));
            gaps.add(new Gap(
                    Gap.Kind.TWO_OUTCOMES,
                    rules,
                    "Both apply to such a product; the first in the file, " + result + ", wins over " + different + ".",
                    Smallest.some(product, Smallest.reasons(search, product, both))));
        }
    }
}
