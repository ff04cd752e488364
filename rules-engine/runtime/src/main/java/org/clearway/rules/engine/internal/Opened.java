package org.clearway.rules.engine.internal;

import java.util.BitSet;
import java.util.Collection;
import java.util.Objects;
import org.clearway.rules.internal.Dependents;
import org.clearway.rules.internal.State;

/**
 * Which outcomes could come about if some facts were otherwise, whatever they were then: those that the rules allow once these facts, and
 * all that ties could change with them, are open. Quick, and never leaves one out.
 */
final class Opened {

    private final Evaluation now;

    Opened(Evaluation now) {
        this.now = now;
    }

    /** Whether an outcome could come about if these facts were otherwise; that it could, where too little is left to tell. */
    boolean allows(int outcome, Collection<Askable.Fact> facts, Budget budget) {
        if (!budget.spend(now.table(), now.subjects().size())) {
            return true;
        }
        Knowledge[] open = new Knowledge[now.subjects().size()];
        for (int subject = 0; subject < open.length; subject++) {
            open[subject] = copy(now.known(subject));
        }
        open(facts, now.settled().whole(), -1, open);
        for (int subject = 0; subject < now.elements(); subject++) {
            open(
                    facts,
                    now.settled()
                            .items(Objects.requireNonNull(now.edition().each()).index())
                            .get(subject),
                    subject,
                    open);
        }
        for (Knowledge known : open) {
            if (mayBeStated(known)) {
                return true;
            }
        }
        long outcomes = new Subjects(now.edition(), open, now.asOf()).outcomes();
        return (outcomes & 1L << outcome) != 0;
    }

    /** Whether a rule that counts only where its facts are stated might then count. */
    private boolean mayBeStated(Knowledge known) {
        RuleTable table = now.table();
        for (int rule = 0; rule < table.size(); rule++) {
            if (table.onlyStated(rule) && table.formula(rule).eval(known) == Truth.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** @param of the element whose state it is; -1 for what stands once */
    private void open(Collection<Askable.Fact> facts, State state, int of, Knowledge[] open) {
        FactSlots slots = now.slots();
        BitSet starts = new BitSet();
        for (Askable.Fact fact : facts) {
            int start = state.frame().cell(slots.frame().fact(fact.slot()));
            if (start >= 0 && (!slots.ofSubject(fact.slot()) || fact.subject() == of)) {
                starts.set(start);
            }
        }
        BitSet reached = Dependents.of(state, starts);
        for (int cell = reached.nextSetBit(0); cell >= 0; cell = reached.nextSetBit(cell + 1)) {
            int slot = slots.frame().cell(state.frame().fact(cell));
            for (int subject = Math.max(of, 0); slot >= 0 && subject < (of < 0 ? open.length : of + 1); subject++) {
                open[subject].open(slot);
            }
        }
    }

    private static Knowledge copy(Knowledge known) {
        Knowledge copy = new Knowledge(known.frame());
        for (int slot = 0; slot < known.frame().size(); slot++) {
            copy.take(slot, known, slot);
        }
        return copy;
    }
}
