package org.clearway.rules.engine.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Working days in England: Monday to Friday without bank holidays. The holidays stand in a table, which names its source
 * and covers whole years; beyond it nothing is said.
 */
final class WorkingDays {

    private static final Set<LocalDate> HOLIDAYS = read();
    private static final int FIRST_YEAR =
            HOLIDAYS.stream().mapToInt(LocalDate::getYear).min().orElseThrow();
    private static final int LAST_YEAR =
            HOLIDAYS.stream().mapToInt(LocalDate::getYear).max().orElseThrow();

    private WorkingDays() {}

    /** The day that lies {@code count} working days after {@code day}; null beyond the table or for a count below 0. */
    static @Nullable LocalDate after(LocalDate day, long count) {
        if (count < 0 || day.getYear() < FIRST_YEAR) {
            return null;
        }
        LocalDate at = day;
        for (long left = count; left > 0; ) {
            at = at.plusDays(1);
            if (at.getYear() > LAST_YEAR) {
                return null;
            }
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at.getYear() > LAST_YEAR ? null : at;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> read() {
        InputStream table = Objects.requireNonNull(
                WorkingDays.class.getResourceAsStream("bank-holidays-england.txt"), "the table of bank holidays");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
