package org.clearway.rules.engine.internal;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What stands against a wanted outcome: a rule that surely applies and excludes it, else each rule that is open, is against it, or would
 * help and does not apply.
 */
final class Obstacles {
    private final LoadedEdition edition;
    private final int wanted;

    Obstacles(LoadedEdition edition, int wanted) {
        this.edition = edition;
        this.wanted = wanted;
    }

    /** The facts that stand against the wanted outcome. */
    Set<Askable.Fact> against(Evaluation evaluation) {
        Set<Askable.Fact> facts = new LinkedHashSet<>();
        RuleTable table = edition.table();
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            byte[] truths = evaluation.truths(subject);
            int hindering = hindering(truths);
            if (hindering >= 0 && evaluation.subjects().size() == 1) {
                // Nothing helps as long as this rule applies.
                add(facts, hindering, subject);
                for (int other : table.unless(hindering)) {
                    add(facts, other, subject);
                }
                return facts;
            }
            for (int rule = 0; rule < table.size(); rule++) {
                boolean helps = table.result(rule) == wanted || table.result(rule) < 0 || supports(rule);
                boolean open = truths[rule] == Truth.UNKNOWN;
                boolean against = truths[rule] == Truth.TRUE && !helps;
                if (open || against || helps && truths[rule] == Truth.FALSE) {
                    add(facts, rule, subject);
                    for (int other : table.unless(rule)) {
                        if (truths[other] != Truth.FALSE) {
                            add(facts, other, subject);
                        }
                    }
                }
            }
        }
        return facts;
    }

    private boolean supports(int rule) {
        return edition.outcomes().supports(edition.table().result(rule), wanted);
    }

    /** A rule that surely applies and excludes the wanted outcome, or -1. */
    private int hindering(byte[] truths) {
        for (Join stage : edition.table().stages()) {
            for (int rule : stage.rules()) {
                int result = edition.table().result(rule);
                if (stage instanceof Gate && result == wanted) {
                    return -1; // it would come before those that follow
                }
                if (truths[rule] != Truth.TRUE || result < 0 || result == wanted) {
                    continue;
                }
                if (stage instanceof Gate
                        || stage instanceof Strictest && edition.outcomes().join(result, wanted) != wanted) {
                    return rule;
                }
            }
        }
        return -1;
    }

    private void add(Set<Askable.Fact> facts, int rule, int subject) {
        BitSet slots = new BitSet();
        edition.table().formula(rule).slots(slots::set);
        slots.stream()
                .filter(edition.slots()::isFact)
                .forEach(
                        slot -> facts.add(new Askable.Fact(slot, edition.slots().ofSubject(slot) ? subject : 0)));
    }
}
