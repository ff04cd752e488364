package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** What decides an outcome: the provisions, the route and the dates. */
final class Grounds {
    private final Evaluation evaluation;
    private final int outcome;
    private final int subject;

    /**
     * @param subject the subject whose findings decide
     * @param outcome its outcome
     */
    Grounds(Evaluation evaluation, int subject, int outcome) {
        this.evaluation = evaluation;
        this.subject = subject;
        this.outcome = outcome;
    }

    /** The status that an outcome stands for: determined, unless it is the name of another status. */
    static Status status(String outcome) {
        return outcome.equals(Status.NOT_APPLICABLE.name()) ? Status.NOT_APPLICABLE : Status.DETERMINED;
    }

    /**
     * Short names of the provisions that give the outcome, strictest first; of a checklist the checks. Where the outcome is known
     * although no single provision is certain, those that may apply and all lead to it.
     */
    List<String> provisions() {
        Set<String> names = new LinkedHashSet<>();
        for (int number : rules()) {
            Rule rule = evaluation.rule(number);
            names.add(
                    rule.conclusion() instanceof Rule.Applies applies
                            ? applies.check().id()
                            : rule.rule());
        }
        return List.copyOf(names);
    }

    /** Numbers of the rules behind {@link #provisions}; of a checklist those that say that a deciding check applies. */
    Set<Integer> rules() {
        byte[] truths = evaluation.truths(subject);
        List<Join> stages = evaluation.table().stages();
        for (int stage = 0; stage < stages.size(); stage++) {
            Join join = stages.get(stage);
            if (join.ends(truths)) {
                Set<Integer> grounds = join.grounds(outcome, truths, evaluation.asOf());
                if (!join.gives(outcome, truths, evaluation.asOf())) {
                    grounds.addAll(possible(stage + 1));
                }
                return grounds;
            }
        }
        return possible(stages.size());
    }

    /** The rules that may give the outcome, of the stages before {@code end}. */
    private Set<Integer> possible(int end) {
        Set<Integer> rules = new LinkedHashSet<>();
        evaluation.table().stages().stream()
                .limit(end)
                .forEach(join -> join.supporting(outcome, evaluation.truths(subject), Truth.UNKNOWN, rules));
        return rules;
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
        return rule < 0 ? Map.of() : evaluation.table().dates(rule, evaluation.known(subject));
    }

    private Rule.Outcome outcome(int rule) {
        return (Rule.Outcome) evaluation.rule(rule).conclusion();
    }

    /** The first rule that applies, may be told with this outcome, and has something to tell; -1 where there is none. */
    private int routed() {
        RuleTable table = evaluation.table();
        String name = evaluation.outcomes().name(outcome);
        List<Stage> stages = evaluation.model().stages();
        int other = -1;
        for (int rule : table.routes()) {
            if (evaluation.truths(subject)[rule] == Truth.TRUE
                    && stages.get(table.rule(rule).stage()).routed().contains(name)) {
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
