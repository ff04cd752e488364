package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Working days in England, held against an independent calculation of the bank holidays. */
class WorkingDaysTest {

    @Test
    void everyDayOfTheTableAgreesWithAnIndependentCalculation() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            for (int count : new int[] {0, 1, 3, 10}) {
                assertThat(WorkingDays.after(day, count))
                        .as("%s + %d", day, count)
                        .isEqualTo(walked(day, count));
            }
        }
    }

    @Test
    void threeWorkingDaysFromTheDayBeforeChristmas2026EndOnThe31st() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 3)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void beyondTheTableNothingIsSaid() {
        assertThat(WorkingDays.after(LocalDate.of(2023, 12, 20), 3)).isNull();
        assertThat(WorkingDays.after(LocalDate.of(2030, 12, 31), 1)).isNull();
        assertThat(WorkingDays.after(LocalDate.of(2026, 1, 5), -1)).isNull();
    }

    private static LocalDate walked(LocalDate from, int count) {
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays(day.getYear()).contains(day)) {
                left--;
            }
        }
        return day;
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(easter.minusDays(2), easter.plusDays(1)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        substituted(LocalDate.of(year, 1, 1), days);
        substituted(LocalDate.of(year, 12, 25), days);
        substituted(LocalDate.of(year, 12, 26), days);
        return days;
    }

    /** A holiday at a weekend moves to the next working day that is not one already. */
    private static void substituted(LocalDate day, Set<LocalDate> days) {
        LocalDate free = day;
        while (free.getDayOfWeek().getValue() > 5 || days.contains(free)) {
            free = free.plusDays(1);
        }
        days.add(free);
    }

    /** The Gregorian reckoning as Gauss and his followers give it. */
    private static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        LocalDate day = LocalDate.of(year, 3, 22).plusDays(moon + week);
        return day.equals(LocalDate.of(year, 4, 26)) ? day.minusDays(7) : day;
    }
}
