package org.clearway.rules.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows, ready for a table and a picture.
 *
 * @param title what it is about
 * @param from the first day
 * @param to the last day
 * @param lanes one for what is in force, and one for each edition that is not law or is supposed
 * @param years where each year begins in the picture: its name and its place from 0 to 1000
 * @param notes what does not fit into the bars, in lines under the picture
 */
public record TimelineView(
        String title, LocalDate from, LocalDate to, List<Lane> lanes, Map<String, String> years, List<String> notes) {

    private static final int LANE = 62;
    private static final int NOTE = 18;
    private static final int MARGIN = 16;
    private static final int YEARS = 20;
    private static final int NOTE_COLUMNS = 165;
    /** Widths of a character in the picture, those of capitals. */
    private static final double BOLD = 9.8;

    private static final double SMALL = 7.6;

    /**
     * A row of the picture.
     *
     * @param ruleset the ruleset
     * @param edition the edition where it is not law, null for the lane of what is in force
     * @param standing what stands in it where that is not law, null where some of it is
     * @param law whether some of what stands in it is law, or nothing is in force
     */
    public record Lane(
            String ruleset,
            @Nullable String edition,
            @Nullable String standing,
            boolean law,
            List<Bar> bars) {

        /** What the lane is called. */
        public String name() {
            return (edition == null ? ruleset : ruleset + " " + edition)
                    + (standing == null ? "" : " (" + standing + ")");
        }
    }

    /**
     * Days with one answer.
     *
     * @param kind how it is drawn: yes, no, fix, open, answer, none or notlaw
     * @param force what it rests on
     * @param x where it begins, from 0 to 1000
     * @param width how long it is
     * @param note the number of the note that tells it, 0 where the bar itself does
     */
    public record Bar(
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

        /** Whether it is law of its days. */
        public boolean law() {
            return force.isLaw();
        }

        /** The second line in the bar. */
        public String under() {
            return basis.isEmpty() ? "from " + from : basis + ", from " + from;
        }

        /** Whether the number of the note can be written into the bar. */
        public boolean numbered() {
            return note > 0 && length() >= MARGIN + SMALL;
        }

        private boolean roomy() {
            return length() >= MARGIN + Math.max(answer.length() * BOLD, under().length() * SMALL);
        }

        private double length() {
            return Double.parseDouble(width);
        }

        private boolean goesOn(Bar next) {
            return to.plusDays(1).equals(next.from)
                    && answer.equals(next.answer)
                    && basis.equals(next.basis)
                    && why.equals(next.why)
                    && dates.equals(next.dates)
                    && kind.equals(next.kind)
                    && force == next.force;
        }

        private Bar with(LocalDate end, String longer, int number) {
            return new Bar(from, end, answer, basis, why, dates, kind, force, x, longer, number);
        }
    }

    static TimelineView of(String title, LocalDate from, LocalDate to, Map<String, Timeline> timelines) {
        List<Lane> lanes = new ArrayList<>();
        timelines.forEach((ruleset, timeline) -> {
            lanes.add(inForce(ruleset, timeline, from, to));
            lanes.addAll(notInForce(ruleset, timeline, from, to));
        });
        List<String> notes = new ArrayList<>();
        List<Lane> noted = new ArrayList<>();
        int number = 0;
        for (Lane lane : lanes) {
            List<Bar> bars = new ArrayList<>();
            for (Bar bar : lane.bars()) {
                if (bar.roomy()) {
                    bars.add(bar);
                    continue;
                }
                number++;
                bars.add(bar.with(bar.to(), bar.width(), number));
                notes.addAll(Text.wrapped(
                        number + "  " + lane.name() + ", " + Plain.day(bar.from()) + " to " + Plain.day(bar.to()) + ": "
                                + bar.answer() + (bar.basis().isEmpty() ? "" : ", " + bar.basis()),
                        NOTE_COLUMNS));
            }
            noted.add(new Lane(lane.ruleset(), lane.edition(), lane.standing(), lane.law(), bars));
        }
        return new TimelineView(title, from, to, noted, years(from, to), notes);
    }

    /** The first day of each year, or of each few where the years are many. */
    private static Map<String, String> years(LocalDate from, LocalDate to) {
        int step = 1 + (to.getYear() - from.getYear()) / YEARS;
        Map<String, String> years = new TreeMap<>();
        for (LocalDate year = from.withDayOfYear(1).plusYears(1); !year.isAfter(to); year = year.plusYears(step)) {
            years.put(String.valueOf(year.getYear()), place(year, from, to));
        }
        return years;
    }

    /** What is in force, also beside a supposition. */
    private static Lane inForce(String ruleset, Timeline timeline, LocalDate from, LocalDate to) {
        List<Bar> bars = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        boolean law = false;
        for (Stretch stretch : timeline.stretches()) {
            Decision decision = stretch.decision();
            Decision inForce = decision.hypothetical() ? decision.inForce() : decision;
            if (inForce == null || inForce.status() == Status.NOT_IN_FORCE) {
                bars.add(bar(stretch, Answers.absence(decision), "none", from, to));
                continue;
            }
            bars.add(bar(stretch, inForce, from, to));
            law |= inForce.isLaw();
            if (!inForce.isLaw()) {
                others.add(Answers.notLaw(inForce));
            }
        }
        boolean marked = !law && !others.isEmpty();
        return new Lane(ruleset, null, marked ? String.join("; ", others) : null, !marked, joined(bars, from, to));
    }

    private static Bar bar(Stretch stretch, String answer, String kind, LocalDate from, LocalDate to) {
        return new Bar(
                stretch.from(),
                stretch.to(),
                answer,
                "",
                List.of(),
                "",
                kind,
                Force.NONE,
                place(stretch.from(), from, to),
                width(stretch.from(), stretch.to(), from, to),
                0);
    }

    private static Bar bar(Stretch stretch, Decision decision, LocalDate from, LocalDate to) {
        return new Bar(
                stretch.from(),
                stretch.to(),
                Answers.marked(decision),
                Answers.basis(decision.route(), decision.legalBasis()),
                Answers.why(decision),
                Answers.dates(decision.dates()),
                kind(decision),
                decision.force(),
                place(stretch.from(), from, to),
                width(stretch.from(), stretch.to(), from, to),
                0);
    }

    private static String kind(Decision decision) {
        if (!decision.isLaw()) {
            return "notlaw";
        }
        if (decision.status() == Status.UNDETERMINED) {
            return "open";
        }
        String outcome = decision.outcome();
        return outcome == null
                ? "answer"
                : switch (outcome) {
                    case "ALLOWED", "CLEAR", "READY" -> "yes";
                    case "NOT_ALLOWED", "BLOCKED" -> "no";
                    case "NEEDS_FIX", "FINDINGS", "GAPS" -> "fix";
                    default -> "answer";
                };
    }

    /** A lane for each edition that is not law, with what it would give, and for each that is supposed. */
    private static List<Lane> notInForce(String ruleset, Timeline timeline, LocalDate from, LocalDate to) {
        Map<String, String> standings = new TreeMap<>();
        Map<String, List<Bar>> editions = new TreeMap<>();
        for (Stretch stretch : timeline.stretches()) {
            Decision decision = stretch.decision();
            for (Prospective entry : decision.prospective()) {
                standings.putIfAbsent(entry.edition(), Text.standing(entry.standing()));
                editions.computeIfAbsent(entry.edition(), edition -> new ArrayList<>())
                        .add(new Bar(
                                stretch.from(),
                                stretch.to(),
                                Answers.inWords(entry),
                                Answers.basis(entry.route(), entry.legalBasis()),
                                Answers.why(entry),
                                Answers.dates(entry.dates()),
                                "notlaw",
                                Force.NONE,
                                place(stretch.from(), from, to),
                                width(stretch.from(), stretch.to(), from, to),
                                0));
            }
            String edition = decision.ruleset().edition();
            Standing standing = decision.ruleset().standing();
            boolean supposed = decision.hypothetical() && decision.prospective().isEmpty();
            if (supposed && edition != null && standing != null) {
                standings.put(edition, Text.standing(standing) + "; what if");
                editions.computeIfAbsent(edition, name -> new ArrayList<>()).add(bar(stretch, decision, from, to));
            }
        }
        return editions.entrySet().stream()
                .map(entry -> new Lane(
                        ruleset,
                        entry.getKey(),
                        standings.get(entry.getKey()),
                        false,
                        joined(entry.getValue(), from, to)))
                .toList();
    }

    /** Adjoining bars that show the same, as one: decisions may differ in more than is shown. */
    private static List<Bar> joined(List<Bar> bars, LocalDate from, LocalDate to) {
        List<Bar> joined = new ArrayList<>();
        for (Bar bar : bars) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).goesOn(bar)) {
                Bar begun = joined.get(last);
                joined.set(last, begun.with(bar.to(), width(begun.from(), bar.to(), from, to), 0));
            } else {
                joined.add(bar);
            }
        }
        return joined;
    }

    private static String place(LocalDate day, LocalDate from, LocalDate to) {
        return scaled(ChronoUnit.DAYS.between(from, day), from, to);
    }

    private static String width(LocalDate first, LocalDate last, LocalDate from, LocalDate to) {
        return scaled(ChronoUnit.DAYS.between(first, last) + 1, from, to);
    }

    private static String scaled(long days, LocalDate from, LocalDate to) {
        return String.format(Locale.ROOT, "%.3f", 1000.0 * days / (ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** The height of the picture. */
    public int height() {
        return below() + 40 + notes.size() * NOTE;
    }

    /** Where a lane begins in the picture. */
    public int top(int lane) {
        return 44 + lane * LANE;
    }

    /** Where the lanes end in the picture. */
    public int below() {
        return top(lanes.size());
    }

    /** Where a note stands in the picture. */
    public int note(int line) {
        return below() + 48 + line * NOTE;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return Plain.day(day);
    }
}
