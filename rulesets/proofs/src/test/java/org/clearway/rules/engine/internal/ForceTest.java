package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Absence;
import org.clearway.rules.Authority;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Warning;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Software;
import org.clearway.rules.json.DecisionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what law decides is law, and that nothing is in force is told as what it is. */
class ForceTest {

    private static final RegulatoryRules RULES = Editions.unchecked();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> ABSENCES =
            Stream.of(Absence.values()).map(Absence::name).toList();

    /** An edition, random facts for it, and what else a request may say. */
    record Asked(LoadedEdition edition, Facts facts, long seed) {

        static LocalDate day(Random random) {
            return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
        }

        Request request() {
            Random random = new Random(seed);
            LocalDate day = day(random);
            Request.Builder request = Request.builder()
                    .ruleset(edition.model().ruleset())
                    .asOf(day)
                    .unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN)
                    .facts(facts);
            if (random.nextInt(3) == 0) {
                request.knownOn(day.plusDays(random.nextInt(2_000) - 1_000L));
            }
            if (random.nextInt(3) == 0) {
                request.edition(edition.model().edition());
                if (edition.model().effectiveFrom() == null && random.nextBoolean()) {
                    request.commencement(day.plusDays(random.nextInt(3) - 1L));
                }
            }
            return request.build();
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Arbitraries.of(editions)
                .flatMap(edition -> Arbitraries.of(0.0, 0.2, 0.7)
                        .flatMap(unknown -> Arbitraries.longs()
                                .flatMap(seed -> RandomFacts.of(edition, unknown, Asked.day(new Random(seed)))
                                        .map(facts -> new Asked(edition, facts, seed)))));
    }

    @Property(tries = 1_000)
    void onlyAnEditionInForceThatCitesLawGivesLaw(@ForAll("asked") Asked asked) {
        Request request = asked.request();
        Decision decision = RULES.decide(request);
        holds(decision, DecisionJson.write(decision));
        Decision inForce = decision.inForce();
        if (inForce != null) {
            assertThat(inForce.hypothetical()).isFalse();
            assertThat(inForce.inForce()).isNull();
            holds(inForce, DecisionJson.write(decision));
            Decision plain = RULES.decide(Request.builder()
                    .from(request)
                    .edition(null)
                    .commencement(null)
                    .build());
            assertThat(inForce).isEqualTo(plain);
        }
    }

    private static void holds(Decision decision, String json) {
        if (decision.hypothetical()) {
            assertThat(decision.force()).as(json).isEqualTo(Force.NONE);
            assertThat(decision.inForce() == null).as(json).isEqualTo(decision.absence() != null);
        } else {
            assertThat(decision.force() == Force.NONE).as(json).isEqualTo(decision.status() == Status.NOT_IN_FORCE);
            assertThat(decision.absence() != null).as(json).isEqualTo(decision.status() == Status.NOT_IN_FORCE);
            assertThat(decision.inForce()).as(json).isNull();
        }
        if (decision.status() == Status.NOT_IN_FORCE) {
            assertThat(decision.force()).as(json).isEqualTo(Force.NONE);
        }
        if (decision.isLaw()) {
            assertThat(decision.ruleset().standing()).as(json).isEqualTo(Standing.IN_FORCE);
            assertThat(authorities(decision)).as(json).contains(Authority.LAW);
        }
        Absence absence = decision.absence();
        assertThat(codes(decision).filter(ABSENCES::contains))
                .as(json)
                .isEqualTo(absence == null ? List.of() : List.of(absence.name()));
    }

    private static Stream<String> codes(Decision decision) {
        return decision.warnings().stream().map(Warning::code);
    }

