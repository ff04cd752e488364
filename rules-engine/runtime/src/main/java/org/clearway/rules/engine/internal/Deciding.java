package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** What decides an outcome: the provisions, the route and the dates. */
final class Deciding {
    private final Evaluation evaluation;
    private final int outcome;
    private final int subject;

    /**
     * @param subject the subject whose findings decide
     * @param outcome its outcome
     */
    Deciding(Evaluation evaluation, int subject, int outcome) {
        this.evaluation = evaluation;
        this.subject = subject;
        this.outcome = outcome;
    }

    /** The status that an outcome stands for: determined, unless it is the name of another status. */
    static Status status(String outcome) {
        return outcome.equals(Status.NOT_APPLICABLE.name()) ? Status.NOT_APPLICABLE : Status.DETERMINED;
    }

    /** Short names of the provisions that give the outcome, strictest first; of a checklist the checks. */
    List<String> provisions() {
        List<String> names = new ArrayList<>();
        for (int number : rules()) {
            Rule rule = evaluation.edition().table().rules().get(number);
            String name = rule.conclusion() instanceof Rule.Applies applies
                    ? applies.check().id()
                    : rule.rule();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Numbers of the rules that give the outcome, strictest first; of a checklist those that say that a failing check applies. */
    List<Integer> rules() {
        List<Stage> stages = evaluation.edition().model().stages();
        RuleTable table = evaluation.edition().table();
        byte[] truths = evaluation.truths()[subject];
        for (int stage = 0; stage < stages.size(); stage++) {
            switch (stages.get(stage).join()) {
                case GATE -> {
                    for (int rule : table.rulesOfStage(stage)) {
                        if (truths[rule] == Truth.TRUE && table.result(rule) == outcome) {
                            return List.of(rule);
                        }
                    }
                }
                case STRICTEST -> {
                    List<Integer> certain = supporting(table.strictestFirst(stage), truths, Truth.TRUE);
                    return certain.isEmpty() ? supporting(table.strictestFirst(stage), truths, Truth.UNKNOWN) : certain;
                }
                case ALL -> {
                    return supporting(table.rulesOfStage(stage), truths, Truth.TRUE);
                }
                case CHECKS -> {
                    return failing(table.checklist(), truths);
                }
            }
        }
        return List.of();
    }

    private List<Integer> supporting(int[] rules, byte[] truths, byte truth) {
        Outcomes outcomes = evaluation.edition().outcomes();
        RuleTable table = evaluation.edition().table();
        List<Integer> supporting = new ArrayList<>();
        for (int rule : rules) {
            if (truths[rule] == truth && outcomes.supports(table.result(rule), outcome)) {
                supporting.add(rule);
            }
        }
        return supporting;
    }

    private List<Integer> failing(Checklist checklist, byte[] truths) {
        if (checklist.isClear(outcome)) {
            return List.of();
        }
        List<Integer> failing = new ArrayList<>();
        for (Checklist.Item item : checklist.items()) {
            if (checklist.given(item, truths, evaluation.asOf()) == 1L << outcome) {
                failing.add(item.applies());
            }
        }
        return failing;
    }

    /** The route of the rule that opens one, or null where the outcome goes with none. */
    @Nullable
    String route() {
        int rule = routed();
        return rule < 0 ? null : outcome(rule).route();
    }

    /** The legal basis, or null where the outcome goes with none. */
    @Nullable
    String basis() {
        int rule = routed();
        return rule < 0 ? null : outcome(rule).basis();
    }

    /** The dates that go with the route, as far as the facts state them. */
    Map<String, LocalDate> dates() {
        int rule = routed();
        return rule < 0
                ? Map.of()
                : evaluation.edition().table().dates(rule, evaluation.subjects().known()[subject]);
    }

    private Rule.Outcome outcome(int rule) {
        return (Rule.Outcome) evaluation.edition().table().rules().get(rule).conclusion();
    }

    /** The first rule that applies, may be told with this outcome, and has something to tell; -1 where there is none. */
    private int routed() {
        RuleTable table = evaluation.edition().table();
        String name = evaluation.edition().outcomes().name(outcome);
        List<Stage> stages = evaluation.edition().model().stages();
        int other = -1;
        for (int rule : table.routes()) {
            if (evaluation.truths()[subject][rule] == Truth.TRUE
                    && stages.get(table.rules().get(rule).stage()).routed().contains(name)) {
                // A rule that gives the outcome itself comes before one that merely stands beside it.
                if (table.result(rule) == outcome) {
                    return rule;
                }
                other = other < 0 ? rule : other;
            }
        }
        return other;
    }
}
