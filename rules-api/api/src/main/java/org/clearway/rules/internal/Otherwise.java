package org.clearway.rules.internal;

import java.util.BitSet;
import org.clearway.rules.Known;
import org.jspecify.annotations.Nullable;

/**
 * What would be known if one fact were otherwise, worked out from what is known: only the cells that the change can reach are settled
 * again. One change after another is settled on the same ground; not thread-safe.
 *
 * <p>What is drawn does not depend on the order in which cells are settled, with a few exceptions that {@link Inferences#sure} names. There
 * this says that it does not know, and all is to be settled anew.
 */
final class Otherwise {

    private final State before;
    private final State state;
    private final boolean assume;
    private BitSet touched = new BitSet();
    private boolean possible;
    private boolean sure;

    /**
     * Nothing is otherwise yet.
     *
     * @param before what is known; it is not to change as long as this is used
     * @param assume whether a no may be assumed where nothing is said
     */
    Otherwise(State before, boolean assume) {
        this.before = before;
        this.assume = assume;
        state = new State(before);
    }

    /**
     * Settles a change. What was settled before is forgotten.
     *
     * @param cell the cell that is otherwise; not one that is stated
     * @param reached the cells that could be otherwise then, as {@link Dependents} gives them
     * @param values the values of a choice, or an element that a set has
     */
    void settle(int cell, BitSet reached, long values) {
        state.takeBack(touched, before);
        touched = reached;
        state.reopen(reached);
        boolean stated = state.frame().kind(cell) == Frame.Kind.SET
                ? state.element(cell, values, true, Known.STATED)
                : state.narrow(cell, values, Known.STATED);
        boolean holds = stated && state.propagate();
        boolean known = true;
        for (int next = reached.nextSetBit(0); holds && next >= 0; next = reached.nextSetBit(next + 1)) {
            for (int number : state.frame().contradictions(next)) {
                Literal[] excluded = state.frame().contradictions().get(number).literals();
                holds = holds && !Inferences.hold(state, excluded);
                known = known && Inferences.fromTheStart(state, excluded);
            }
        }
        possible = holds;
        if (possible) {
            Inferences inferences = new Inferences(state, reached);
            inferences.draw(assume);
            known = known && inferences.sure();
        }
        sure = known;
    }

    /** Whether this is what settling all anew gives. */
    boolean sure() {
        return sure;
    }

    /** What would be known, until the next change is settled; null where it contradicts what is stated. */
    @Nullable
    State state() {
        return possible ? state : null;
    }
}
