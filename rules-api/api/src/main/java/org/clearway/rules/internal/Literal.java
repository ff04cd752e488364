package org.clearway.rules.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A term over the cells of a frame, or its opposite.
 *
 * @param op how the cell is tested
 * @param cell the cell
 * @param mask values or elements, a bit each
 * @param other the cell compared with
 * @param pattern what a text must match
 * @param positive whether the test itself is meant, not its opposite
 * @param weak whether it holds where the test is not known to hold
 */
record Literal(
        Op op, int cell, long mask, int other, @Nullable Pattern pattern, boolean positive, boolean weak) {

    /** How a cell is tested. */
    enum Op {
        /** A choice has one of the values. */
        IS,
        /** A set has one of the elements. */
        HAS,
        /** A set is not empty. */
        ANY,
        /** There is a value at all: false only where the fact has no meaning. */
        PRESENT,
        /** Something definite is known. */
        KNOWN,
        /** Nothing definite is known. */
        UNKNOWN,
        /** The cell is larger than the other. */
        AFTER,
        /** The text matches. */
        MATCHES;

        /** Whether something can be concluded about the cell. */
        boolean narrows() {
            return ordinal() <= PRESENT.ordinal();
        }
    }

    Literal opposite() {
        return new Literal(op, cell, mask, other, pattern, !positive, false);
    }

    /** The same literal as it is to be read of a complete product: what is not known to hold does not hold. */
    Literal strict() {
        return weak ? new Literal(op, cell, mask, other, pattern, !positive, false) : this;
    }

    static Literal of(Term term, Frame frame) {
        int cell = frame.cell(term.fact());
        int other = term.op() == Term.Op.AFTER || term.op() == Term.Op.BEFORE ? frame.cell(term.other()) : -1;
        Pattern pattern = term.pattern() == null ? null : Pattern.compile(term.pattern());
        return switch (term.op()) {
            case IS -> new Literal(Op.IS, cell, term.mask(), -1, null, true, term.weak());
            case HAS -> new Literal(Op.HAS, cell, term.mask(), -1, null, true, term.weak());
            case LACKS -> new Literal(Op.HAS, cell, term.mask(), -1, null, false, term.weak());
            case ANY -> new Literal(Op.ANY, cell, 0, -1, null, true, term.weak());
            case NONE -> new Literal(Op.ANY, cell, 0, -1, null, false, term.weak());
            case KNOWN -> new Literal(Op.KNOWN, cell, 0, -1, null, true, term.weak());
            case UNKNOWN -> new Literal(Op.UNKNOWN, cell, 0, -1, null, true, term.weak());
            case AFTER -> new Literal(Op.AFTER, cell, 0, other, null, true, term.weak());
            case BEFORE -> new Literal(Op.AFTER, other, 0, cell, null, true, term.weak());
            case MATCHES -> new Literal(Op.MATCHES, cell, 0, -1, pattern, true, term.weak());
        };
    }
}
