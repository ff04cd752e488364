package org.clearway.rules.documents;

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
import java.util.List;
import java.util.UUID;

/** Events of a whole day each, as a calendar by RFC 5545. The same events give the same bytes whenever they are written. */
public final class DayCalendar {

    /** The longest line in bytes, without its end. */
    private static final int LONGEST = 75;

    private DayCalendar() {}

    /**
     * An event.
     *
     * @param meant what it is, from which its identifier is made: it keeps it when its day moves
     * @param day the day
     * @param summary what is due
     * @param description more about it
     */
    public record Event(String meant, LocalDate day, String summary, String description) {}

    /**
     * Writes a calendar.
     *
     * @param title what it holds
     * @param stamp the day of the request, which stands for the time of writing
     */
    public static String of(String title, LocalDate stamp, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Clearway//" + title + "//EN");
        Date time = Date.from(stamp.atStartOfDay(ZoneOffset.UTC).toInstant());
        events.forEach(event -> calendar.addEvent(event(event, time)));
        return folded(written(calendar));
    }

    private static VEvent event(Event one, Date stamp) {
        VEvent event = new VEvent();
        event.setDateTimeStamp(stamp);
        event.setUid(UUID.nameUUIDFromBytes(one.meant().getBytes(StandardCharsets.UTF_8)) + "@clearway");
        event.setDateStart(new DateStart(date(one.day())));
        event.setDateEnd(new DateEnd(date(one.day().plusDays(1))));
        event.setTransparency(Transparency.transparent());
        event.setSummary(one.summary());
        event.setDescription(one.description());
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
