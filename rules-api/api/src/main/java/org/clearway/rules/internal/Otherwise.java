package org.clearway.rules.internal;

import java.util.BitSet;
import org.clearway.rules.Known;
import org.jspecify.annotations.Nullable;

/**
 * What would be known if one fact were otherwise, worked out from what is known: only the cells that the change can reach are settled
 * again.
 *
 * <p>What is drawn does not depend on the order in which cells are settled, with a few exceptions that {@link Inferences#sure} names. There
 * this says that it does not know, and all is to be settled anew.
 */
final class Otherwise {

    private final State state;
    private final boolean possible;
    private final boolean sure;

    /**
     * Settles a change.
     *
     * @param before what is known
     * @param cell the cell that is otherwise; not one that is stated
     * @param reached the cells that could be otherwise then, as {@link Dependents} gives them
     * @param values the values of a choice, or an element that a set has
     * @param assume whether a no may be assumed where nothing is said
     */
    Otherwise(State before, int cell, BitSet reached, long values, boolean assume) {
        state = new State(before);
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

    /** What would be known; null where it contradicts what is stated. */
    @Nullable
    State state() {
        return possible ? state : null;
    }
}
