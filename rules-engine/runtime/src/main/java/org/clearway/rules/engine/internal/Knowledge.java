package org.clearway.rules.engine.internal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of every fact that an edition reads.
 *
 * <p>A choice is the set of values it may still have; a set has the elements it may and the elements it must contain; a
 * date, number or text is known or not. Where the possible completions are explored, the truth of a comparison over
 * unknown values is fixed by {@link #fixed}.
 */
final class Knowledge {

    /** Possible values of a choice, possible elements of a set. */
    final long[] may;

    /** Elements surely in a set. */
    final long[] must;

    /** Dates, numbers and texts; null where unknown. */
    final @Nullable Object[] scalars;

    /** The value as stated (or assumed), null where unknown. */
    final @Nullable Object[] stated;

    /** Whether the value was not stated and is assumed. */
    final boolean[] assumed;

    /** Truth of comparisons over unknown values, by the number of the comparison; empty while none is fixed. */
    byte[] fixed = NOTHING_FIXED;

    private static final byte[] NOTHING_FIXED = new byte[0];

    Knowledge(int slots) {
        may = new long[slots];
        must = new long[slots];
        scalars = new Object[slots];
        stated = new Object[slots];
        assumed = new boolean[slots];
    }

    private Knowledge(Knowledge other) {
        may = other.may.clone();
        must = other.must.clone();
        scalars = other.scalars;
        stated = other.stated;
        assumed = other.assumed;
        fixed = other.fixed;
    }

    /** The same knowledge with a choice narrowed to {@code values}. */
    Knowledge narrowed(int slot, long values) {
        Knowledge copy = new Knowledge(this);
        copy.may[slot] = values;
        return copy;
    }

    /** The same knowledge with an element surely in, or surely not in, a set. */
    Knowledge withElement(int slot, long element, boolean present) {
        Knowledge copy = new Knowledge(this);
        if (present) {
            copy.must[slot] |= element;
        } else {
            copy.may[slot] &= ~element;
        }
        return copy;
    }

    /** The same knowledge with none of the elements in a set. */
    Knowledge withoutElements(int slot, long elements) {
        Knowledge copy = new Knowledge(this);
        copy.may[slot] &= ~elements;
        return copy;
    }

    /** The same knowledge with the truth of a comparison fixed. */
    Knowledge withFixed(int comparison, int comparisons, byte truth) {
        Knowledge copy = new Knowledge(this);
        byte[] extended = new byte[comparisons];
        System.arraycopy(fixed, 0, extended, 0, fixed.length);
        extended[comparison] = truth;
        copy.fixed = extended;
        return copy;
    }

    /** The fixed truth of a comparison, or 0 where it is open. */
    byte fixed(int comparison) {
        return comparison < fixed.length ? fixed[comparison] : 0;
    }
}
