package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.internal.Dependents;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What would become of an answer if one fact that was not stated were otherwise: each other value by itself, with everything that
 * would follow from it. Of a determined answer every change counts; of a set that is still open, that something certain falls away.
 */
final class Suppositions {

    private final Evaluation evaluation;
    private final boolean determined;
    private final long certain;
    private final @Nullable Knowledge[] copies;

    Suppositions(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.determined = evaluation.determined();
        this.certain = certain(evaluation);
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
        if (!determined && certain == 0 || !bears(slot, subject)) {
            return alternatives;
        }
        FactSlots slots = evaluation.slots();
        State state = evaluation.state(slot, subject);
        int cell = state.frame().cell(slots.frame().fact(slot));
        for (long values : others(slot, state, cell)) {
            add(alternatives, slot, subject, values);
        }
        return alternatives;
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

    private void add(List<Alternative> alternatives, int slot, int subject, long values) {
        FactSlots slots = evaluation.slots();
        FactDefinition fact = slots.definition(slot);
        if (!evaluation.budget().settle(evaluation.subjects().size())) {
            return;
        }
        Settled settled = evaluation
                .settled()
                .suppose(new Settling.Supposition(
                        fact.sectionIndex(), slots.ofSubject(slot) ? subject : -1, fact.number(), values));
        if (settled == null) {
            return;
        }
        Evaluation other = Evaluator.suppose(evaluation.edition(), settled, evaluation.budget());
        boolean same = determined
                ? other.determined() && other.possible() == evaluation.possible()
                : (certain & ~certain(other)) == 0;
        if (same) {
            return;
        }
        String value = slots.valueOf(slot, Long.numberOfTrailingZeros(values));
        alternatives.add(new Alternative(
                slots.kind(slot) == Frame.Kind.SET ? "with " + value : value,
                evaluation.outcomes().names(other.possible())));
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