    /** What the findings cite; where nothing applies, what the edition cites. */
    private static Stream<Authority> authorities(Decision decision) {
        return Stream.concat(
                        decision.findings().stream().flatMap(finding -> finding.citations().stream()),
                        decision.deciding().isEmpty()
                                ? Editions.catalogue()
                                        .editions(decision.ruleset().id())
                                        .stream()
                                        .filter(edition -> edition.model()
                                                .edition()
                                                .equals(decision.ruleset().edition()))
                                        .flatMap(edition -> edition.model().rules().stream())
                                        .flatMap(rule -> rule.citations().stream())
                                : Stream.of())
                .map(citation -> citation.authority());
    }

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void aCaseIsLawOnlyWhereTheProvisionsThatDecideAre(Editions.Built built) {
        for (Case one : built.cases()) {
            Decision decision = RULES.decide(one.request());
            if (decision.force() == Force.NONE
                    || decision.status() != Status.DETERMINED
                    || decision.deciding().isEmpty()) {
                continue;
            }
            List<Authority> cited = decision.findings().stream()
                    .filter(finding -> decision.deciding().contains(finding.rule()))
                    .flatMap(finding -> finding.citations().stream())
                    .map(citation -> citation.authority())
                    .toList();
            if (decision.isLaw()) {
                assertThat(cited).as("%s", one).contains(Authority.LAW);
            } else if (decision.checks().isEmpty()) {
                assertThat(cited).as("%s", one).extracting(Force::of).contains(decision.force());
            }
        }
    }

    private static Request of(String ruleset, LocalDate day, Facts facts) {
        return Request.builder().ruleset(ruleset).asOf(day).facts(facts).build();
    }

    private static Facts none() {
        return Facts.builder().build();
    }

    @Test
    void theCategoryOfSoftwareIsGuidanceAndNeverLaw() {
        RULES.timeline(of("samd-category", DAY, none()), LocalDate.of(2010, 1, 1), LocalDate.of(2031, 12, 31))
                .stretches()
                .forEach(stretch -> assertThat(stretch.decision().force()).isIn(Force.GUIDANCE, Force.NONE));
        assertThat(RULES.decide(of("samd-category", DAY, none())).force()).isEqualTo(Force.GUIDANCE);
    }

    @Test
    void instrumentsOfCooperationAreNoLaw() {
        for (Editions.Built built : Editions.all()) {
            if (built.edition().model().ruleset().equals("collaboration")) {
                built.cases()
                        .forEach(one -> assertThat(RULES.decide(one.request()).isLaw())
                                .as("%s", one)
                                .isFalse());
            }
        }
        assertThat(RULES.decide(of("collaboration", DAY, none())).force()).isIn(Force.POLICY, Force.GUIDANCE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MHRA-SW, GUIDANCE", "reg 2, LAW"})
    void ofSoftwareTheDefinitionIsLawAndWhatExplainsItGuidance(String provision, Force force) {
        List<Decision> decided = Editions.all().stream()
                .filter(built -> built.edition().model().ruleset().equals("software-qualification"))
                .flatMap(built -> built.cases().stream())
                .map(one -> RULES.decide(one.request()))
                .filter(decision -> decision.deciding().equals(List.of(provision)))
                // What law and guidance answer differently rests on both.
                .filter(decision -> !"BORDERLINE".equals(decision.outcome()))
                .toList();
        assertThat(decided)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.force()).isEqualTo(force));
    }

