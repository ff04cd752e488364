package org.clearway.rules.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of a timeline and their places in the picture, from 0 to 1000.
 *
 * @param from the first day
 * @param to the last day
 */
public record TimelineDays(LocalDate from, LocalDate to) {

    private static final int YEARS = 20;

    /** Where a day begins. */
    String place(LocalDate day) {
        return scaled(ChronoUnit.DAYS.between(from, day));
    }

    /** How long a stretch of days is, the last one included. */
    String width(LocalDate first, LocalDate last) {
        return scaled(ChronoUnit.DAYS.between(first, last) + 1);
    }

    private String scaled(long days) {
        return String.format(Locale.ROOT, "%.3f", 1000.0 * days / (ChronoUnit.DAYS.between(from, to) + 1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The first day of each year, or of each few where the years are many. */
    Map<String, String> years() {
        int step = 1 + (to.getYear() - from.getYear()) / YEARS;
        Map<String, String> years = new TreeMap<>();
        for (LocalDate year = from.withDayOfYear(1).plusYears(1); !year.isAfter(to); year = year.plusYears(step)) {
            years.put(String.valueOf(year.getYear()), place(year));
        }
        return years;
    }
}
