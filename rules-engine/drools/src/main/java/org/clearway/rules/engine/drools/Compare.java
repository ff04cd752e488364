package org.clearway.rules.engine.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons as the compiled rules make them. The conditions compare by themselves: that both do the same is what the cross-check
 * holds.
 */
public final class Compare {

    private Compare() {}

    /**
     * Whether the comparison holds or could hold: true where a side is unknown.
     *
     * @param operator {@code EQ}, {@code NE}, {@code LT}, {@code LE}, {@code GT} or {@code GE}
     * @param order the order of an enumeration, or null
     */
    public static boolean possibly(
            @Nullable Object left, String operator, @Nullable Object right, @Nullable String order, boolean negated) {
        return left == null || right == null || holds(left, operator, right, order) != negated;
    }

    /** Whether the comparison surely holds: false where a side is unknown. */
    public static boolean certainly(
            @Nullable Object left, String operator, @Nullable Object right, @Nullable String order, boolean negated) {
        return left != null && right != null && holds(left, operator, right, order) != negated;
    }

    private static boolean holds(Object left, String operator, Object right, @Nullable String order) {
        if (order != null) {
            int rank = Vocabulary.rank(order, ((Enum<?>) left).name());
            int other = Vocabulary.rank(order, ((Enum<?>) right).name());
            return rank >= 0 && other >= 0 && holds(operator, Integer.compare(rank, other));
        }
        if (left instanceof LocalDate day) {
            return holds(operator, day.compareTo((LocalDate) right));
        }
        if (left instanceof String text) {
            return holds(operator, text.compareTo((String) right));
        }
        return holds(operator, new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())));
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "EQ" -> order == 0;
            case "NE" -> order != 0;
            case "LT" -> order < 0;
            case "LE" -> order <= 0;
            case "GT" -> order > 0;
            case "GE" -> order >= 0;
            default -> throw new IllegalArgumentException("No operator " + operator);
        };
    }
}