    @ParameterizedTest(name = "{0} on {1}, known on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "gb-reliance,      2026-11-22, -,          NOT_IN_FORCE",
                "samd-category,    2014-09-17, -,          NOT_IN_FORCE",
                "collaboration,    2015-10-04, -,          NOT_IN_FORCE",
                "gb-device-class,  2019-06-01, -,          NOT_ENCODED",
                "gb-market-access, 2023-06-30, -,          NOT_ENCODED",
                "gb-post-market,   2025-06-15, -,          NOT_ENCODED",
                "ni-device-class,  2021-05-25, -,          NOT_ENCODED",
                "in-device-class,  2017-12-31, -,          NOT_ENCODED",
                "gb-device-class,  2026-11-22, 2020-06-01, NOT_YET_PUBLISHED",
                "gb-market-access, 2026-11-22, 2023-01-01, NOT_YET_PUBLISHED",
                "in-device-class,  2026-11-22, 2017-01-30, NOT_YET_PUBLISHED"
            })
    void noLawAndNotEncodedAndNotYetPublishedAreThreeSentences(
            String ruleset, LocalDate day, LocalDate knownOn, Absence absence) {
        Decision decision = RULES.decide(Request.builder()
                .from(of(ruleset, day, none()))
                .knownOn(knownOn)
                .build());

        assertThat(decision.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decision.absence()).isEqualTo(absence);
        assertThat(codes(decision).filter(ABSENCES::contains)).containsExactly(absence.name());
        String said = decision.warnings().get(0).text();
        assertThat(said.startsWith("No edition of this ruleset is law on")).isEqualTo(absence == Absence.NOT_IN_FORCE);
        assertThat(said.contains("This does not say that there")).isEqualTo(absence != Absence.NOT_IN_FORCE);
    }

    @ParameterizedTest(name = "{0} as known on {1}")
    @CsvSource({
        "gb-device-class,  2020-12-30",
        "gb-market-access, 2023-06-30",
        "gb-market-access, 2025-01-01",
        "ni-ivd-class,     2022-05-26",
        "gb-post-market,   2024-12-16",
        "software-qualification, 2021-01-01",
        "ai-governance,    2026-01-01",
        "nhs-adoption,     2026-01-01"
    })
    void lawThatAppliedIsKnownFromTheDayOnWhichItWasPublished(String ruleset, LocalDate knownOn) {
        assertThat(RULES.decide(Request.builder()
                                .from(of(ruleset, DAY, none()))
                                .knownOn(knownOn)
                                .build())
                        .status())
                .isNotEqualTo(Status.NOT_IN_FORCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void whatIsInForceWasPublishedBeforeItTookEffect(Editions.Built built) {
        LocalDate from = built.edition().model().effectiveFrom();
        if (from != null) {
            assertThat(built.edition().model().published()).isBeforeOrEqualTo(from);
        }
    }

    @Test
    void aSourceThatIsNewerThanWhatWasKnownIsNamed() {
        Facts scribe = Facts.builder()
                .software(Software.builder()
                        .productKind(Set.of(Software.ProductKind.AMBIENT_VOICE))
                        .clinicianReview(false)
                        .build())
                .build();
        Decision known = RULES.decide(Request.builder()
                .from(of("software-qualification", DAY, scribe))
                .knownOn(LocalDate.of(2025, 1, 1))
                .build());

        assertThat(known.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("PUBLISHED_LATER");
            assertThat(warning.text()).contains("2026-07-29");
        });
        assertThat(codes(RULES.decide(of("software-qualification", DAY, scribe))))
                .doesNotContain("PUBLISHED_LATER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2023-01-01", "2023-06-29"})
    void anInstrumentThatWasNotMadeYetIsNotShownAsEnacted(LocalDate day) {
        assertThat(RULES.decide(of("gb-market-access", day, none())).prospective())
                .isEmpty();
    }

    @Test
    void anInstrumentMadeAndNotCommencedIsEnacted() {
        assertThat(RULES.decide(of("gb-post-market", LocalDate.of(2025, 1, 1), none()))
                        .prospective())
                .extracting(Prospective::standing)
                .containsExactly(Standing.ENACTED);
    }

    @Test
    void anAssessmentHandsOnLawAndAsksFirstWhatLawDependsOn() {
        Assessment assessment = RULES.assess(
                org.clearway.rules.Dossier.builder().asOf(DAY).facts(none()).build());

        assertThat(assessment.questions())
                .noneMatch(question -> question.rulesets().contains("samd-category")
                        || question.rulesets().contains("collaboration"));
        assertThat(assessment.decided())
                .allSatisfy(decided -> assertThat(
                                assessment.decision(decided.ruleset()).isLaw())
                        .isTrue());
    }
}
