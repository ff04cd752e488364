package org.clearway.rules.engine.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons as the compiled rules make them. The conditions compare by themselves: that both do the same is what the cross-check
 * holds.
 */
public final class Compare {

    private Compare() {}

    /** Whether the comparison holds or could hold: true where a side is unknown. */
    public static boolean possibly(
            @Nullable Object left, Operator operator, @Nullable Object right, @Nullable String order, boolean negated) {
        return left == null || right == null || holds(left, operator, right, order) != negated;
    }

    /** Whether the comparison surely holds: false where a side is unknown. */
    public static boolean certainly(
            @Nullable Object left, Operator operator, @Nullable Object right, @Nullable String order, boolean negated) {
        return left != null && right != null && holds(left, operator, right, order) != negated;
    }

    private static boolean holds(Object left, Operator operator, Object right, @Nullable String order) {
        if (order != null) {
            int rank = Vocabulary.rank(order, ((Enum<?>) left).name());
            int other = Vocabulary.rank(order, ((Enum<?>) right).name());
            return rank >= 0 && other >= 0 && operator.holds(rank - other);
        }
        if (left instanceof LocalDate day) {
            return operator.holds(day.compareTo((LocalDate) right));
        }
        if (left instanceof String text) {
            return operator.holds(text.compareTo((String) right));
        }
        return operator.holds(new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())));
    }
}
