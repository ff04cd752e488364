package org.clearway.rules.internal.text;

import java.time.LocalDate;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;

/** The days that the contract knows: those of the years 0000 to 9999, which is what yyyy-MM-dd can tell. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** Whether a day is one of them. */
    public static boolean known(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
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
