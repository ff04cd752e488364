package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearway.rules.Certainty;
import org.clearway.rules.Consequence;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.ConsequenceRow;

/** What follows from the outcome of an evaluation. */
final class Consequences {

    private Consequences() {}

    static List<Consequence> of(Evaluation evaluation) {
        List<Consequence> consequences = new ArrayList<>();
        if (evaluation.nothingToJudge()) {
            return consequences;
        }
        List<ConsequenceRow> rows = evaluation.model().consequences();
        RuleTable table = evaluation.table();
        byte[] truths = evaluation.truths(0);
        Outcomes outcomes = evaluation.outcomes();
        // Of a set that is still open, what is certain has its consequences all the same.
        long settled =
                evaluation.determined() ? evaluation.possible() : evaluation.collected() ? table.collected(truths) : 0;
        List<String> possible = outcomes.names(evaluation.possible());
        boolean mayEnd = possible.contains(Status.NOT_APPLICABLE.name());
        boolean ended = mayEnd && table.gated(truths);
        for (int row = 0; row < rows.size(); row++) {
            ConsequenceRow consequence = rows.get(row);
            boolean whatever = consequence.outcomes().isEmpty();
            boolean follows =
                    whatever ? !ended : !Collections.disjoint(consequence.outcomes(), outcomes.names(settled));
            if (!follows) {
                continue;
            }
            byte truth = table.consequence(row).eval(evaluation.known(0));
            if (truth != Truth.FALSE) {
                consequences.add(Consequence.builder()
                        .rule(consequence.rule())
                        .limb(consequence.limb())
                        .certainty(
                                truth == Truth.TRUE && !(whatever && mayEnd && table.gateOpen(truths))
                                        ? Certainty.CERTAIN
                                        : Certainty.POSSIBLE)
                        .gives(consequence.gives())
                        .note(consequence.note())
                        .addAllCitations(consequence.citations())
                        .build());
            }
        }
        return consequences;
    }
}
