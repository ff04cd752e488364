package org.clearway.rules.internal;

import java.util.BitSet;
import org.clearway.rules.Known;

/** How far a change of one cell could reach through the ties. */
public final class Dependents {

    private final State state;
    private final Frame frame;
    private final BitSet reached = new BitSet();

    /** Ties that need not be looked at again, numbered as {@link Frame#mentions} does. */
    private final BitSet done = new BitSet();

    private Dependents(State state) {
        this.state = state;
        this.frame = state.frame();
    }

    /**
     * The cells that could be otherwise if one cell were otherwise than it is: the cell itself, and those to which a tie leads
     * from it whose other literals do not already stop it. Never leaves one out.
     */
    public static BitSet of(State state, int cell) {
        BitSet one = new BitSet();
        one.set(cell);
        return of(state, one);
    }

    /** The cells that could be otherwise if some were, as {@link #of(State, int)} has those of one. */
    public static BitSet of(State state, BitSet cells) {
        Dependents dependents = new Dependents(state);
        dependents.follow(cells);
        return dependents.reached;
    }

    private void follow(BitSet cells) {
        reached.or(cells);
        int[] queue = new int[frame.size()];
        int end = 0;
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            queue[end++] = cell;
        }
        for (int next = 0; next < end; next++) {
            for (int number : frame.mentions(queue[next])) {
                if (done.get(number)) {
                    continue;
                }
                end = leadsTo(number, queue, end);
            }
        }
    }

    /** Adds the cells that a tie could settle otherwise if the reached ones were otherwise; none where its other literals stop it. */
    private int leadsTo(int number, int[] queue, int end) {
        int presumptions = frame.nogoods().size();
        int reaches = presumptions + frame.presumptions().size();
        if (number >= reaches) {
            done.set(number);
            return add(frame.reaches().get(number - reaches).cell(), queue, end);
        }
        if (number >= presumptions) {
            Frame.Inference presumption = frame.presumptions().get(number - presumptions);
            for (Literal literal : presumption.when()) {
                if (!reached.get(literal.cell()) && state.eval(literal) != Truth.TRUE) {
                    return end;
                }
            }
            done.set(number);
            Literal then = presumption.then();
            return then == null ? end : add(then.cell(), queue, end);
        }
        for (Literal literal : frame.literals(number)) {
            if (!reached.get(literal.cell()) && state.eval(literal) == Truth.FALSE) {
                return end;
            }
        }
        done.set(number);
        int longer = end;
        for (Literal literal : frame.literals(number)) {
            longer = add(literal.cell(), queue, longer);
        }
        return longer;
    }

    private int add(int cell, int[] queue, int end) {
        if (reached.get(cell) || state.how(cell) == Known.STATED || !frame.narrowable(cell)) {
            return end;
        }
        reached.set(cell);
        queue[end] = cell;
        return end + 1;
    }
}
