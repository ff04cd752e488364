package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One natural fact left out. From every worked case of the class rulesets, each fact that says something is left out once,
 * with {@code unstated: FALSE}: the class may then be right, open or refused, but hardly ever settled too low; and where it
 * is, the fact stands among the assumptions that could change the answer, which a decision lists first.
 */
class LeftOutTest {

    private static final RegulatoryRules RULES = Editions.unchecked();

    /** Worked cases, taken over from the sources; the others are written for single rules. */
    private static final String WORKED = ".*-(\\d{3}|S\\d{2})";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gb-device-class, 2020-12-31, device, 12",
        "ni-device-class, 2021-05-26, device, 20",
        "gb-ivd-class, 2020-12-31, ivd, 4",
        "ni-ivd-class, 2022-05-26, ivd, 5",
        "in-device-class, 2018-01-01, device, 8",
        "in-device-class, 2018-01-01, ivd, 2"
    })
    void aFactLeftOutHardlyEverSettlesAClassTooLow(String ruleset, String edition, String section, int mostTooLow) {
        Editions.Built built = Editions.all().stream()
                .filter(one -> one.toString().equals(ruleset + " " + edition))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> tally = new TreeMap<>();
        Map<String, Integer> tooLow = new TreeMap<>();
        Set<String> hidden = new LinkedHashSet<>();
        Set<Facts> seen = new LinkedHashSet<>();
        for (Case one : built.cases()) {
            boolean worked = one.id().matches(WORKED)
                    && one.expected().status() == Status.DETERMINED
                    && one.expected().outcome().size() == 1
                    && seen.add(one.request().facts());
            if (worked) {
                for (FactDefinition fact : positive(one.request().facts(), section)) {
                    leaveOut(built, one, fact, tally, tooLow, hidden);
                }
            }
        }
        System.out.printf("%s, one %s fact left out: %s; too low without %s%n", built, section, tally, tooLow);
        assertThat(tally.getOrDefault("too low", 0)).as("settled too low").isLessThanOrEqualTo(mostTooLow);
        assertThat(hidden)
                .as("settled too low without the fact among the decisive assumptions")
                .isEmpty();
    }

    private static void leaveOut(
            Editions.Built built,
            Case one,
            FactDefinition fact,
            Map<String, Integer> tally,
            Map<String, Integer> tooLow,
            Set<String> hidden) {
        Request request = Request.builder()
                .from(one.request())
                .unstated(Unstated.FALSE)
                .facts(new Completions.Place(fact, -1).set(one.request().facts(), null))
                .build();
        String right = one.expected().outcome().get(0);
        tally.merge("tried", 1, Integer::sum);
        Decision decision;
        try {
            decision = RULES.decide(request);
        } catch (RequestException contradiction) {
            tally.merge("refused", 1, Integer::sum);
            return;
        }
        if (decision.status() == Status.UNDETERMINED) {
            tally.merge("open", 1, Integer::sum);
            return;
        }
        if (right.equals(decision.outcome())) {
            tally.merge("right", 1, Integer::sum);
            return;
        }
        Outcomes outcomes = built.edition().outcomes();
        boolean lower = decision.outcome() == null
                || outcomes.rank(outcomes.number(decision.outcome())) < outcomes.rank(outcomes.number(right));
        tally.merge(lower ? "too low" : "too high", 1, Integer::sum);
        if (lower) {
            tooLow.merge(fact.path(), 1, Integer::sum);
            boolean told = decision.assumed().stream()
                    .takeWhile(assumption -> !assumption.changes().isEmpty())
                    .anyMatch(assumption -> assumption.fact().equals(fact.path()));
            if (!told) {
                hidden.add(one + " without " + fact.path() + ": " + decision.outcome());
            }
        }
    }

    /** The facts of a section that say something: true, not NONE, not empty. */
    private static List<FactDefinition> positive(Facts facts, String name) {
        SectionDefinition section = Vocabulary.section(name);
        var stated = facts.section(section.index());
        return stated == null
                ? List.of()
                : Stream.of(section.facts().toArray(FactDefinition[]::new))
                        .filter(fact -> {
                            Object value = stated.value(fact.index());
                            return value != null
                                    && !value.equals(false)
                                    && !value.toString().equals("NONE")
                                    && !(value instanceof Set<?> set && set.isEmpty());
                        })
                        .toList();
    }
}
