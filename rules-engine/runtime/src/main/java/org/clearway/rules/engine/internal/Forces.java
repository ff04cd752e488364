package org.clearway.rules.engine.internal;

import org.clearway.rules.Force;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Rule;

/** The force of an answer: the strongest authority of the rules that decide it or, while it is open, may decide it. */
final class Forces {

    private final Evaluation evaluation;
    private final RuleTable table;
    private Force strongest = Force.NONE;

    private Forces(Evaluation evaluation) {
        this.evaluation = evaluation;
        table = evaluation.table();
    }

    /** The force of what an edition gives, provided that it is in force. */
    static Force of(Evaluation evaluation) {
        Forces forces = new Forces(evaluation);
        if (!evaluation.nothingToJudge()) {
            forces.addDeciding();
        }
        if (forces.strongest == Force.NONE) {
            forces.addAsked();
        }
        return forces.strongest;
    }

    private void addDeciding() {
        if (!evaluation.determined()) {
            for (byte[] truths : evaluation.subjects().truths()) {
                addOpen(truths);
            }
        } else if (evaluation.collected()) {
            byte[] truths = evaluation.truths(0);
            for (int rule : table.last().rules()) {
                if (truths[rule] == Truth.TRUE && table.result(rule) >= 0) {
                    add(rule);
                }
            }
        } else {
            new Grounds(evaluation, Answers.decidingSubject(evaluation), evaluation.outcome())
                    .rules()
                    .forEach(this::add);
        }
    }

    /** Rules that apply or may apply, and give or join to an outcome that is still possible. */
    private void addOpen(byte[] truths) {
        for (int rule = 0; rule < truths.length; rule++) {
            if (truths[rule] != Truth.FALSE && table.result(rule) >= 0 && mayGive(table.result(rule))) {
                add(rule);
            }
        }
        for (Checklist.Item item : table.checklist().items()) {
            if (Checklist.isOpen(item, truths, evaluation.asOf())
                    || Checklist.verdict(item, truths, evaluation.asOf()) == Verdict.FAIL) {
                add(item.applies());
            }
        }
    }

    private boolean mayGive(int result) {
        for (long rest = evaluation.possible(); rest != 0; rest &= rest - 1) {
            if (evaluation.outcomes().supports(result, Long.numberOfTrailingZeros(rest))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where no rule decides by applying, such as where no duty arises or no check fails: the checks that pass, or else every rule
     * that was asked in vain.
     */
    private void addAsked() {
        if (!evaluation.nothingToJudge()) {
            for (Checklist.Item item : table.checklist().items()) {
                if (Checklist.verdict(item, evaluation.truths(0), evaluation.asOf()) == Verdict.PASS) {
                    add(item.applies());
                }
            }
        }
        if (strongest == Force.NONE) {
            for (int rule : table.last().rules()) {
                if (!(table.rule(rule).conclusion() instanceof Rule.Warns)) {
                    add(rule);
                }
            }
        }
    }

    private void add(int rule) {
        if (strongest != Force.LAW) {
            strongest = strongest.or(Force.strongest(table.rule(rule).citations()));
        }
    }
}
