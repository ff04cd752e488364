package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.List;

/** What becomes due for a product, as a calendar. */
public final class DueCalendar {

    private DueCalendar() {}

    /**
     * Writes a calendar of what is not done yet.
     *
     * @param reference what the days are about, of which the identifiers of the events are made
     * @param product what to call the product
     * @param asOf the day for which the days were computed
     */
    public static String of(String reference, String product, LocalDate asOf, List<Due> due) {
        return DayCalendar.of(
                "Due dates",
                asOf,
                due.stream()
                        .filter(one -> one.state() != Due.State.DONE)
                        .map(one -> event(reference, product, asOf, one))
                        .toList());
    }

    private static DayCalendar.Event event(String reference, String product, LocalDate asOf, Due due) {
        return new DayCalendar.Event(
                reference + '\n' + due.ruleset() + '\n' + due.code(),
                due.day(),
                product + ": " + due.what(),
                due.why() + " (" + due.ruleset() + "). Computed for " + Plain.day(asOf)
                        + ". A screening result of encoded rules, not legal advice.");
    }
}
