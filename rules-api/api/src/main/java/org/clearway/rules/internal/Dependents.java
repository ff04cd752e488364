package org.clearway.rules.internal;

import java.util.BitSet;
import java.util.List;
import org.clearway.rules.Known;

/** How far a change of one cell could reach through the ties. */
public final class Dependents {

    private static final int[] NONE = {};

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
        Dependents dependents = new Dependents(state);
        dependents.follow(cell);
        return dependents.reached;
    }

    private void follow(int cell) {
        reached.set(cell);
        int[] queue = new int[frame.size()];
        int end = 0;
        queue[end++] = cell;
        for (int next = 0; next < end; next++) {
            for (int number : frame.mentions(queue[next])) {
                if (done.get(number)) {
                    continue;
                }
                for (int other : leadsTo(number)) {
                    if (!reached.get(other) && state.how(other) != Known.STATED && frame.narrowable(other)) {
                        reached.set(other);
                        queue[end++] = other;
                    }
                }
            }
        }
    }

    /** The cells that a tie could settle otherwise if the reached ones were otherwise; none where its other literals stop it. */
    private int[] leadsTo(int number) {
        int presumptions = frame.nogoods().size();
        int reaches = presumptions + frame.presumptions().size();
        if (number >= reaches) {
            done.set(number);
            return new int[] {frame.reaches().get(number - reaches).cell()};
        }
        List<Literal> literals = number < presumptions
                ? frame.nogoods().get(number).literals()
                : frame.presumptions().get(number - presumptions).when();
        for (Literal literal : literals) {
            if (!reached.get(literal.cell())) {
                Truth truth = state.eval(literal);
                if (truth == Truth.FALSE || number >= presumptions && truth != Truth.TRUE) {
                    return NONE;
                }
            }
        }
        done.set(number);
        if (number >= presumptions) {
            Literal then = frame.presumptions().get(number - presumptions).then();
            return then == null ? NONE : new int[] {then.cell()};
        }
        return literals.stream().mapToInt(Literal::cell).toArray();
    }
}
