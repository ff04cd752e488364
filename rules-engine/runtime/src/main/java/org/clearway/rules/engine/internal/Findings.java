package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.Finding;
import org.clearway.rules.Known;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** The findings of an evaluation: which rules apply or may apply, and because of which facts. */
final class Findings {

    private Findings() {}

    /**
     * The findings of one subject, in the order of the source, as far as the stages were reached. What may apply to one that is like
     * another before it is left out: it is told of that one.
     */
    static List<Finding> of(Evaluation evaluation, int subject) {
        List<Finding> findings = new ArrayList<>();
        RuleTable table = evaluation.table();
        byte[] truths = evaluation.truths(subject);
        boolean told = evaluation.subjects().like(subject) != subject;
        for (Join stage : table.stages()) {
            boolean nothing = !(stage instanceof Gate) && nothing(evaluation);
            for (int rule : stage.rules()) {
                boolean open = truths[rule] == Truth.UNKNOWN;
                if (nothing && doesNotApply(table.rule(rule).conclusion())) {
                    // Of a check without effect on that day it may be open whether it applies.
                    if (!open || !told) {
                        findings.add(open ? finding(evaluation, subject, rule) : not(evaluation, subject, rule));
                    }
                    continue;
                }
                if (truths[rule] == Truth.FALSE || !reported(evaluation, rule, truths)) {
                    continue;
                }
                if (!open || !told) {
                    findings.add(finding(evaluation, subject, rule));
                }
                if (stage.ends(rule, truths)) {
                    return findings;
                }
            }
        }
        return findings;
    }

    /** Whether the answer is that nothing applies: no check is judged, or a set of outcomes is empty. */
    private static boolean nothing(Evaluation evaluation) {
        if (!evaluation.determined() || evaluation.table().gated(evaluation.truths(0))) {
            return false;
        }
        return evaluation.collected()
                ? evaluation.possible() == 0
                : !evaluation.table().checklist().items().isEmpty()
                        && Grounds.status(evaluation.outcomes().name(evaluation.outcome())) == Status.NOT_APPLICABLE;
    }

    private static boolean doesNotApply(Rule.Conclusion conclusion) {
        return conclusion instanceof Rule.Applies || conclusion instanceof Rule.Outcome;
    }

    private static boolean reported(Evaluation evaluation, int rule, byte[] truths) {
        Rule.Conclusion conclusion = evaluation.rule(rule).conclusion();
        if (conclusion instanceof Rule.Gives gives) {
            Checklist.Item item = evaluation.table().checklist().item(gives.check());
            if (item == null || Checklist.isOpen(item, truths, evaluation.asOf())) {
                return true;
            }
            return truths[rule] == Truth.TRUE && Checklist.verdict(item, truths, evaluation.asOf()) == gives.verdict();
        }
        if (conclusion instanceof Rule.Applies applies) {
            // A check that neither passes nor fails has no limb to tell of.
            Checklist.Item item =
                    evaluation.table().checklist().item(applies.check().id());
            return item != null
                    && Checklist.isOpen(item, truths, evaluation.asOf())
                    && IntStream.concat(
                                    IntStream.concat(IntStream.of(item.pass()), IntStream.of(item.fail())),
                                    IntStream.of(item.later()))
                            .allMatch(limb -> truths[limb] == Truth.FALSE);
        }
        return conclusion instanceof Rule.Outcome || conclusion instanceof Rule.Ends;
    }

