package org.clearway.rules.internal;

import org.jspecify.annotations.Nullable;

/**
 * A test of one fact in a tie.
 *
 * @param op how it is tested
 * @param fact the number of the fact; {@link #AS_OF} for the day asked about
 * @param mask the values or elements it is tested for, a bit each
 * @param other the number of the fact it is compared with, for {@code AFTER} and {@code BEFORE}
 * @param pattern the regular expression, for {@code MATCHES}
 * @param weak whether it holds where the test is not known to hold
 */
public record Term(
        Op op, int fact, long mask, int other, @Nullable String pattern, boolean weak) {

    /** Stands for the day asked about, which is not a fact. */
    public static final int AS_OF = -1;

    /** How a fact is tested. */
    public enum Op {
        /** A choice has one of the values. */
        IS,
        /** A set has one of the elements at least. */
        HAS,
        /** A set has none of the elements. */
        LACKS,
        /** A set is not empty. */
        ANY,
        /** A set is empty. */
        NONE,
        /** Something definite is known. */
        KNOWN,
        /** Nothing definite is known. */
        UNKNOWN,
        /** Of two days or numbers, the first is the larger. */
        AFTER,
        /** Of two days or numbers, the first is the smaller. */
        BEFORE,
        /** A text as a whole matches. */
        MATCHES
    }
}
