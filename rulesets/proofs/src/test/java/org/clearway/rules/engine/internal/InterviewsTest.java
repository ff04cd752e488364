package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many pages and clicks a truthful person needs to a settled answer, over the worked cases that are settled; and that one who does
 * not know something is never told anything wrong.
 *
 * <p>A click is a choice made: one of several, a tick, none of these where nothing of a list is ticked, a day or a number entered, that
 * something is not known. Nothing is chosen beforehand. Going on to the next page is not counted.
 */
class InterviewsTest {

    /** Worked cases, taken over from the sources; the others are written for single rules. */
    private static final String WORKED = System.getProperty("clearway.interviews.cases", ".*-(\\d{3}|S\\d{2})");

    /** Of the worked cases each how manieth is asked with a page that is not known; 1 for all. */
    private static final int EVERY = Integer.getInteger("clearway.interviews.every", 6);

    /** Cases drawn of each edition, and of one of many rules: there an interview has many pages. */
    private static final int DRAWN = Integer.getInteger("clearway.interviews.drawn", 40);

    private static final int FEW = Math.min(DRAWN, 10);

    private static final int MANY_RULES = 200;

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gb-device-class, 2020-12-31, 6, 6, 8, 8",
        "ni-device-class, 2021-05-26, 6, 7, 8, 8",
        "gb-market-access, 2023-07-01, 5, 8, 8, 13"
    })
    void aTruthfulPersonIsSettledWithinFewPages(
            String ruleset, String edition, int median, int ninth, int most, int clicks) {
        Editions.Built built = built(ruleset, edition);
        List<Integer> screens = new ArrayList<>();
        List<Integer> clicked = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Map<Integer, Integer> tally = new TreeMap<>();
        for (Case one : settled(built)) {
            TruthfulAnswerer person = new TruthfulAnswerer(one.request());
            Interview end = person.walk(start(one));
            String outcome = end.decision().outcome();
            if (outcome == null) {
                open.add(one.id() + " " + end.decision().possible() + " " + end.notKnown());
            } else if (!outcome.equals(one.expected().outcome().get(0))) {
                wrong.add(one.id() + ": " + outcome + " for " + one.expected().outcome());
            } else {
                screens.add(person.screens());
                clicked.add(person.clicks());
                tally.merge(person.screens(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%s: %d settled, pages median %d, 90th percentile %d, most %d, each %s; clicks median %d, 90th percentile %d; %d open, %d wrong%n",
                built,
                screens.size(),
                at(screens, 0.5),
                at(screens, 0.9),
                at(screens, 1),
                tally,
                at(clicked, 0.5),
                at(clicked, 0.9),
                open.size(),
                wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(open).isEmpty();
        assertThat(at(screens, 0.5)).isLessThanOrEqualTo(median);
        assertThat(at(screens, 0.9)).isLessThanOrEqualTo(ninth);
        assertThat(at(screens, 1)).isLessThanOrEqualTo(most);
        assertThat(at(clicked, 0.5)).isLessThanOrEqualTo(clicks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gb-device-class, 2020-12-31", "ni-device-class, 2021-05-26", "gb-market-access, 2023-07-01"})
    void whoDoesNotKnowTheAnswersOfOnePageIsToldNothingWrong(String ruleset, String edition) {
        List<Case> cases = settled(built(ruleset, edition));
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int open = 0;
        for (int i = 0; i < cases.size(); i += EVERY) {
            Case one = cases.get(i);
            int pages = new TruthfulAnswerer(one.request()).pages(start(one));
            for (int page = 0; page < pages; page++) {
                TruthfulAnswerer person = new TruthfulAnswerer(one.request());
                person.forget(page);
                Interview end = person.walk(start(one));
                String outcome = end.decision().outcome();
                if (outcome == null) {
                    open++;
                } else if (outcome.equals(one.expected().outcome().get(0))) {
                    right++;
                } else {
                    wrong.add(one.id() + " without page " + page + ": " + outcome);
                }
            }
        }
        System.out.printf(
                "%s %s, one page not known: %d right, %d open, wrong %s%n", ruleset, edition, right, open, wrong);
        assertThat(wrong).isEmpty();
    }

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whoAnswersTruthfullyIsToldWhatTheWholeRequestIsOrThatItIsOpen(Editions.Built built) {
        List<Integer> screens = new ArrayList<>();
        List<Integer> clicked = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Case one : drawn(built)) {
            Decision whole = RULES.decide(one.request());
            TruthfulAnswerer person = new TruthfulAnswerer(one.request());
            Decision end = person.walk(start(one)).decision();
            if (end.status() == Status.UNDETERMINED) {
                open.add(one.id());
            } else if (!answer(end).equals(answer(whole))) {
                wrong.add(one.id() + ": " + answer(end) + " for " + answer(whole));
            } else {
                screens.add(person.screens());
                clicked.add(person.clicks());
            }
        }
        System.out.printf(
                "%s, truthfully: %d right, pages median %d, 90th percentile %d, most %d; clicks median %d, 90th percentile %d; open %s, wrong %s%n",
                built,
                screens.size(),
                at(screens, 0.5),
                at(screens, 0.9),
                at(screens, 1),
                at(clicked, 0.5),
                at(clicked, 0.9),
                open,
                wrong);
        assertThat(wrong).isEmpty();
        assertThat(screens).hasSizeGreaterThanOrEqualTo(open.size());
    }

    /** Some of its cases that are determined, each product once. */
    private static List<Case> drawn(Editions.Built built) {
        Set<Facts> seen = new LinkedHashSet<>();
        List<Case> determined = new ArrayList<>(built.cases().stream()
                .filter(one -> one.expected().status() == Status.DETERMINED
                        && seen.add(one.request().facts())
                        && RULES.decide(one.request()).status() == Status.DETERMINED)
                .toList());
        Collections.shuffle(determined, new Random(20261129));
        return determined.subList(
                0, Math.min(determined.size(), built.edition().table().size() > MANY_RULES ? FEW : DRAWN));
    }

    private static String answer(Decision decision) {
        return decision.status() + " " + decision.outcome() + " "
                + (decision.outcomes() == null ? "" : new TreeSet<>(decision.outcomes()));
    }

    private static Editions.Built built(String ruleset, String edition) {
        return Editions.all().stream()
                .filter(one -> one.toString().equals(ruleset + " " + edition))
                .findFirst()
                .orElseThrow();
    }

    /** Its worked cases of one settled outcome, each product once. */
    private static List<Case> settled(Editions.Built built) {
        Set<Facts> seen = new LinkedHashSet<>();
        return built.cases().stream()
                .filter(one -> one.id().matches(WORKED)
                        && one.expected().status() == Status.DETERMINED
                        && one.expected().outcome().size() == 1
                        && one.request().edition() == null
                        && seen.add(one.request().facts()))
                .toList();
    }

    private static Interview start(Case one) {
        return RULES.interview(
                Request.builder().from(one.request()).facts(Facts.empty()).build());
    }

    private static int at(List<Integer> values, double share) {
        int[] sorted = values.stream().mapToInt(i -> i).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
