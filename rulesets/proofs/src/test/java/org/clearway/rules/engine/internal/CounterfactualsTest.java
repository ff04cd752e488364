package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Counterfactuals.Change;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to give another outcome gives it, and no part of it does. */
class CounterfactualsTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);
    private static final int ASKED = 10;

    /** Of an edition of many rules fewer are asked: each costs more. */
    private static final int FEW = 2;

    private static final int MANY_RULES = 200;

    static List<Editions.Built> inForce() {
        return Editions.all().stream()
                .filter(built -> !built.edition().table().collects()
                        && built.cases().stream()
                                .filter(CounterfactualsTest::settled)
                                .anyMatch(one -> RULES.decide(one.request())
                                        .ruleset()
                                        .edition()
                                        .equals(built.edition().model().edition())))
                .toList();
    }

    private static boolean settled(Case one) {
        return one.expected().status() == Status.DETERMINED
                && one.expected().outcome().size() == 1
                && one.request().edition() == null;
    }

    @Test
    void theDayOfSomethingThatHappensIsTriedAsHappenedAndAsNotHappenedYet() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        LoadedEdition edition = Editions.all().stream()
                .map(Editions.Built::edition)
                .filter(one -> one.model().ruleset().equals(Rulesets.AI_GOVERNANCE))
                .findFirst()
                .orElseThrow();
        String supplied = "aiMonitoring.suppliedDate";
        Evaluation evaluation =
                Evaluator.suppose(edition, Settling.settle(Facts.empty(), day, Unstated.UNKNOWN), Budget.standard());
        List<Step> tried = new OtherValues(edition, day)
                .of(new Askable.Fact(edition.slots().slot(supplied), 0), supplied, null, evaluation);
        assertThat(tried).extracting(Step::value).contains(day, day.plusDays(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inForce")
    void everyWayGivesTheWantedOutcomeAndNoPartOfItDoes(Editions.Built built) {
        List<Case> settled =
                built.cases().stream().filter(CounterfactualsTest::settled).toList();
        List<String> outcomes = List.copyOf(built.edition().model().outcomes().keySet());
        Random random = new Random(7);
        int ways = 0;
        for (int i = 0; i < (built.edition().table().size() > MANY_RULES ? FEW : ASKED); i++) {
            Request request = settled.get(random.nextInt(settled.size())).request();
            String wanted = outcomes.get(random.nextInt(outcomes.size()));
            Set<String> kept = Set.of("device.qualifies");
            Counterfactuals found = RULES.whatWouldChange(request, wanted, kept);
            for (List<Change> way : found.ways()) {
                ways++;
                assertThat(outcome(request, way))
                        .as("%s with %s", request.facts(), way)
                        .isEqualTo(wanted);
                assertThat(way).extracting(Change::fact).doesNotContainAnyElementsOf(kept);
                assertThat(way)
                        .as("states something")
                        .allSatisfy(change -> assertThat(change.to()).isNotNull());
                for (int part = 1; part < (1 << way.size()) - 1; part++) {
                    List<Change> some = new ArrayList<>();
                    for (int change = 0; change < way.size(); change++) {
                        if ((part & 1 << change) != 0) {
                            some.add(way.get(change));
                        }
                    }
                    assertThat(outcome(request, some))
                            .as("%s with %s", request.facts(), some)
                            .isNotEqualTo(wanted);
                }
            }
            assertThat(new LinkedHashSet<>(found.ways())).hasSameSizeAs(found.ways());
        }
        System.out.printf("%s: %d ways to another outcome%n", built, ways);
    }

    private static @Nullable String outcome(Request request, List<Change> changes) {
        Facts facts = request.facts();
        for (Change change : changes) {
            facts = facts.with(change.fact(), change.to());
        }
        try {
            Decision decision =
                    RULES.decide(Request.builder().from(request).facts(facts).build());
            return Objects.toString(decision.outcome(), "open");
        } catch (RequestException contradiction) {
            return "refused";
        }
    }
}
