package org.clearway.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.engine.Timeline.Stretch;
import org.jspecify.annotations.Nullable;

/** Makes the lanes of a ruleset: one for what is in force, and one for each edition that is not law or is supposed. */
final class TimelineLanes {

    private final String ruleset;
    private final Timeline timeline;
    private final Answers answers;
    private final TimelineDays days;

    TimelineLanes(String ruleset, Timeline timeline, Answers answers, TimelineDays days) {
        this.ruleset = ruleset;
        this.timeline = timeline;
        this.answers = answers;
        this.days = days;
    }

    List<TimelineLane> all() {
        List<TimelineLane> lanes = new ArrayList<>();
        lanes.add(inForce());
        lanes.addAll(notInForce());
        return lanes;
    }

    /** What is in force, also beside a supposition. */
    private TimelineLane inForce() {
        List<TimelineBar> bars = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        boolean law = false;
        String edition = null;
        for (Stretch stretch : timeline.stretches()) {
            Decision decision = stretch.decision();
            Decision inForce = decision.hypothetical() ? decision.inForce() : decision;
            if (inForce == null || inForce.status() == Status.NOT_IN_FORCE) {
                bars.add(bar(stretch, Answers.absence(decision), "", List.of(), "", "none", Force.NONE));
                continue;
            }
            edition = inForce.ruleset().edition();
            bars.add(bar(stretch, inForce));
            law |= inForce.isLaw();
            if (!inForce.isLaw()) {
                others.add(Answers.notLaw(inForce));
            }
        }
        boolean marked = !law && !others.isEmpty();
        return new TimelineLane(
                ruleset, null, title(edition), marked ? String.join("; ", others) : null, !marked, joined(bars));
    }

    /** A lane for each edition that is not law, with what it would give, and for each that is supposed. */
    private List<TimelineLane> notInForce() {
        Map<String, String> standings = new TreeMap<>();
        Map<String, List<TimelineBar>> editions = new TreeMap<>();
        for (Stretch stretch : timeline.stretches()) {
            Decision decision = stretch.decision();
            for (Prospective entry : decision.prospective()) {
                standings.putIfAbsent(entry.edition(), Text.standing(entry.standing()));
                editions.computeIfAbsent(entry.edition(), edition -> new ArrayList<>())
                        .add(bar(
                                stretch,
                                answers.inWords(ruleset, entry),
                                Answers.basis(entry.route(), entry.legalBasis()),
                                Answers.why(entry),
                                answers.dates(ruleset, entry),
                                "notlaw",
                                Force.NONE));
            }
            String edition = decision.ruleset().edition();
            Standing standing = decision.ruleset().standing();
            boolean supposed = decision.hypothetical() && decision.prospective().isEmpty();
            if (supposed && edition != null && standing != null) {
                standings.put(edition, Text.standing(standing) + "; what if");
                editions.computeIfAbsent(edition, name -> new ArrayList<>()).add(bar(stretch, decision));
            }
        }
        return editions.entrySet().stream()
                .map(entry -> new TimelineLane(
                        ruleset,
                        entry.getKey(),
                        title(entry.getKey()),
                        standings.get(entry.getKey()),
                        false,
                        joined(entry.getValue())))
                .toList();
    }

    private String title(@Nullable String edition) {
        EditionInfo info = answers.edition(ruleset, edition);
        return info == null ? answers.question(ruleset) : info.title();
    }

    private TimelineBar bar(Stretch stretch, Decision decision) {
        return bar(
                stretch,
                answers.marked(decision),
                Answers.basis(decision.route(), decision.legalBasis()),
                Answers.why(decision),
                answers.dates(decision),
                kind(decision),
                decision.force());
    }

    private TimelineBar bar(
            Stretch stretch, String answer, String basis, List<String> why, String dates, String kind, Force force) {
        return new TimelineBar(
                stretch.from(),
                stretch.to(),
                answer,
                basis,
                why,
                dates,
                kind,
                force,
                days.place(stretch.from()),
                days.width(stretch.from(), stretch.to()),
                0);
    }

    private String kind(Decision decision) {
        if (!decision.isLaw()) {
            return "notlaw";
        }
        if (decision.status() == Status.UNDETERMINED) {
            return "open";
        }
        Signal signal = answers.signal(decision);
        return signal == null
                ? "answer"
                : switch (signal) {
                    case GO -> "yes";
                    case STOP -> "no";
                    case CAUTION -> "fix";
                    case ASIDE -> "answer";
                };
    }

    /** Adjoining bars that show the same, as one. */
    private List<TimelineBar> joined(List<TimelineBar> bars) {
        List<TimelineBar> joined = new ArrayList<>();
        for (TimelineBar bar : bars) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).goesOn(bar)) {
                TimelineBar begun = joined.get(last);
                joined.set(last, begun.with(bar.to(), days.width(begun.from(), bar.to()), 0));
            } else {
                joined.add(bar);
            }
        }
        return joined;
    }
}