    private static Finding finding(Evaluation evaluation, int subject, int number) {
        RuleTable table = evaluation.table();
        Rule rule = table.rule(number);
        boolean certain = evaluation.truths(subject)[number] == Truth.TRUE;
        Finding.Builder finding = Finding.builder()
                .rule(rule.rule())
                .limb(rule.limb())
                .subject(evaluation.subjectPath(subject))
                .conclusion(conclusion(rule.conclusion()))
                .certainty(certain ? Certainty.CERTAIN : Certainty.POSSIBLE)
                .basis(table.basis(number))
                .addAllCitations(rule.citations())
                .note(rule.note());
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            finding.route(outcome.route()).legalBasis(outcome.basis());
        }
        Knowledge known = evaluation.known(subject);
        if (certain || evaluation.collected()) {
            // A duty that may be owed has its day, too: the earliest of those that are open is the one to meet.
            finding.putAllDates(table.dates(number, known));
        }
        if (certain) {
            BitSet because = new BitSet();
            table.formula(number).because(known, because::set);
            because(evaluation, subject, because, finding);
        } else {
            missing(evaluation, number, subject).stream()
                    .forEach(slot -> finding.addMissing(evaluation.path(slot, subject)));
        }
        return finding.build();
    }

    /** What is known of a fact: its value, of a set known in part the elements known; null where nothing definite is. */
    static @Nullable Object value(Knowledge known, int slot) {
        Object value = known.value(slot);
        return value == null && known.must[slot] != 0 ? known.elements(slot) : value;
    }

    /** The finding that a rule does not apply, and because of which facts. */
    private static Finding not(Evaluation evaluation, int subject, int number) {
        RuleTable table = evaluation.table();
        Rule rule = table.rule(number);
        Knowledge known = evaluation.known(subject);
        Finding.Builder finding = Finding.builder()
                .rule(rule.rule())
                .limb(rule.limb())
                .subject(evaluation.subjectPath(subject))
                .certainty(Certainty.CERTAIN)
                .basis(table.basis(number))
                .addAllCitations(rule.citations());
        Checklist.Item item = rule.conclusion() instanceof Rule.Applies applies
                ? table.checklist().item(applies.check().id())
                : null;
        Verdict verdict = item == null
                ? Verdict.NOT_APPLICABLE
                : Checklist.verdict(item, evaluation.truths(subject), evaluation.asOf());
        finding.conclusion(verdict.name());
        if (item != null && verdict == Verdict.NOT_YET_EFFECTIVE) {
            if (Checklist.effective(item, evaluation.asOf())) {
                BitSet because = new BitSet();
                IntStream.of(item.later())
                        .filter(limb -> evaluation.truths(subject)[limb] == Truth.TRUE)
                        .forEach(limb -> table.formula(limb).because(known, because::set));
                because(evaluation, subject, because, finding);
            } else {
                finding.note("Counts from " + item.check().from() + ".");
            }
        } else if (item != null && verdict == Verdict.EXPIRED) {
            finding.note("Counted until " + item.check().to() + ".");
        } else {
            BitSet because = new BitSet();
            whyNot(table.formula(number), known, because);
            because(evaluation, subject, because, finding);
        }
        return finding.build();
    }

    /** The facts that make a formula false: of parts that must all hold the first that does not, of alternatives all. */
    private static void whyNot(Formula formula, Knowledge known, BitSet because) {
        if (formula.eval(known) != Truth.FALSE) {
            return;
        }
        if (formula instanceof Formula.Conjunction all) {
            Arrays.stream(all.parts())
                    .filter(part -> part.eval(known) == Truth.FALSE)
                    .findFirst()
                    .ifPresent(part -> whyNot(part, known, because));
        } else if (formula instanceof Formula.Disjunction any) {
            Arrays.stream(any.parts()).forEach(part -> whyNot(part, known, because));
        } else {
            formula.because(known, because::set);
        }
    }

    private static void because(Evaluation evaluation, int subject, BitSet because, Finding.Builder finding) {
        Knowledge known = evaluation.known(subject);
        for (int slot = because.nextSetBit(0); slot >= 0; slot = because.nextSetBit(slot + 1)) {
            Object value = value(known, slot);
            Known how = known.how(slot);
            if (value != null && how != null && evaluation.slots().isFact(slot)) {
                finding.addBecause(Because.builder()
                        .fact(evaluation.path(slot, subject))
                        .value(value)
                        .how(how)
                        .build());
            }
        }
    }

    /** The unknown facts that leave a rule open: its own, or those of the rules that may displace it. */
    static BitSet missing(Evaluation evaluation, int rule, int subject) {
        BitSet slots = new BitSet();
        addMissing(evaluation, rule, subject, slots);
        return slots;
    }

    /** Adds the unknown facts that leave a rule open. */
    static void addMissing(Evaluation evaluation, int rule, int subject, BitSet slots) {
        RuleTable table = evaluation.table();
        Knowledge known = evaluation.known(subject);
        Formula formula = table.formula(rule);
        if (formula.eval(known) == Truth.UNKNOWN) {
            formula.missing(known, slots::set);
        }
        for (int other : table.unless(rule)) {
            if (evaluation.truths(subject)[other] == Truth.UNKNOWN) {
                addMissing(evaluation, other, subject, slots);
            }
        }
    }

    private static String conclusion(Rule.Conclusion conclusion) {
        if (conclusion instanceof Rule.Outcome outcome) {
            return outcome.outcome();
        }
        if (conclusion instanceof Rule.Ends ends) {
            return ends.status().name();
        }
        if (conclusion instanceof Rule.Applies) {
            return Verdict.UNKNOWN.name();
        }
        return conclusion instanceof Rule.Gives gives ? gives.verdict().name() : "";
    }
}
