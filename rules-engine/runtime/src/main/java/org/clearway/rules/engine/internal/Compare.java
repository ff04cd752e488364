package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.Vocabulary;

/** Comparisons of dates, numbers, texts and ranked enumeration values. */
final class Compare {

    private Compare() {}

    /** Compares two dates, two numbers or two texts. */
    static boolean values(Object left, Operator operator, Object right) {
        if (left instanceof LocalDate day && right instanceof LocalDate other) {
            return operator.holds(day.compareTo(other));
        }
        if (left instanceof String text && right instanceof String other) {
            return operator.holds(text.compareTo(other));
        }
        return operator.holds(number(left).compareTo(number(right)));
    }

    /** Compares two enumeration values by their ranks; false where one has no rank. */
    static boolean ranks(Object left, Operator operator, Object right, String order) {
        int rank = Vocabulary.rank(order, ((Enum<?>) left).name());
        int other = Vocabulary.rank(order, ((Enum<?>) right).name());
        return rank >= 0 && other >= 0 && operator.holds(Integer.compare(rank, other));
    }

    private static BigDecimal number(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }
}
