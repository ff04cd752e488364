package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.internal.Dependents;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.internal.Supposing;
import org.clearway.rules.vocabulary.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What would become of an answer if one fact that was not stated were otherwise: each other value by itself, with everything that
 * would follow from it. Of a determined answer every change counts; of a set that is still open, that something certain falls away.
 */
final class Suppositions {

    /** Stand for sets of outcomes, of which there are never so many. */
    private static final long SAME = -1;

    private static final long UNSETTLED = -2;

    private final Evaluation evaluation;
    private final boolean determined;
    private final long certain;
    private final @Nullable Knowledge[] copies;
    private final Supposing supposing;

    Suppositions(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.determined = evaluation.determined();
        this.certain = certain(evaluation);
        supposing = new Supposing(evaluation.settled());
        copies = new Knowledge[evaluation.subjects().size()];
    }

    /** Of a set, what is surely in it. */
    private static long certain(Evaluation evaluation) {
        return evaluation.collected() ? evaluation.table().collected(evaluation.truths(0)) : 0;
    }

    /** Another value and the outcomes that would then be possible. */
    record Alternative(String value, List<String> possible) {}

    /** The other values of a fact that would change the answer; empty where nothing is determined. */
    List<Alternative> alternatives(int slot, int subject) {
        List<Alternative> alternatives = new ArrayList<>();
        if (!determined && certain == 0) {
            return alternatives;
        }
        FactSlots slots = evaluation.slots();
        State state = evaluation.state(slot, subject);
        int cell = state.frame().cell(slots.frame().fact(slot));
        if (!one() && !bears(slot, subject)) {
            return alternatives;
        }
        for (long values : others(slot, state, cell)) {
            BitSet reached = Dependents.of(state, cell, values);
            if (!one() || couldChange(slot, values, state, reached)) {
                add(alternatives, slot, subject, values, reached);
            }
        }
        return alternatives;
    }

    /** Whether there is one subject, which is the request itself. */
    private boolean one() {
        return evaluation.elements() == 0;
    }

    /** Whether the answer could be another one once a fact has other values and those that it reaches are open. Never false where it could. */
    private boolean couldChange(int slot, long values, State state, BitSet reached) {
        Knowledge open = copy(0);
        BitSet opened = opened(state, reached);
        for (int other = opened.nextSetBit(0); other >= 0; other = opened.nextSetBit(other + 1)) {
            open.open(other);
        }
        if (evaluation.slots().kind(slot) == Frame.Kind.CHOICE) {
            open.may[slot] = values;
        }
        boolean changes =
                evaluation.subjects().get(0).read(open, opened, (truths, possible) -> !same(truths, possible));
        takeBack(open, opened, 0);
        return changes;
    }

    /** The cells of the edition that are reached. */
    private BitSet opened(State state, BitSet reached) {
        BitSet opened = new BitSet();
        for (int cell = reached.nextSetBit(0); cell >= 0; cell = reached.nextSetBit(cell + 1)) {
            int slot = evaluation.slots().frame().cell(state.frame().fact(cell));
            if (slot >= 0) {
                opened.set(slot);
            }
        }
        return opened;
    }

    private void takeBack(Knowledge copy, BitSet opened, int subject) {
        Knowledge known = evaluation.known(subject);
        for (int slot = opened.nextSetBit(0); slot >= 0; slot = opened.nextSetBit(slot + 1)) {
            copy.take(slot, known, slot);
        }
    }

    /** Whether truths give the same answer, or nothing less certain than what is known of it. */
    private boolean same(byte[] truths, long possible) {
        return determined
                ? Evaluation.settled(evaluation.table(), truths, possible) && possible == evaluation.possible()
                : (certain & ~certain(truths)) == 0;
    }

    private long certain(byte[] truths) {
        RuleTable table = evaluation.table();
        return table.collects() && !table.gated(truths) ? table.collected(truths) : 0;
    }

    /** Whether another value of a fact could change the answer; that it could, where too little may be looked at to tell. */
    boolean mayChange(int slot, int subject) {
        return !alternatives(slot, subject).isEmpty()
                || determined && evaluation.budget().exceeded() && bears(slot, subject);
    }

    /** The other values, those together that neither a rule nor a tie tells apart; of a set, each further element. */
    private List<Long> others(int slot, State state, int cell) {
        FactSlots slots = evaluation.slots();
        List<Long> others = new ArrayList<>();
        boolean set = slots.kind(slot) == Frame.Kind.SET;
        long rest = slots.domain(slot) & ~(set ? state.must[cell] : state.may[cell]);
        if (set && slot < slots.read()) {
            rest &= evaluation.table().elements()[slot];
        }
        for (; rest != 0; rest &= rest - 1) {
            others.add(Long.lowestOneBit(rest));
        }
        return others;
    }

