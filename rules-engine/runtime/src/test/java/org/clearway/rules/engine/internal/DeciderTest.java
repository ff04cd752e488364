package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.yes;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Absence;
import org.clearway.rules.Certainty;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.model.Stage;
import org.junit.jupiter.api.Test;

/** What a decision says, on small editions. */
class DeciderTest {

    private static final LocalDate DAY = SmallEdition.DAY;

    /** Law from 2020 on, and a draft that holds surgery for the strictest class. */
    private static final Decider CLASSES = SmallEdition.decider(
            deviceClass("2020-01-01").published("2019-06-01"),
            new SmallEdition("small-class", "2026-05-08")
                    .standing(Standing.DRAFT)
                    .stage(Stage.Join.STRICTEST, "I", "III")
                    .rule("Rule 1: base", Parts.always(), gives("I"))
                    .rule("Rule 6: surgical", Parts.is("device.invasiveness", "SURGICAL"), gives("III")));

    private static Request.Builder request() {
        return Request.builder().ruleset("small-class").asOf(DAY).facts(scalpel());
    }

    @Test
    void whatSurelyAppliesIsDeterminedByItsProvisionWithTheFactsAndTheCitation() {
        Decision decision = CLASSES.decide(request().build());

        assertThat(decision.status()).isEqualTo(Status.DETERMINED);
        assertThat(decision.outcome()).isEqualTo("IIa");
        assertThat(decision.deciding()).containsExactly("Rule 6");
        assertThat(decision.force()).isEqualTo(Force.LAW);
        assertThat(decision.findings())
                .filteredOn(finding -> finding.rule().equals("Rule 6"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
                    assertThat(finding.because())
                            .extracting(because -> because.fact() + "=" + because.value())
                            .containsExactlyInAnyOrder("device.invasiveness=SURGICAL", "device.duration=TRANSIENT");
                    assertThat(finding.citations())
                            .extracting(Citation::provision)
                            .containsExactly("Rule 6");
                });
    }

