package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Known;

/** A step from what is known to something more definite. It is tried and no more: neither stated nor assumed. */
@FunctionalInterface
interface Narrowing {

    /** Narrows what is known; false where that cannot be. What follows from it is not drawn yet. */
    boolean apply(Knowledge known);

    /** One narrowing for each group of values that a choice may still have. */
    static List<Narrowing> ofChoice(int slot, Knowledge known, long[][] groups) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (long group : groups[slot]) {
            long left = possible(slot, known, known.may[slot] & group);
            if (left != 0) {
                narrowings.add(before -> before.narrow(slot, left, Known.PRESUMED));
            }
        }
        return narrowings;
    }

    /**
     * Of several values those that can be, each by itself: a tie that asks for a known value is silent about a group. What is
     * only assumed rules none out.
     */
    private static long possible(int slot, Knowledge known, long values) {
        if (Long.bitCount(values) < 2 || !known.frame().asksWhetherKnown(slot)) {
            return values;
        }
        long possible = 0;
        for (long rest = values; rest != 0; rest &= rest - 1) {
            long value = Long.lowestOneBit(rest);
            long point = known.point();
            if (known.narrow(slot, value, Known.PRESUMED) && known.propagate() || known.conflictsWithAssumption()) {
                possible |= value;
            }
            known.restore(point);
        }
        return possible;
    }

    /** A set contains an element, or does not. */
    static Narrowing ofElement(int slot, long element, boolean present) {
        return before -> before.element(slot, element, present, Known.PRESUMED);
    }

    /** A comparison over unknown values is true, or false. */
    static Narrowing ofComparison(int comparison, byte truth) {
        return before -> {
            before.fix(comparison, truth);
            return true;
        };
    }

    /** A day lies ahead: what happens on it has not happened. */
    static Narrowing notCome(int slot) {
        return before -> before.withoutValue(slot, Known.PRESUMED);
    }
}
