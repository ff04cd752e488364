package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Known;

/** A step from what is known to something more definite. It is tried and no more, so that nothing counts as stated by it. */
@FunctionalInterface
interface Narrowing {

    /** Narrows what is known; false where that cannot be. What follows from it is not drawn yet. */
    boolean apply(Knowledge known);

    /** One narrowing for each group of values that a choice may still have. */
    static List<Narrowing> ofChoice(int slot, Knowledge known, long[][] groups) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (long group : groups[slot]) {
            if ((known.may[slot] & group) != 0) {
                narrowings.add(before -> before.narrow(slot, group, Known.ASSUMED));
            }
        }
        return narrowings;
    }

    /** A set contains an element, or does not. */
    static Narrowing ofElement(int slot, long element, boolean present) {
        return before -> before.element(slot, element, present, Known.ASSUMED);
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
        return before -> before.withoutValue(slot, Known.ASSUMED);
    }
}
