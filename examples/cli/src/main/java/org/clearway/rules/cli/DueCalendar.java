package org.clearway.rules.cli;

/** What becomes due for a product, as a calendar. */
final class DueCalendar {

    private DueCalendar() {}

    static String of(ReportView view) {
        return DayCalendar.of(
                "Due dates",
                view.asOf(),
                view.due().stream()
                        .filter(due -> due.state() != Due.State.DONE)
                        .map(due -> event(view, due))
                        .toList());
    }

    private static DayCalendar.Event event(ReportView view, Due due) {
        return new DayCalendar.Event(
                view.reference() + '\n' + due.ruleset() + '\n' + due.code(),
                due.day(),
                view.product() + ": " + due.what(),
                due.why() + " (" + due.ruleset() + "). Computed for " + view.day(view.asOf())
                        + ". A screening result of encoded rules, not legal advice.");
    }
}