    @Test
    void whatIsUnknownLeavesOutcomesPossibleAndIsNoLessThanEachOfThem() {
        Decision decision = CLASSES.decide(
                request().facts(scalpel("device.contraceptionSti")).build());

        assertThat(decision.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(decision.outcome()).isNull();
        assertThat(decision.possible()).containsExactly("IIa", "III");
        assertThat(decision.questions()).extracting(Question::fact).containsExactly("device.contraceptionSti");
    }

    @Test
    void whatIsAssumedIsToldWithWhatItWouldChange() {
        Decision decision = CLASSES.decide(request()
                .facts(scalpel("device.contraceptionSti", "device.measuring"))
                .unstated(Unstated.FALSE)
                .build());

        assertThat(decision.outcome()).isEqualTo("IIa");
        assertThat(decision.assumed().get(0).fact()).isEqualTo("device.contraceptionSti");
        assertThat(decision.assumed().get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.value()).isEqualTo("true");
            assertThat(change.possible()).containsExactly("III");
        });
        assertThat(decision.assumed())
                .filteredOn(assumption -> assumption.fact().equals("device.measuring"))
                .singleElement()
                .satisfies(assumption -> assertThat(assumption.changes()).isEmpty());
    }

    @Test
    void aGateThatAppliesEndsWithItsStatusAndAsksNothing() {
        Decision decision =
                CLASSES.decide(request().facts(facts("device.qualifies", false)).build());

        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.deciding()).containsExactly("Art 1");
        assertThat(decision.questions()).isEmpty();
        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("Art 1");
    }

    @Test
    void aGateThatCountsWhereItIsStatedIsPresumedNotToApply() {
        assertThat(CLASSES.decide(request().facts(scalpel("device.qualifies")).build())
                        .outcome())
                .isEqualTo("IIa");
    }

    @Test
    void aRulesetThatIsNotThereIsRefusedWithTheNearestName() {
        RequestException error = catchThrowableOfType(
                RequestException.class,
                () -> CLASSES.decide(request().ruleset("small-clas").build()));

        assertThat(error.code()).isEqualTo(ErrorCode.RULESET_UNKNOWN);
        assertThat(error.didYouMean()).isEqualTo("small-class");
    }

    @Test
    void aForcedDraftKeepsTheLawInForceBesideIt() {
        Decision decision = CLASSES.decide(request().edition("2026-05-08").build());

        assertThat(decision.outcome()).isEqualTo("III");
        assertThat(decision.force()).isEqualTo(Force.NONE);
        assertThat(decision.inForce()).isNotNull();
        assertThat(decision.inForce().outcome()).isEqualTo("IIa");
        assertThat(decision.inForce().isLaw()).isTrue();
    }

    @Test
    void aSupposedCommencementKeepsTheLawInForceBesideIt() {
        Decision decision =
                CLASSES.decide(request().commencement(LocalDate.of(2026, 1, 1)).build());

        assertThat(decision.ruleset().edition()).isEqualTo("2026-05-08");
        assertThat(decision.force()).isEqualTo(Force.NONE);
        assertThat(decision.inForce()).isNotNull();
        assertThat(decision.inForce().isLaw()).isTrue();
        assertThat(decision.inForce().ruleset().edition()).isEqualTo("2020-01-01");
        assertThat(decision.absence()).isNull();
        assertThat(decision.warnings()).extracting(Warning::code).containsExactly("HYPOTHETICAL");
    }

    @Test
    void beforeASupposedCommencementTheLawInForceIsToldAndNotThatThereIsNone() {
        Decision decision =
                CLASSES.decide(request().commencement(DAY.plusDays(1)).build());

        assertThat(decision.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decision.ruleset().edition()).isNull();
        assertThat(decision.absence()).isNull();
        assertThat(decision.hypothetical()).isTrue();
        assertThat(decision.force()).isEqualTo(Force.NONE);
        assertThat(decision.inForce().ruleset().edition()).isEqualTo("2020-01-01");
        assertThat(decision.inForce().isLaw()).isTrue();
        assertThat(decision.prospective()).extracting(Prospective::edition).containsExactly("2026-05-08");
        assertThat(decision.warnings()).noneMatch(warning -> warning.text().contains("No edition of this ruleset"));
    }

    @Test
    void whereThereIsNoLawASuppositionSaysSo() {
        Decider policies = SmallEdition.decider(new SmallEdition("small-policy", "2024-05-21")
                .standing(Standing.POLICY)
                .stage(Stage.Join.STRICTEST, "I")
                .rule("Rule 1: base", Parts.always(), gives("I")));
        Decision decision = policies.decide(
                request().ruleset("small-policy").edition("2024-05-21").build());

        assertThat(decision.outcome()).isEqualTo("I");
        assertThat(decision.isLaw()).isFalse();
        assertThat(decision.inForce()).isNull();
        assertThat(decision.absence()).isEqualTo(Absence.NOT_IN_FORCE);
    }

    @Test
    void whatAnEditionThatIsNoLawWouldGiveStandsUnderItsOwnHeading() {
        Decision decision =
                CLASSES.decide(request().asOf(LocalDate.of(2019, 12, 31)).build());

        assertThat(decision.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(decision.absence()).isEqualTo(Absence.NOT_ENCODED);
        assertThat(decision.outcome()).isNull();
        assertThat(decision.prospective())
                .extracting(entry -> entry.edition() + " " + entry.standing() + " " + entry.outcome())
                .containsExactly("2026-05-08 DRAFT III", "2020-01-01 ENACTED IIa");
    }

    @Test
    void aReplayLeavesOutWhatIsNoLawAndWasAddedSince() {
        Request early = request().asOf(LocalDate.of(2019, 12, 31)).build();

        assertThat(CLASSES.replay(early, List.of("2026-05-08")).prospective())
                .extracting(Prospective::edition)
                .containsExactly("2026-05-08");
        assertThat(CLASSES.replay(request().build(), List.of()).outcome()).isEqualTo("IIa");
    }

    @Test
    void consequencesFollowFromWhatIsDeterminedAndAreOpenWhereTheirConditionIs() {
        SmallEdition edition = new SmallEdition("small-routes", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule("Rule 2: sterile", yes("device.sterile"), gives("III"))
                .consequence("III", Parts.always(), Map.of("body", "needed"))
                .consequence("III", yes("device.measuring"), Map.of("metrology", "needed"))
                .consequence("I", Parts.always(), Map.of("body", "none"));

        assertThat(edition.decide(facts("device.sterile", true)).consequences())
                .extracting(consequence -> consequence.gives().keySet() + " " + consequence.certainty())
                .containsExactly("[body] CERTAIN", "[metrology] POSSIBLE");
    }

    @Test
    void aWarningIsGivenOnceAndOnlyWhereItsRuleApplies() {
        SmallEdition edition = new SmallEdition("small-warning", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .warns("Rule 2: sterile", yes("device.sterile"), "STERILE")
                .warns("Rule 3: measuring", yes("device.measuring"), "MEASURING");

        assertThat(edition.decide(facts("device.sterile", true)).warnings())
                .extracting(Warning::code)
                .containsExactly("STERILE");
    }
}
