package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.engine.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows, ready for a table and a picture: law above, what is not law below.
 *
 * @param question the question that is followed across the days
 * @param product what the product is called
 * @param from the first day
 * @param to the last day
 * @param asked the day of the request
 * @param askedAt where that day lies in the picture, from 0 to 1000; null where it lies outside
 * @param lanes one for what is in force, and one for each edition that is not law or is supposed, ruleset by ruleset
 * @param years where each year begins in the picture: its name and its place from 0 to 1000
 * @param notes what does not fit into the bars, in lines under the picture
 */
public record TimelineView(
        String question,
        String product,
        LocalDate from,
        LocalDate to,
        LocalDate asked,
        @Nullable String askedAt,
        List<TimelineLane> lanes,
        Map<String, String> years,
        List<String> notes) {

    private static final int TOP = 124;
    private static final int LANE = 78;
    private static final int BETWEEN = 40;
    private static final int NOTE = 18;
    private static final int NOTE_COLUMNS = 165;

    public static TimelineView of(
            String product,
            LocalDate asked,
            TimelineDays days,
            Map<String, Timeline> timelines,
            RegulatoryRules rules) {
        Answers answers = new Answers(rules);
        List<TimelineLane> lanes = new ArrayList<>();
        timelines.forEach(
                (ruleset, timeline) -> lanes.addAll(new TimelineLanes(ruleset, timeline, answers, days).all()));
        List<String> notes = new ArrayList<>();
        String first = timelines.keySet().iterator().next();
        RulesetInfo info = rules.ruleset(first);
        return new TimelineView(
                info == null ? first : info.question(),
                product,
                days.from(),
                days.to(),
                asked,
                days.holds(asked) ? days.place(asked) : null,
                noted(lanes, notes),
                days.years(),
                notes);
    }

    /** The lanes, law first, in which each bar that cannot tell all of itself has the number of a note. */
    private static List<TimelineLane> noted(List<TimelineLane> lanes, List<String> notes) {
        List<TimelineLane> noted = new ArrayList<>();
        int number = 0;
        for (TimelineLane lane : lanes) {
            List<TimelineBar> bars = new ArrayList<>();
            for (TimelineBar bar : lane.bars()) {
                if (bar.roomy()) {
                    bars.add(bar);
                    continue;
                }
                number++;
                bars.add(bar.with(bar.to(), bar.width(), number));
                notes.addAll(Text.wrapped(
                        number + "  " + lane.name() + ", " + Plain.day(bar.from()) + " to " + Plain.day(bar.to()) + ": "
                                + bar.answer() + (bar.under().isEmpty() ? "" : ". " + bar.under()),
                        NOTE_COLUMNS));
            }
            noted.add(lane.with(bars));
        }
        return noted;
    }

    /** The lanes in which some is law, or nothing is in force. */
    public List<TimelineLane> law() {
        return lanes.stream().filter(TimelineLane::law).toList();
    }

    /** The lanes of what is not law. */
    public List<TimelineLane> notLaw() {
        return lanes.stream().filter(lane -> !lane.law()).toList();
    }

    /** Law first, then the rest: the order of the picture. */
    public List<TimelineLane> drawn() {
        return Stream.concat(law().stream(), notLaw().stream()).toList();
    }

    /** Where a lane of the picture begins. */
    public int top(int lane) {
        return TOP + lane * LANE + (lane >= law().size() ? BETWEEN : 0);
    }

    /** Where the line between law and the rest is drawn. */
    public int between() {
        return TOP + law().size() * LANE;
    }

    /** Where the lanes end in the picture. */
    public int below() {
        return top(lanes.size());
    }

    /** The height of the picture. */
    public int height() {
        return below() + 56 + notes.size() * NOTE;
    }

    /** Where a note stands in the picture. */
    public int note(int line) {
        return below() + 62 + line * NOTE;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return Plain.day(day);
    }

    /** The place of the day asked about, where it lies within. */
    public String askedPlace() {
        return Objects.requireNonNullElse(askedAt, "0");
    }
}
