package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.internal.text.Days;
import org.jspecify.annotations.Nullable;

/** The functions of the policy profile. The compiled rules and the engine both call them, so that they calculate alike. */
public final class Calculate {

    private Calculate() {}

    /**
     * The value of a function.
     *
     * @param operands days and numbers as facts have them
     * @return a day or a number; null where an operand is unknown, where no table tells the working days, or where the day
     *     would lie beyond the years of the contract, 0000 to 9999
     */
    public static @Nullable Object value(Function function, @Nullable Object... operands) {
        if (Arrays.stream(operands).anyMatch(Objects::isNull)) {
            return null;
        }
        return switch (function) {
            case PLUS_DAYS, PLUS_MONTHS, PLUS_YEARS, PLUS_WORKING_DAYS ->
                after(function, (LocalDate) operands[0], number(operands[1]));
            case DAYS_BETWEEN ->
                BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) operands[0], (LocalDate) operands[1]));
            case EARLIEST -> days(operands).min(Comparator.naturalOrder()).orElse(null);
            case LATEST -> days(operands).max(Comparator.naturalOrder()).orElse(null);
        };
    }

    private static @Nullable LocalDate after(Function function, LocalDate day, BigDecimal number) {
        long count = number.setScale(0, RoundingMode.DOWN).longValue();
        // Nothing in law runs for thousands of years; a fact that says so must not leave the calendar.
        if (Math.abs(count) > 1_000_000) {
            return null;
        }
        LocalDate after = switch (function) {
            case PLUS_DAYS -> day.plusDays(count);
            case PLUS_MONTHS -> day.plusMonths(count);
            case PLUS_YEARS -> day.plusYears(count);
            default -> WorkingDays.after(day, count);
        };
        return after == null || !Days.known(after) ? null : after;
    }

    private static Stream<LocalDate> days(@Nullable Object... operands) {
        return Arrays.stream(operands).map(LocalDate.class::cast);
    }

    private static BigDecimal number(@Nullable Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) Objects.requireNonNull(value);
    }
}
