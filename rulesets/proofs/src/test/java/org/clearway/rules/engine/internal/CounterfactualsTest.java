package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Counterfactuals.Change;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to give another outcome gives it, and no part of it does. */
class CounterfactualsTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);
    private static final int ASKED = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gb-device-class 2020-12-31",
                "ni-device-class 2021-05-26",
                "gb-ivd-class 2020-12-31",
                "gb-market-access 2023-07-01"
            })
    void everyWayGivesTheWantedOutcomeAndNoPartOfItDoes(String edition) {
        Editions.Built built = Editions.all().stream()
                .filter(one -> one.toString().equals(edition))
                .findFirst()
                .orElseThrow();
        List<Case> settled = built.cases().stream()
                .filter(one -> one.expected().status() == Status.DETERMINED
                        && one.expected().outcome().size() == 1
                        && one.request().edition() == null)
                .toList();
        List<String> outcomes = List.copyOf(built.edition().model().outcomes().keySet());
        Random random = new Random(7);
        int ways = 0;
        for (int i = 0; i < ASKED; i++) {
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
                for (Change change : way) {
                    List<Change> part = new ArrayList<>(way);
                    part.remove(change);
                    assertThat(outcome(request, part))
                            .as("%s with %s", request.facts(), part)
                            .isNotEqualTo(wanted);
                }
            }
            assertThat(new LinkedHashSet<>(found.ways())).hasSameSizeAs(found.ways());
        }
        System.out.printf("%s: %d ways to another outcome%n", edition, ways);
        assertThat(ways).isPositive();
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
