package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.clearway.rules.Answered;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;

/** However little a call may look at, its answer is complete. */
class BudgetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final RegulatoryRules RULES = Editions.unchecked();

    record Asked(LoadedEdition edition, Facts facts, Unstated unstated, int limit) {
        Request request() {
            return Request.builder()
                    .ruleset(edition.model().ruleset())
                    .edition(edition.model().edition())
                    .asOf(DAY)
                    .unstated(unstated)
                    .facts(facts)
                    .build();
        }

        RegulatoryRules rules() {
            return RULES.workLimit(limit);
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Combinators.combine(
                        Arbitraries.of(editions),
                        Arbitraries.of(0.3, 0.6, 0.9),
                        Arbitraries.of(Unstated.values()),
                        Arbitraries.of(1, 1_000, 20_000, 200_000))
                .flatAs((edition, unknown, unstated, limit) ->
                        RandomFacts.of(edition, unknown, DAY).map(facts -> new Asked(edition, facts, unstated, limit)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void nothingThatIsPossibleIsLostAndWhatIsDeterminedIsNeverAnother(@ForAll("asked") Asked asked) {
        Decision whole = RULES.decide(asked.request());
        Decision bounded = asked.rules().decide(asked.request());
        boolean told = Stream.concat(
                        bounded.warnings().stream(),
                        bounded.prospective().stream().flatMap(other -> other.warnings().stream()))
                .anyMatch(warning -> Set.of("WORK_LIMIT", "TOLD_IN_PART").contains(warning.code()));
        Statistics.label("told").collect(told ? "that it may be loose" : "as without a limit");
        complete(bounded, whole);
        for (int i = 0; i < whole.prospective().size(); i++) {
            complete(bounded.prospective().get(i), whole.prospective().get(i));
        }
        assertThat(asked.rules().explain(asked.request()).decision().equals(bounded))
                .as("the same")
                .isTrue();
        if (!told && bounded.possibleExact()) {
            assertThat(bounded.answer().equals(whole.answer())).as("the same").isTrue();
        }
    }

    private static void complete(Answered bounded, Answered whole) {
        if (bounded.possibleExact() && whole.possibleExact()) {
            assertThat(bounded.status()).isEqualTo(whole.status());
            assertThat(bounded.possible()).isEqualTo(whole.possible());
        }
        assertThat(bounded.possible()).containsAll(whole.possible());
        if (bounded.status() == Status.DETERMINED) {
            assertThat(whole.status()).isEqualTo(Status.DETERMINED);
            assertThat(bounded.outcome()).isEqualTo(whole.outcome());
            assertThat(bounded.outcomes()).isEqualTo(whole.outcomes());
        }
        if (bounded.status() == Status.NOT_APPLICABLE) {
            assertThat(whole.status()).isEqualTo(Status.NOT_APPLICABLE);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anInterviewStillHasAPageWhereTheOutcomeIsOpenAndAnAssessmentEveryRuleset(@ForAll("asked") Asked asked) {
        if (RULES.interview(asked.request()).next() != null) {
            assertThat(asked.rules().interview(asked.request()).next()).isNotNull();
        }
        Dossier dossier = Dossier.builder().asOf(DAY).facts(asked.facts()).build();
        RequestException refused = refused(asked.rules(), dossier);
        if (refused == null) {
            assertThat(asked.rules().assess(dossier).decisions()).hasSameSizeAs(RULES.rulesets());
        } else {
            // What one ruleset answers may contradict what is stated for another one, and then does so without a limit,
            // too.
            assertThat(refused.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
            assertThat(refused(RULES, dossier)).isNotNull();
        }
    }

    private static @Nullable RequestException refused(RegulatoryRules rules, Dossier dossier) {
        try {
            rules.assess(dossier);
            return null;
        } catch (RequestException e) {
            return e;
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyWayToAnotherOutcomeThatIsNamedGivesItHoweverFarItWasLooked(@ForAll("asked") Asked asked) {
        if (asked.edition().table().collects()) {
            return;
        }
        for (String wanted : asked.edition().model().outcomes().keySet()) {
            Counterfactuals found = asked.rules().whatWouldChange(asked.request(), wanted, Set.of());
            for (List<Counterfactuals.Change> way : found.ways()) {
                Facts facts = asked.facts();
                for (Counterfactuals.Change change : way) {
                    facts = facts.with(change.fact(), change.to());
                }
                assertThat(RULES.decide(Request.builder()
                                        .from(asked.request())
                                        .facts(facts)
                                        .build())
                                .outcome())
                        .isEqualTo(wanted);
            }
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aTimelineIsWhatItIsWithoutALimitOrANumberedError(@ForAll("asked") Asked asked) {
        Request request = Request.builder().from(asked.request()).edition(null).build();
        LocalDate to = DAY.plusYears(3);
        Timeline whole = RULES.workLimit(Integer.MAX_VALUE).timeline(request, DAY, to);
        try {
            Timeline bounded = asked.rules().timeline(request, DAY, to);
            Statistics.collect("told");
            assertThat(bounded.stretches())
                    .extracting(Timeline.Stretch::from)
                    .isEqualTo(whole.stretches().stream()
                            .map(Timeline.Stretch::from)
                            .toList());
            for (int i = 0; i < whole.stretches().size(); i++) {
                assertThat(bounded.stretches().get(i).decision().possible())
                        .isEqualTo(whole.stretches().get(i).decision().possible());
            }
        } catch (RequestException e) {
            Statistics.collect("refused");
            assertThat(e.code()).isEqualTo(ErrorCode.WORK_LIMIT);
        }
    }

    @Example
    void ofManyThatDifferTheFirstAreToldInFullAndOfTheOthersWhatCameOfThem() {
        List<String> approvals = new ArrayList<>();
        for (String origin : List.of("US", "CA", "AU", "EU", "JP")) {
            for (String status : List.of("CURRENT", "SUSPENDED", "WITHDRAWN", "CANCELLED")) {
                approvals.add("{\"origin\":\"" + origin + "\",\"status\":\"" + status + "\"}");
            }
        }
        Request request = RequestJson.read(
                "{\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-28\",\"edition\":\"2025-07-22\",\"facts\":{\"approvals\":"
                        + approvals + "}}");
        Decision decision = RULES.decide(request);
        assertThat(decision.byApproval()).hasSize(20);
        assertThat(decision.findings())
                .extracting(Finding::subject)
                .contains("approvals[5]")
                .doesNotContain("approvals[8]");
        assertThat(decision.warnings())
                .filteredOn(warning -> warning.code().equals("TOLD_IN_PART"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).startsWith("Of 14 of the 20 approvals"));
        assertThat(RULES.workLimit(20 * 400_000).decide(request).findings())
                .extracting(Finding::subject)
                .contains("approvals[19]");
    }

    @Example
    void ofALongTimelineTheFirstStretchesAreToldInFullAndOfTheOthersTheAnswerAndWhatDecidesIt() {
        Request request = Request.builder().ruleset("ai-governance").asOf(DAY).build();
        LocalDate from = LocalDate.of(1990, 1, 1);
        List<Decision> told = decisions(RULES.timeline(request, from, from.plusYears(100)));
        List<Decision> whole =
                decisions(RULES.workLimit(Integer.MAX_VALUE).timeline(request, from, from.plusYears(100)));
        assertThat(characters(whole)).isGreaterThan(10_000_000);
        assertThat(characters(told)).isBetween(700_000L, 1_000_000L);
        assertThat(told)
                .extracting(Decision::asOf)
                .isEqualTo(whole.stream().map(Decision::asOf).toList());
        assertThat(told.stream().map(BudgetTest::inOutline).distinct()).containsExactly(false, true);
        for (int i = 0; i < told.size(); i++) {
            Decision outline = told.get(i);
            Decision full = whole.get(i);
            assertThat(outline.force()).isEqualTo(full.force());
            assertThat(outline.status()).isEqualTo(full.status());
            assertThat(outline.possible()).isEqualTo(full.possible());
            assertThat(outline.deciding()).isEqualTo(full.deciding());
            assertThat(outline.legalBasis()).isEqualTo(full.legalBasis());
            assertThat(outline.consequences()).isEqualTo(full.consequences());
            if (inOutline(outline)) {
                assertThat(outline.questions()).isEmpty();
                assertThat(outline.findings())
                        .allMatch(finding -> full.deciding().contains(finding.rule()));
                assertThat(turned(whole.get(i - 1), full)).isEqualTo(outline.checks());
            }
        }
    }

    private static Map<String, CheckResult> turned(Decision before, Decision after) {
        Map<String, CheckResult> turned = new LinkedHashMap<>();
        after.checks().forEach((id, check) -> {
            CheckResult was = before.checks().get(id);
            if (was == null || was.verdict() != check.verdict()) {
                turned.put(id, check);
            }
        });
        return turned;
    }

    @Example
    void ofALongAssessmentTheLongestDecisionsAreToldInOutlineAndNoAnswerIsLost() {
        Dossier dossier = Dossier.builder().asOf(DAY).build();
        Assessment told = RULES.assess(dossier);
        Assessment whole = RULES.workLimit(Integer.MAX_VALUE).assess(dossier);
        assertThat(characters(whole.decisions())).isGreaterThan(1_200_000);
        assertThat(characters(told.decisions())).isBetween(700_000L, 1_000_000L);
        assertThat(told.questions()).isEqualTo(whole.questions());
        assertThat(told.decisions().stream().filter(BudgetTest::inOutline))
                .extracting(decision -> decision.ruleset().id())
                .contains("ai-governance")
                .hasSizeLessThan(5);
        for (int i = 0; i < told.decisions().size(); i++) {
            Decision outline = told.decisions().get(i);
            Decision full = whole.decisions().get(i);
            assertThat(outline.ruleset()).isEqualTo(full.ruleset());
            assertThat(outline.force()).isEqualTo(full.force());
            assertThat(outline.possible()).isEqualTo(full.possible());
            assertThat(outline.checks()).isEqualTo(full.checks());
            assertThat(outline.prospective())
                    .extracting(other -> other.possible())
                    .isEqualTo(full.prospective().stream()
                            .map(other -> other.possible())
                            .toList());
            if (!inOutline(outline)) {
                assertThat(outline.questions()).isEqualTo(full.questions());
            }
        }
    }

    private static boolean inOutline(Decision decision) {
        return decision.warnings().stream().anyMatch(warning -> warning.code().equals("REASONS_LEFT_OUT"));
    }

    private static List<Decision> decisions(Timeline timeline) {
        return timeline.stretches().stream().map(Timeline.Stretch::decision).toList();
    }

    private static long characters(List<Decision> decisions) {
        return decisions.stream()
                .mapToLong(decision -> DecisionJson.write(decision).length())
                .sum();
    }

    @Example
    void aLimitIsMoreThanNothing() {
        assertThatThrownBy(() -> RULES.workLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