    private void add(List<Alternative> alternatives, int slot, int subject, long values, BitSet reached) {
        FactSlots slots = evaluation.slots();
        FactDefinition fact = slots.definition(slot);
        if (!evaluation.budget().settle(evaluation.subjects().size())) {
            return;
        }
        Settled settled = supposing.suppose(
                new Settling.Supposition(
                        fact.sectionIndex(), slots.ofSubject(slot) ? subject : -1, fact.number(), values),
                reached);
        if (settled == null) {
            return;
        }
        long possible = one()
                ? possible(settled, reached)
                : possible(Evaluator.suppose(evaluation.edition(), settled, evaluation.budget()));
        if (possible == SAME) {
            return;
        }
        String value = slots.valueOf(slot, Long.numberOfTrailingZeros(values));
        alternatives.add(new Alternative(
                slots.kind(slot) == Frame.Kind.SET ? "with " + value : value,
                evaluation.outcomes().names(possible)));
    }

    /** The outcomes of a supposition, or {@link #SAME}. */
    private long possible(Evaluation other) {
        boolean same = determined
                ? other.determined() && other.possible() == evaluation.possible()
                : (certain & ~certain(other)) == 0;
        return same ? SAME : other.possible();
    }

    /** The outcomes of a supposition for the one subject, or {@link #SAME}: only what is reached is looked at again. */
    private long possible(Settled settled, BitSet reached) {
        Knowledge other = copy(0);
        BitSet opened = opened(settled.whole(), reached);
        for (int slot = opened.nextSetBit(0); slot >= 0; slot = opened.nextSetBit(slot + 1)) {
            State whole = settled.whole();
            other.take(
                    slot, whole, whole.frame().cell(evaluation.slots().frame().fact(slot)));
        }
        long possible = evaluation.subjects().get(0).read(other, opened, (truths, outcomes) -> {
            if (!Evaluation.settled(evaluation.table(), truths, outcomes)) {
                return UNSETTLED;
            }
            return same(truths, outcomes) ? SAME : outcomes;
        });
        if (possible == UNSETTLED) {
            Subjects subjects = evaluation.subjects().otherwise(0, other, opened, evaluation.asOf());
            possible = possible(Evaluator.suppose(evaluation.edition(), settled, subjects, evaluation.budget()));
        }
        takeBack(other, opened, 0);
        return possible;
    }

    /**
     * Whether the fact could bear on the answer: a rule has another truth once the fact, and all that ties could change with
     * it, is open. Quick, and never false where it does bear.
     */
    boolean bears(int slot, int subject) {
        if (evaluation.slots().ofSubject(slot)) {
            return bearsOn(slot, subject);
        }
        // A fact of the request as a whole may bear on any of the elements.
        for (int each = 0; each < evaluation.subjects().size(); each++) {
            if (bearsOn(slot, each)) {
                return true;
            }
        }
        return false;
    }

    private boolean bearsOn(int slot, int subject) {
        FactSlots slots = evaluation.slots();
        RuleTable table = evaluation.table();
        State state = evaluation.state(slot, subject);
        Knowledge known = evaluation.known(subject);
        Knowledge open = copy(subject);
        BitSet opened = new BitSet();
        BitSet readers = new BitSet();
        BitSet reached = Dependents.of(state, state.frame().cell(slots.frame().fact(slot)));
        for (int cell = reached.nextSetBit(0); cell >= 0; cell = reached.nextSetBit(cell + 1)) {
            int other = slots.frame().cell(state.frame().fact(cell));
            if (other >= 0) {
                open.open(other);
                opened.set(other);
                for (int rule : table.readers(other)) {
                    readers.set(rule);
                }
            }
        }
        boolean bears = readers.stream()
                .mapToObj(table::formula)
                .anyMatch(formula -> formula.eval(open) != formula.eval(known));
        opened.stream().forEach(other -> open.take(other, known, other));
        return bears;
    }

    /** What is known of a subject, once more: to open facts in, which are then to be taken back. */
    private Knowledge copy(int subject) {
        Knowledge copy = copies[subject];
        if (copy == null) {
            Knowledge known = evaluation.known(subject);
            copy = new Knowledge(known.frame());
            for (int slot = 0; slot < known.frame().size(); slot++) {
                copy.take(slot, known, slot);
            }
            copies[subject] = copy;
        }
        return copy;
    }
}
