package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
import org.clearway.rules.engine.Timeline.Stretch;
import org.clearway.rules.facts.Device;
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
    void only_an_edition_in_force_that_cites_law_gives_law(@ForAll("asked") Asked asked) {
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
    void a_case_is_law_only_where_the_provisions_that_decide_are(Editions.Built built) {
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

    private static Facts mesh() {
        return Facts.builder()
                .device(Device.builder()
                        .qualifies(true)
                        .invasiveness(Device.Invasiveness.IMPLANTABLE)
                        .duration(Device.Duration.LONG_TERM)
                        .site(Device.Site.OTHER_INTERNAL)
                        .surgicalMesh(true)
                        .active(false)
                        .absorbed(false)
                        .software(Device.Software.NONE)
                        .jointReplacement(Device.JointReplacement.NONE)
                        .aimd(Device.Aimd.NONE)
                        .nanomaterial(Device.Nanomaterial.NONE)
                        .build())
                .build();
    }

    @Test
    void the_category_of_software_is_guidance_and_never_law() {
        RULES.timeline(of("samd-category", DAY, none()), LocalDate.of(2010, 1, 1), LocalDate.of(2031, 12, 31))
                .stretches()
                .forEach(stretch -> assertThat(stretch.decision().force()).isIn(Force.GUIDANCE, Force.NONE));
        assertThat(RULES.decide(of("samd-category", DAY, none())).force()).isEqualTo(Force.GUIDANCE);
    }

    @Test
    void instruments_of_cooperation_are_no_law() {
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
    void of_software_the_definition_is_law_and_what_explains_it_guidance(String provision, Force force) {
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

    @Test
    void a_supposed_commencement_keeps_the_law_in_force_beside_it() {
        Request supposed = Request.builder()
                .from(of("gb-device-class", DAY, mesh()))
                .unstated(Unstated.FALSE)
                .commencement(LocalDate.of(2026, 1, 1))
                .build();
        Decision decision = RULES.decide(supposed);

        assertThat(decision.ruleset().edition()).isEqualTo("2026-05-08");
        assertThat(decision.force()).isEqualTo(Force.NONE);
        assertThat(decision.inForce()).isNotNull();
        assertThat(decision.inForce().isLaw()).isTrue();
        assertThat(decision.inForce().ruleset().edition()).isEqualTo("2020-12-31");
        assertThat(codes(decision)).contains("HYPOTHETICAL").doesNotContainAnyElementsOf(ABSENCES);
    }

    @Test
    void before_a_supposed_commencement_the_law_in_force_is_told_and_not_that_there_is_none() {
        Decision decision = RULES.decide(Request.builder()
                .from(of("gb-device-class", DAY, mesh()))
                .unstated(Unstated.FALSE)
                .commencement(DAY.plusDays(1))
                .build());

        assertThat(decision.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decision.ruleset().edition()).isNull();
        assertThat(decision.absence()).isNull();
        assertThat(decision.hypothetical()).isTrue();
        assertThat(decision.force()).isEqualTo(Force.NONE);
        assertThat(decision.inForce().ruleset().edition()).isEqualTo("2020-12-31");
        assertThat(decision.inForce().isLaw()).isTrue();
        assertThat(decision.prospective()).extracting(Prospective::edition).containsExactly("2026-05-08");
        assertThat(decision.warnings()).noneMatch(warning -> warning.text().contains("No edition of this ruleset"));
    }

    @Test
    void a_forced_draft_keeps_the_law_in_force_beside_it() {
        Decision decision = RULES.decide(Request.builder()
                .from(of("gb-device-class", DAY, mesh()))
                .unstated(Unstated.FALSE)
                .edition("2026-05-08")
                .build());

        assertThat(decision.outcome()).isEqualTo("III");
        assertThat(decision.inForce().outcome()).isEqualTo("IIb");
        assertThat(decision.inForce().isLaw()).isTrue();
    }

    @Test
    void where_there_is_no_law_a_supposition_says_so() {
        Decision decision = RULES.decide(Request.builder()
                .from(of("gb-reliance", DAY, none()))
                .edition("2026-05-08")
                .build());

        assertThat(decision.inForce()).isNull();
        assertThat(decision.absence()).isEqualTo(Absence.NOT_IN_FORCE);
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
    void no_law_and_not_encoded_and_not_yet_published_are_three_sentences(
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
    void law_that_applied_is_known_from_the_day_on_which_it_was_published(String ruleset, LocalDate knownOn) {
        assertThat(RULES.decide(Request.builder()
                                .from(of(ruleset, DAY, none()))
                                .knownOn(knownOn)
                                .build())
                        .status())
                .isNotEqualTo(Status.NOT_IN_FORCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void what_is_in_force_was_published_before_it_took_effect(Editions.Built built) {
        LocalDate from = built.edition().model().effectiveFrom();
        if (from != null) {
            assertThat(built.edition().model().published()).isBeforeOrEqualTo(from);
        }
    }

    @Test
    void a_source_that_is_newer_than_what_was_known_is_named() {
        Facts scribe = Facts.builder()
                .software(Software.builder()
                        .productKind(java.util.Set.of(Software.ProductKind.AMBIENT_VOICE))
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
    void an_instrument_that_was_not_made_yet_is_not_shown_as_enacted(LocalDate day) {
        assertThat(RULES.decide(of("gb-market-access", day, none())).prospective())
                .isEmpty();
    }

    @Test
    void an_instrument_made_and_not_commenced_is_enacted() {
        assertThat(RULES.decide(of("gb-post-market", LocalDate.of(2025, 1, 1), none()))
                        .prospective())
                .extracting(Prospective::standing)
                .containsExactly(Standing.ENACTED);
    }

    @Test
    void a_timeline_keeps_the_law_beside_what_is_supposed_on_every_day() {
        Request supposed = Request.builder()
                .from(of("gb-device-class", DAY, mesh()))
                .unstated(Unstated.FALSE)
                .commencement(LocalDate.of(2027, 7, 1))
                .build();
        List<Stretch> stretches = RULES.timeline(supposed, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31))
                .stretches();

        assertThat(stretches).hasSizeGreaterThan(1);
        assertThat(stretches).allSatisfy(stretch -> {
            assertThat(stretch.decision().isLaw()).isFalse();
            assertThat(stretch.decision().inForce().isLaw()).isTrue();
        });
    }

    @Test
    void an_assessment_hands_on_law_and_asks_first_what_law_depends_on() {
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
