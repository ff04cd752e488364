package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;

/** A step from what is known to something more definite. */
@FunctionalInterface
interface Narrowing {

    Knowledge apply(Knowledge before);

    /** One narrowing for each group of values that a choice may still have. */
    static List<Narrowing> ofChoice(int slot, Knowledge known, long[][] groups) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (long group : groups[slot]) {
            long values = known.may[slot] & group;
            if (values != 0) {
                narrowings.add(before -> before.narrowed(slot, values));
            }
        }
        return narrowings;
    }
}
