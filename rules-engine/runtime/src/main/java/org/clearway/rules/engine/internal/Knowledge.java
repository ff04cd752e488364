package org.clearway.rules.engine.internal;

import java.util.Arrays;
import java.util.Objects;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.State;

/**
 * What is known of every fact that an edition reads and of those tied to them. Where possible completions are explored, the
 * truth of a comparison over unknown values is fixed by {@link #fix}; everything learnt there is forgotten again by
 * {@link #restore}.
 */
final class Knowledge extends State {

    /** Truth of comparisons over unknown values, by the number of the comparison; 0 where it is open. */
    private byte[] fixed = new byte[0];

    private int[] order = new int[8];
    private int count;

    Knowledge(Frame frame) {
        super(frame, false);
    }

    /** Whether another one, in the same frame, knows just the same. */
    boolean same(Knowledge other) {
        for (int cell = 0; cell < may.length; cell++) {
            if (may[cell] != other.may[cell]
                    || must[cell] != other.must[cell]
                    || how(cell) != other.how(cell)
                    || notEmpty(cell) != other.notEmpty(cell)
                    || absent(cell) != other.absent(cell)
                    || !Objects.equals(given[cell], other.given[cell])) {
                return false;
            }
        }
        return true;
    }

    /** Where knowledge stands, for {@link #restore}. */
    long point() {
        return (long) mark() << 32 | count;
    }

    /** Forgets everything that was learnt since a point. */
    void restore(long point) {
        undo((int) (point >> 32));
        while (count > (int) point) {
            fixed[order[--count]] = 0;
        }
    }

    /** Fixes the truth of a comparison. */
    void fix(int comparison, byte truth) {
        if (comparison >= fixed.length) {
            fixed = Arrays.copyOf(fixed, Math.max(comparison + 1, fixed.length * 2));
        }
        if (count == order.length) {
            order = Arrays.copyOf(order, count * 2);
        }
        fixed[comparison] = truth;
        order[count++] = comparison;
    }

    /** The fixed truth of a comparison, or 0 where it is open. */
    byte fixed(int comparison) {
        return comparison < fixed.length ? fixed[comparison] : 0;
    }
}
