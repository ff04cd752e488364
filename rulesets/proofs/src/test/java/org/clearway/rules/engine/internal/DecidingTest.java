package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is determined says what decides it, and of a set that is open, what is certain is told. */
class DecidingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegulatoryRules RULES = Editions.unchecked();

    record Asked(LoadedEdition edition, Facts facts, long seed) {
        Decision decide(Facts other) {
            return RULES.decide(Request.builder()
                    .ruleset(edition.model().ruleset())
                    .edition(edition.model().edition())
                    .asOf(DAY)
                    .facts(other)
                    .build());
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        return of(Editions.all().stream().map(Editions.Built::edition).toList());
    }

    @Provide
    Arbitrary<Asked> collecting() {
        return of(Editions.all().stream()
                .map(Editions.Built::edition)
                .filter(edition -> edition.table().collects())
                .toList());
    }

    private static Arbitrary<Asked> of(List<LoadedEdition> editions) {
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.of(0.0, 0.1, 0.4, 0.8, 0.95)
                        .flatMap(unknown -> RandomFacts.of(edition, unknown, DAY))
                        .flatMap(facts -> Arbitraries.longs().map(seed -> new Asked(edition, facts, seed))));
    }

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @Property(tries = 1_500)
    void whatIsDeterminedSaysWhatDecidesOnRandomFacts(@ForAll("asked") Asked asked) {
        saysWhatDecides(asked.decide(asked.facts()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whatIsDeterminedSaysWhatDecidesInEveryWorkedCase(Editions.Built built) {
        for (Case one : built.cases()) {
            saysWhatDecides(RULES.decide(one.request()));
        }
    }

    private static void saysWhatDecides(Decision decision) {
        decides(decision.status(), decision.deciding(), decision.findings(), decision, nothingToJudge(decision));
        decision.prospective()
                .forEach(entry -> decides(
                        entry.status(),
                        entry.deciding(),
                        entry.findings(),
                        decision,
                        entry.warnings().stream()
                                .anyMatch(warning -> warning.code().equals("NOTHING_TO_JUDGE"))));
        if (decision.status() == Status.NOT_APPLICABLE) {
            assertThat(decision.questions()).as("questions of %s", decision).isEmpty();
        }
    }

    private static boolean nothingToJudge(Decision decision) {
        return decision.warnings().stream().anyMatch(warning -> warning.code().equals("NOTHING_TO_JUDGE"));
    }

    private static void decides(
            Status status, List<String> deciding, List<Finding> findings, Decision of, boolean nothingToJudge) {
        if (status != Status.DETERMINED && status != Status.NOT_APPLICABLE || nothingToJudge) {
            return;
        }
        assertThat(deciding).as("deciding of %s", of).isNotEmpty().doesNotHaveDuplicates();
        assertThat(findings.stream().map(Finding::rule).collect(Collectors.toSet()))
                .as("findings of %s", of)
                .containsAll(deciding);
    }

    @Property(tries = 600)
    void whatIsCertainOfAnOpenSetIsInEverySetThatCanStillCome(@ForAll("collecting") Asked asked) {
        Decision before = asked.decide(asked.facts());
        if (before.status() != Status.UNDETERMINED) {
            assertThat(before.certain()).isNull();
            return;
        }
        assertThat(before.certain()).isNotNull();
        assertThat(before.possible()).containsAll(before.certain());
        Set<String> certain = before.findings().stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                .map(Finding::conclusion)
                .collect(Collectors.toSet());
        assertThat(certain).containsExactlyInAnyOrderElementsOf(before.certain());
        Random random = new Random(asked.seed());
        for (int i = 0; i < 5; i++) {
            Facts completed = RandomFacts.completed(asked.edition(), asked.facts(), random, DAY);
            if (completed == null
                    || Completions.overruled(
                            asked.edition(),
                            Settling.settle(asked.facts(), DAY, Unstated.UNKNOWN),
                            Settling.settle(completed, DAY, Unstated.UNKNOWN))) {
                // What was presumed is otherwise: the decision shows the presumption.
                continue;
            }
            Decision after = asked.decide(completed);
            if (after.status() == Status.NOT_APPLICABLE) {
                assertThat(before.possible()).contains(Status.NOT_APPLICABLE.name());
                continue;
            }
            assertThat(after.outcomes()).isNotNull().containsAll(before.certain());
            before.dates()
                    .forEach((name, day) -> assertThat(after.dates().get(name))
                            .as(name)
                            .isNotNull()
                            .isBeforeOrEqualTo(day));
        }
    }
}
