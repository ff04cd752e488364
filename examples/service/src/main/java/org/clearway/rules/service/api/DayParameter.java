package org.clearway.rules.service.api;

import java.time.LocalDate;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.errors.ServiceException;
import org.jspecify.annotations.Nullable;

/** A day in an address. */
final class DayParameter {

    /** The last year that a day of the contract can have. */
    static final int LAST_YEAR = 9999;

    private DayParameter() {}

    /**
     * The day, within the years of the contract.
     *
     * @param name of the parameter
     * @param day null where it is not stated
     * @throws ServiceException where it is beyond them
     */
    static @Nullable LocalDate of(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 0 || day.getYear() > LAST_YEAR)) {
            throw new ServiceException(
                    ServiceError.PARAMETER_WRONG, name, "A day lies in the years 0000 to 9999, such as 2026-11-22");
        }
        return day;
    }
}
