package org.clearway.rules.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
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
 * @param lanes one for law, and one for each edition that is not law
 * @param years where each year begins in the picture: its name and its place from 0 to 1000
 */
public record TimelineView(String title, LocalDate from, LocalDate to, List<Lane> lanes, Map<String, String> years) {

    /**
     * A row of the picture.
     *
     * @param ruleset the ruleset
     * @param edition the edition where it is not law, null for the lane of law
     * @param law whether what stands in it is law
     */
    public record Lane(String ruleset, @Nullable String edition, boolean law, List<Bar> bars) {

        /** What the lane is called. */
        public String name() {
            return edition == null ? ruleset : ruleset + ", not law: " + edition;
        }
    }

    /**
     * Days with one answer.
     *
     * @param kind how it is drawn: yes, no, fix, open, answer, none or notlaw
     * @param x where it begins, from 0 to 1000
     * @param width how long it is
     */
    public record Bar(
            LocalDate from,
            LocalDate to,
            String answer,
            String basis,
            List<String> why,
            String dates,
            String kind,
            String x,
            String width) {

        /** Whether the answer can be written into the bar. */
        public boolean roomy() {
            return Double.parseDouble(width) > answer.length() * 8.5;
        }
    }

    static TimelineView of(String title, LocalDate from, LocalDate to, Map<String, Timeline> timelines) {
        List<Lane> lanes = new ArrayList<>();
        timelines.forEach((ruleset, timeline) -> {
            lanes.add(new Lane(
                    ruleset,
                    null,
                    true,
                    timeline.stretches().stream()
                            .map(stretch -> bar(stretch, from, to))
                            .toList()));
            lanes.addAll(prospective(ruleset, timeline, from, to));
        });
        Map<String, String> years = new TreeMap<>();
        for (LocalDate year = from.withDayOfYear(1).plusYears(1); !year.isAfter(to); year = year.plusYears(1)) {
            years.put(String.valueOf(year.getYear()), place(year, from, to));
        }
        return new TimelineView(title, from, to, lanes, years);
    }

    private static Bar bar(Stretch stretch, LocalDate from, LocalDate to) {
        Decision decision = stretch.decision();
        return new Bar(
                stretch.from(),
                stretch.to(),
                Answers.inWords(decision),
                Answers.basis(decision.route(), decision.basis()),
                Answers.why(decision),
                Answers.dates(decision.dates()),
                kind(decision),
                place(stretch.from(), from, to),
                width(stretch.from(), stretch.to(), from, to));
    }

    private static String kind(Decision decision) {
        if (decision.status() == Status.NOT_IN_FORCE) {
            return "none";
        }
        if (!Answers.isLaw(decision)) {
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

    /** A lane for each edition that is not law, with what it would give. */
    private static List<Lane> prospective(String ruleset, Timeline timeline, LocalDate from, LocalDate to) {
        Map<String, List<Bar>> editions = new TreeMap<>();
        for (Stretch stretch : timeline.stretches()) {
            for (Prospective entry : stretch.decision().prospective()) {
                editions.computeIfAbsent(
                                entry.edition() + " (" + Text.standing(entry.standing()) + ")",
                                name -> new ArrayList<>())
                        .add(new Bar(
                                stretch.from(),
                                stretch.to(),
                                "would give " + Answers.inWords(entry),
                                Answers.basis(entry.route(), entry.basis()),
                                entry.deciding(),
                                Answers.dates(entry.dates()),
                                "notlaw",
                                place(stretch.from(), from, to),
                                width(stretch.from(), stretch.to(), from, to)));
            }
        }
        return editions.entrySet().stream()
                .map(entry -> new Lane(ruleset, entry.getKey(), false, joined(entry.getValue(), from, to)))
                .toList();
    }

    /** Adjoining bars with the same answer, as one. */
    private static List<Bar> joined(List<Bar> bars, LocalDate from, LocalDate to) {
        List<Bar> joined = new ArrayList<>();
        for (Bar bar : bars) {
            Bar last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.to().plusDays(1).equals(bar.from())
                    && last.answer().equals(bar.answer())
                    && last.basis().equals(bar.basis())
                    && last.dates().equals(bar.dates())) {
                joined.set(
                        joined.size() - 1,
                        new Bar(
                                last.from(),
                                bar.to(),
                                bar.answer(),
                                bar.basis(),
                                bar.why(),
                                bar.dates(),
                                bar.kind(),
                                last.x(),
                                width(last.from(), bar.to(), from, to)));
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
        return String.format(Locale.ROOT, "%.1f", 1000.0 * days / (ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** The height of the picture. */
    public int height() {
        return 70 + lanes.size() * 62;
    }

    /** Where a lane begins in the picture. */
    public int top(int lane) {
        return 50 + lane * 62;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return Plain.day(day);
    }
}
