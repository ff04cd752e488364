package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Force;

/**
 * Days with one answer.
 *
 * @param kind how it is drawn: yes, no, fix, open, answer, none or notlaw
 * @param force what it rests on
 * @param x where it begins in the picture, from 0 to 1000
 * @param width how long it is in the picture
 * @param note the number of the note that tells it, 0 where the bar itself does
 */
public record TimelineBar(
        LocalDate from,
        LocalDate to,
        String answer,
        String basis,
        List<String> why,
        String dates,
        String kind,
        Force force,
        String x,
        String width,
        int note) {

    private static final int MARGIN = 16;
    /** Widths of a character in the picture, those of capitals. */
    private static final double BOLD = 9.8;

    private static final double SMALL = 7.2;

    /** Whether it is law of its days. */
    public boolean law() {
        return force.isLaw();
    }

    /** The answer with its sign, so that it is not told by colour alone. */
    public String signed() {
        return switch (kind) {
            case "yes" -> "\u2713 " + answer;
            case "no" -> "\u2715 " + answer;
            case "fix" -> "! " + answer;
            case "open" -> "? " + answer;
            default -> answer;
        };
    }

    /** The second line in the bar: what decides, or the legal basis. */
    public String under() {
        return why.isEmpty() ? basis : why.get(0) + (basis.isEmpty() ? "" : ", " + basis);
    }

    /** Whether the answer fits into the bar. */
    public boolean showsAnswer() {
        return length() >= MARGIN + signed().length() * BOLD;
    }

    /** What stands under the answer: all of it, or where it is told; empty where there is nothing. */
    public String second() {
        if (note == 0) {
            return under();
        }
        return (basis.isEmpty() ? "" : basis + ", ") + "see " + note;
    }

    /** Whether the number of the note can be written into the bar. */
    public boolean numbered() {
        return note > 0 && length() >= MARGIN + SMALL;
    }

    /** Whether it tells all of itself. */
    boolean roomy() {
        return showsAnswer() && length() >= MARGIN + under().length() * SMALL;
    }

    private double length() {
        return Double.parseDouble(width);
    }

    /** Whether the next one shows the same: decisions may differ in more than is shown. */
    boolean goesOn(TimelineBar next) {
        return to.plusDays(1).equals(next.from)
                && answer.equals(next.answer)
                && basis.equals(next.basis)
                && why.equals(next.why)
                && dates.equals(next.dates)
                && kind.equals(next.kind)
                && force == next.force;
    }

    TimelineBar with(LocalDate end, String longer, int number) {
        return new TimelineBar(from, end, answer, basis, why, dates, kind, force, x, longer, number);
    }
}
