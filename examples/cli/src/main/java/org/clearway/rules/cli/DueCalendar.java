package org.clearway.rules.cli;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;

/**
 * What becomes due, as a calendar by RFC 5545: an event of a whole day each. It is the same whenever it is written: the time
 * stamp is the day of the request, and an event keeps its identifier when its day moves.
 */
final class DueCalendar {

    /** The longest line in bytes, without its end. */
    private static final int LONGEST = 75;

    private DueCalendar() {}

    static String of(ReportView view) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Clearway//Due dates//EN");
        Date stamp = Date.from(view.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        view.due().stream()
                .filter(due -> due.state() != Due.State.DONE)
                .map(due -> event(view, due, stamp))
                .forEach(calendar::addEvent);
        return folded(written(calendar));
    }

    private static VEvent event(ReportView view, Due due, Date stamp) {
        VEvent event = new VEvent();
        event.setDateTimeStamp(stamp);
        String meant = view.reference() + '\n' + due.ruleset() + '\n' + due.code();
        event.setUid(UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8)) + "@clearway");
        event.setDateStart(new DateStart(date(due.day())));
        event.setDateEnd(new DateEnd(date(due.day().plusDays(1))));
        event.setTransparency(Transparency.transparent());
        event.setSummary(view.product() + ": " + due.what());
        event.setDescription(due.why() + " (" + due.ruleset() + "). Computed for " + view.day(view.asOf())
                + ". A screening result of encoded rules, not legal advice.");
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Folds by bytes, as the standard counts; the library counts characters. No character is torn. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.lines().forEach(line -> {
            int used = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                String one = Character.toString(line.codePointAt(at));
                int bytes = one.getBytes(StandardCharsets.UTF_8).length;
                if (used + bytes > LONGEST) {
                    folded.append("\r\n ");
                    used = 1;
                }
                folded.append(one);
                used += bytes;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
