package org.clearway.rules.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that is typed into three fields. */
final class FormDay {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2099;
    static final String EXPECTED = "Enter a real day with day, month and year, from " + FIRST_YEAR + " to " + LAST_YEAR
            + ", such as 22 11 2026";

    private FormDay() {}

    /** What was typed, as {@code year-month-day}; empty where nothing was. */
    static String sent(Form form, String name) {
        String day = form.one(name + "-day");
        String month = form.one(name + "-month");
        String year = form.one(name + "-year");
        return day.isEmpty() && month.isEmpty() && year.isEmpty() ? "" : year + "-" + month + "-" + day;
    }

    /** The day; null where there is none like that. */
    static @Nullable LocalDate read(String sent) {
        if (!sent.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
            return null;
        }
        String[] parts = sent.split("-");
        try {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
