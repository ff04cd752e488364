package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clearway.rules.Answer;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.logicng.formulas.Literal;

/** Finds products without an outcome, and rules of a gate that apply together and conclude differently. */
final class OutcomeGaps {

    /** More combinations without an outcome are not told one by one. */
    static final int MOST = 20;

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
                gaps.add(new Gap(Gap.Kind.NO_OUTCOME, List.of(), "No rule gives such a product an outcome.", example));
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

    /** For each rule of a gate that is the first, those behind it that would conclude something else. */
    private void gates(List<Gap> gaps) {
        for (int stage = 0; stage <= edition.last(); stage++) {
            if (edition.stage(stage).join() == Stage.Join.GATE) {
                List<Integer> rules = edition.rules(stage);
                for (int first = 0; first < rules.size(); first++) {
                    behind(stage, rules.get(first), rules.subList(first + 1, rules.size()), gaps);
                }
            }
        }
    }

    private void behind(int stage, int first, List<Integer> others, List<Gap> gaps) {
        List<Rule> rules = new ArrayList<>(List.of(edition.rule(first)));
        Example example = null;
        for (int other : others) {
            Literal both =
                    solver.define(solver.and(edition.reached(stage), edition.first(first), edition.applies(other)));
            boolean differs = !Objects.equals(edition.result(first), edition.result(other));
            if (!differs || !search.possible(both)) {
                continue;
            }
            rules.add(edition.rule(other));
            if (example == null) {
                Product product = Objects.requireNonNull(search.plainest(List.of(both)));
                example = Smallest.some(product, Smallest.reasons(search, product, both));
            }
        }
        if (example != null) {
            gaps.add(new Gap(
                    Gap.Kind.TWO_OUTCOMES,
                    rules,
                    "It is the first in the file and decides (" + edition.result(first)
                            + ") also where others would conclude otherwise: "
                            + rules.stream()
                                    .skip(1)
                                    .map(rule -> rule.name() + " (" + EditionFormulas.result(rule) + ")")
                                    .collect(Collectors.joining("; "))
                            + ".",
                    example));
        }
    }
}
