package org.clearway.rules.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;

/** The days that the contract knows: those of the years 0000 to 9999, which is what yyyy-MM-dd can tell. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    /** Where the year and the month end, and how long a day is. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int LENGTH = 10;

    private Days() {}

    /** Whether a day is one of them. */
    public static boolean known(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    /**
     * Reads a day as the contract writes it, such as 2026-11-22. By hand: what Java needs to read any date takes long when it is first asked,
     * which is in a first decision.
     *
     * @throws DateTimeException where it is none
     */
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH || text.charAt(YEAR) != '-' || text.charAt(MONTH) != '-') {
            throw new DateTimeException("not yyyy-MM-dd");
        }
        return LocalDate.of(number(text, 0, YEAR), number(text, YEAR + 1, MONTH), number(text, MONTH + 1, LENGTH));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not yyyy-MM-dd");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /**
     * Refuses any other day.
     *
     * @param at where it stands, such as {@code asOf}
     * @param day null is none
     * @throws RequestException {@code DATE_INVALID}
     */
    public static void check(String at, @Nullable LocalDate day) {
        if (day != null && !known(day)) {
            throw new RequestException(
                    ErrorCode.DATE_INVALID, at, day, null, at + ": a day lies in the years 0000 to 9999");
        }
    }
}
