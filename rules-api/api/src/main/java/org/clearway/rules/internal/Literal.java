package org.clearway.rules.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** Whether it holds, as far as is known. */
    Truth truth(State state) {
        return truth(state, state.may[cell]);
    }

    /** Whether it would hold if a choice had other values. */
    Truth truth(State state, int choice, long values) {
        return truth(state, cell == choice ? values : state.may[cell]);
    }

    /** @param values what its own cell may be */
    private Truth truth(State state, long values) {
        // Most are of a choice.
        Truth truth = op == Op.IS ? is(values) : test(state, values);
        if (!positive) {
            truth = truth.not();
        }
        return weak ? Truth.of(truth != Truth.TRUE) : truth;
    }

    private Truth is(long values) {
        return (values & mask) == 0 ? Truth.FALSE : (values & ~mask) == 0 ? Truth.TRUE : Truth.OPEN;
    }

    private Truth test(State state, long values) {
        return switch (op) {
            case IS -> is(values);
            case HAS -> (state.must[cell] & mask) != 0 ? Truth.TRUE : (values & mask) == 0 ? Truth.FALSE : Truth.OPEN;
            case ANY -> state.notEmpty(cell) ? Truth.TRUE : values == 0 ? Truth.FALSE : Truth.OPEN;
            case PRESENT, KNOWN -> {
                boolean something = state.known(cell, values) || state.must[cell] != 0;
                yield state.absent(cell) ? Truth.FALSE : something ? Truth.TRUE : Truth.OPEN;
            }
            case UNKNOWN -> Truth.of(state.unknown(cell, values));
            case AFTER -> {
                Object value = state.scalar(cell);
                Object than = state.scalar(other);
                yield value == null || than == null ? Truth.OPEN : Truth.of(compare(value, than) > 0);
            }
            case MATCHES -> {
                Object text = state.scalar(cell);
                yield text == null || pattern == null
                        ? Truth.OPEN
                        : Truth.of(pattern.matcher(text.toString()).matches());
            }
        };
    }

    private static int compare(Object value, Object than) {
        return value instanceof LocalDate day
                ? day.compareTo((LocalDate) than)
                : ((BigDecimal) value).compareTo((BigDecimal) than);
    }
}
