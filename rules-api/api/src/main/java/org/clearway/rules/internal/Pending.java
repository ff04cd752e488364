package org.clearway.rules.internal;

import java.util.Arrays;
import java.util.BitSet;

/** Presumptions and reaches, by number, that are to be looked at again since something was learnt of what they speak of. */
final class Pending {

    private final BitSet numbers = new BitSet();

    /** What was added since it was last kept. */
    private int[] added = {};

    private int end;

    /** The next one from a number on, which is then taken off; -1 where there is none. */
    int take(int from, int to) {
        int next = numbers.nextSetBit(from);
        if (next < 0 || next >= to) {
            return -1;
        }
        numbers.clear(next);
        return next;
    }

    boolean has(int number) {
        return numbers.get(number);
    }

    void add(int number) {
        if (numbers.get(number)) {
            return;
        }
        if (end == added.length) {
            added = Arrays.copyOf(added, Math.max(64, 2 * end));
        }
        numbers.set(number);
        added[end++] = number;
    }

    void addAll(BitSet again) {
        numbers.or(again);
    }

    /** Keeps what there is, to go back to after an attempt that failed; until then nothing is taken off. */
    void keep() {
        end = 0;
    }

    /** Takes off what was added since it was kept. */
    void restore() {
        for (int i = 0; i < end; i++) {
            numbers.clear(added[i]);
        }
        end = 0;
    }

    void clear() {
        numbers.clear();
        end = 0;
    }
}
