package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Known;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks about a fact, and what the request says of it.
 *
 * @param fact path of the fact, {@code request.asOf} for the day of the decision, or a function of these as the rule has it
 * @param relation how the fact must stand to the operands
 * @param operands values as the vocabulary spells them, a day, a number, a text, or the path of another fact; empty where
 *     the relation needs none
 * @param value what the request states or takes as given; null where the fact is unknown, has no value, or is narrowed to
 *     several values that all answer alike, which {@code how} then tells
 * @param how how the value is known, or what narrows it; {@link Known#STATED} too where nothing does
 */
public record Asked(
        String fact,
        Relation relation,
        List<String> operands,
        @Nullable Object value,
        Known how) {

    /** How a fact must stand to the operands. */
    public enum Relation {
        /** Its value is one of the operands. */
        IS,
        /** The set contains the operand. */
        HAS,
        /** The set does not contain the operand. */
        HAS_NOT,
        /** It is known, whatever its value. */
        IS_KNOWN,
        /** It has no value: the thing has not happened, or the fact has no meaning here. */
        IS_ABSENT,
        /** It equals the operand. */
        EQUALS,
        /** It differs from the operand. */
        DIFFERS,
        /** It is before or below the operand. */
        LESS,
        /** It is the operand, or before or below it. */
        AT_MOST,
        /** It is after or above the operand. */
        MORE,
        /** It is the operand, or after or above it. */
        AT_LEAST
    }

    /** Whether the value was not stated but settled, presumed or assumed. */
    public boolean assumed() {
        return how != Known.STATED;
    }

    public Asked {
        operands = List.copyOf(operands);
    }
}
