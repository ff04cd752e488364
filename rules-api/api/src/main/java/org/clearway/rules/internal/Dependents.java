package org.clearway.rules.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.clearway.rules.Known;

/** How far a change of one cell could reach through the ties. */
public final class Dependents {

    private final State state;
    private final Frame frame;
    private final BitSet reached = new BitSet();

    /** Ties that need not be looked at again, numbered as {@link Frame#mentions} does. */
    private final BitSet done = new BitSet();

    /** Reached cells in the order in which they are followed. */
    private int[] queue = new int[16];

    private int end;

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
        dependents.follow(cells, number -> true);
        return dependents.reached;
    }

    /**
     * The cells that could be otherwise if one cell had other values. Never leaves one out.
     *
     * @param values the values of a choice that it is left, or an element that a set has then
     */
    public static BitSet of(State state, int cell, long values) {
        if (state.frame().kind(cell) != Frame.Kind.CHOICE) {
            return of(state, cell);
        }
        Dependents dependents = new Dependents(state);
        BitSet one = new BitSet();
        one.set(cell);
        dependents.follow(one, number -> dependents.concerned(number, cell, values));
        return dependents.reached;
    }

    /** Whether a tie bears on anything with the values that a cell has now, or with others. */
    private boolean concerned(int number, int cell, long values) {
        for (int other : frame.spokenOf(number)) {
            if (other != cell && (state.tried(other) || state.narrowedBy(other, number))) {
                return true;
            }
        }
        int presumptions = frame.nogoods().size();
        int reaches = presumptions + frame.presumptions().size();
        if (number < presumptions) {
            return !stops(frame.literals(number), cell, values);
        }
        if (number < reaches) {
            return !stops(frame.presumptions().get(number - presumptions).literals(), cell, values);
        }
        Frame.Reach reach = frame.reaches().get(number - reaches);
        if (reach.cell() == cell) {
            return true;
        }
        for (Literal[] all : reach.literals()) {
            boolean unreached = false;
            for (Literal literal : all) {
                unreached |= literal.truth(state, cell, values) == Truth.FALSE;
            }
            if (!unreached) {
                return false;
            }
        }
        return true;
    }

    /** Whether a literal of a cell is false, so that they cannot all hold. */
    private boolean stops(Literal[] literals, int cell, long values) {
        for (Literal literal : literals) {
            if (literal.cell() == cell && literal.other() < 0 && literal.truth(state, cell, values) == Truth.FALSE) {
                return true;
            }
        }
        return false;
    }

    /** @param first whether a tie that speaks of the first cell itself is to be followed */
    private void follow(BitSet cells, IntPredicate first) {
        reached.or(cells);
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            enqueue(cell);
        }
        for (int next = 0; next < end; next++) {
            for (int number : frame.mentions(queue[next])) {
                if (done.get(number) || next == 0 && !first.test(number)) {
                    continue;
                }
                leadsTo(number);
            }
            for (int number : frame.contradictions(queue[next])) {
                for (Literal literal : frame.contradictions().get(number).literals()) {
                    if (state.tried(literal.cell())) {
                        add(literal.cell());
                    }
                }
            }
        }
    }

    /** Adds the cells that a tie could settle otherwise if the reached ones were otherwise; none where its other literals stop it. */
    private void leadsTo(int number) {
        int presumptions = frame.nogoods().size();
        int reaches = presumptions + frame.presumptions().size();
        if (number >= reaches) {
            done.set(number);
            int cell = frame.reaches().get(number - reaches).cell();
            boolean known = certain(cell) && frame.positive(cell).truth(state) != Truth.OPEN;
            if (!known || state.narrowedBy(cell, number)) {
                add(cell);
            }
            return;
        }
        if (number >= presumptions) {
            Frame.Inference presumption = frame.presumptions().get(number - presumptions);
            Literal then = presumption.then();
            if (then == null || !state.narrowedBy(then.cell(), number) && changesNothing(presumption, then)) {
                return;
            }
            done.set(number);
            add(then.cell());
            return;
        }
        for (Literal literal : frame.literals(number)) {
            if (!reached.get(literal.cell()) && literal.truth(state) == Truth.FALSE && stays(literal, number)) {
                return;
            }
        }
        done.set(number);
        for (Literal literal : frame.literals(number)) {
            add(literal.cell());
        }
    }

    /** Whether a presumption that was not taken would not be taken either, or would say nothing new. */
    private boolean changesNothing(Frame.Inference presumption, Literal then) {
        Truth now = then.truth(state);
        Known how = state.how(then.cell());
        if (now == Truth.TRUE && how != null && how.compareTo(Known.PRESUMED) <= 0 && !state.notAsked(then.cell())
                || now == Truth.FALSE && certain(then.cell())) {
            return true;
        }
        for (Literal literal : presumption.literals()) {
            if (!reached.get(literal.cell())
                    && literal.truth(state) != Truth.TRUE
                    && !Inferences.speaksOfUnknown(literal)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a literal that is false stays so, and as surely, whatever comes of the tie that is looked at. */
    private boolean stays(Literal literal, int number) {
        return certain(literal.cell()) && !state.narrowedBy(literal.cell(), number);
    }

    /** Whether what is known of a cell is known from the start. */
    private boolean certain(int cell) {
        Known how = state.how(cell);
        return how == Known.STATED || how == Known.SETTLED && !state.notAsked(cell) && !state.tried(cell);
    }

    private void add(int cell) {
        if (!reached.get(cell) && state.how(cell) != Known.STATED && frame.narrowable(cell)) {
            reached.set(cell);
            enqueue(cell);
        }
    }

    private void enqueue(int cell) {
        if (end == queue.length) {
            queue = Arrays.copyOf(queue, 2 * end);
        }
        queue[end++] = cell;
    }
}
