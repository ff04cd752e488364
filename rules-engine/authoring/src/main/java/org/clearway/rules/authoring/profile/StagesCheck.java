package org.clearway.rules.authoring.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.engine.model.Stage;

/** Checks the stages of a header: how each joins what its rules find, and the outcomes that it names. */
final class StagesCheck {

    /** Of a checklist: nothing fails, something fails, a blocker fails. */
    private static final int CHECK_OUTCOMES = 3;

    private final Header header;
    private final HeaderProblems problems;

    StagesCheck(Header header, HeaderProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    void check() {
        Set<String> names = new HashSet<>();
        problems.noteUnless(
                !header.combine().isEmpty(),
                "There is no stage.",
                "- { stage: ..., join: ..., files: [...] }",
                "combine:");
        for (int i = 0; i < header.combine().size(); i++) {
            Header.Combine stage = header.combine().get(i);
            problems.noteUnless(
                    names.add(stage.stage()),
                    "Two stages are called " + stage.stage() + ".",
                    "a name of its own",
                    "combine:",
                    stage.stage(),
                    stage.stage());
            problems.noteUnless(
                    stage.joins() != null,
                    "The join " + stage.join() + " does not exist.",
                    Instead.of(stage.join(), Header.JOINS.keySet()),
                    "combine:",
                    stage.stage(),
                    stage.join());
            boolean last = i == header.combine().size() - 1;
            problems.noteUnless(
                    last || stage.joins() == Stage.Join.GATE,
                    "The stages after " + stage.stage() + " would never be reached.",
                    "gates first, and one other join as the last stage",
                    "combine:",
                    stage.stage());
            problems.noteUnless(
                    stage.joins() != Stage.Join.CHECKS || header.outcomes().size() == CHECK_OUTCOMES,
                    "A checklist has three outcomes: nothing fails, something fails, a blocker fails.",
                    "three under outcomes, in this order, such as CLEAR, FINDINGS and BLOCKED",
                    "outcomes:");
            problems.noteUnless(
                    stage.joins() != Stage.Join.ALL || header.each() == null,
                    "What several approvals give cannot be joined as a set.",
                    "join: strictest, or the edition without each",
                    "combine:",
                    stage.stage(),
                    stage.join());
            joined(stage);
        }
    }

    private void joined(Header.Combine stage) {
        List<String> order = Header.orEmpty(stage.order());
        Map<String, List<String>> meets = stage.meets() == null ? Map.of() : stage.meets();
        Map<String, String> refines = stage.refines() == null ? Map.of() : stage.refines();
        boolean strictest = stage.joins() == Stage.Join.STRICTEST;
        problems.noteUnless(
                strictest ? !order.isEmpty() : order.isEmpty() && meets.isEmpty() && refines.isEmpty(),
                strictest ? "strictest needs an order." : "order, meets and refines belong to strictest only.",
                strictest ? "order: [weakest, ..., strictest]" : "the stage without them",
                "combine:",
                stage.stage());
        problems.noteUnless(
                Set.copyOf(order).size() == order.size(),
                "The order names an outcome twice.",
                "each outcome once",
                "combine:",
                stage.stage(),
                "order");
        order.forEach(
                outcome -> known(outcome, "The order names", header.outcomes().keySet(), stage, "order", outcome));
        meets.forEach((join, pair) -> {
            known(join, "meets names", order, stage, "meets", join);
            pair.forEach(outcome -> known(outcome, "meets names", order, stage, "meets", outcome));
            problems.noteUnless(
                    pair.size() == 2 && !pair.get(0).equals(pair.get(1)),
                    "meets joins two outcomes to a third.",
                    "meets: { Ism: [Is, Im] }",
                    "combine:",
                    stage.stage(),
                    "meets");
        });
        refines.forEach((outcome, refined) -> {
            known(outcome, "refines names", order, stage, "refines", outcome);
            known(refined, "refines names", order, stage, "refines", refined);
        });
        Header.orEmpty(stage.routed())
                .forEach(outcome ->
                        known(outcome, "routed names", header.outcomes().keySet(), stage, "routed", outcome));
    }

    private void known(
            String outcome, String what, Collection<String> outcomes, Header.Combine stage, String... place) {
        problems.noteUnless(
                outcomes.contains(outcome),
                what + " " + outcome + ", which is no outcome here.",
                Instead.of(outcome, outcomes),
                "combine:",
                stage.stage(),
                place[0],
                place[1]);
    }

    /** Every file stands in one place of ruleset.yaml, and every file named there is there. */
}
