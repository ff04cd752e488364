package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.DossierJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that were wrong while facts were unknown or assumed, each by the name under which it was found. */
class OpenAnswersTest {

    private static final RegulatoryRules RULES = Editions.rules();

    /** A death in Great Britain; the model is no longer placed, and when its surveillance ends is not known. */
    private static final String DEATH =
            "\"incident\":{\"occurred\":true,\"inGreatBritain\":true,\"deviceSuspected\":true,"
                    + "\"harm\":\"DEATH\",\"publicHealthThreat\":false,\"awareDate\":\"2026-11-01\"}";

    /** A model that is on the market, with nothing open but what comes from elsewhere: field action, letters, trends. */
    private static final String ON_THE_MARKET =
            "\"device\":{\"qualifies\":true,\"customMade\":false},\"market\":{\"territory\":\"GB\",\"stillPlaced\":true,"
                    + "\"firstPlacedDate\":\"2025-09-01\",\"exceptionalUse\":false},\"marking\":{\"marks\":[\"UKCA\"]},"
                    + "\"classification\":{\"gbClass\":\"IIb\",\"implantable\":false,\"inHouse\":false,"
                    + "\"systemOrPack\":false},";

    private static Decision decide(String ruleset, String facts) {
        return RULES.decide(RequestJson.read(
                "{\"ruleset\":\"" + ruleset + "\",\"asOf\":\"2026-11-22\",\"facts\":{" + facts + "}}"));
    }

    private static Decision death(String scope) {
        return decide(
                "gb-post-market",
                "\"device\":{\"qualifies\":true,\"customMade\":false},\"market\":{\"territory\":\"GB\",\"stillPlaced\":false,"
                        + "\"lastPlacedDate\":\"2026-01-01\"" + scope + "},\"classification\":{\"inHouse\":false},"
                        + DEATH);
    }

    @Test
    void unstatedOfARequestReachesOnlyTheRulesetThatItNames() {
        Dossier dossier =
                DossierJson.read("{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"unstated\":\"FALSE\","
                        + "\"facts\":{\"device\":{\"qualifies\":true}}}");
        assertThat(dossier.ruleset()).isEqualTo("gb-device-class");
        assertThat(dossier.request("gb-device-class").unstated()).isEqualTo(Unstated.FALSE);
        assertThat(dossier.request("nhs-adoption").unstated()).isEqualTo(Unstated.UNKNOWN);
        Assessment assessment = RULES.assess(dossier);
        for (Decision decision : assessment.decisions()) {
            if (!decision.ruleset().id().equals("gb-device-class")) {
                assertThat(decision.assumed())
                        .as(decision.ruleset().id())
                        .allSatisfy(
                                assumption -> assertThat(assumption.follows()).isNotNull());
            }
        }
    }

    @Test
    void aFileMeantForOneRulesetShowsNoBreachOfAnother() {
        Assessment assessment = RULES.assess(DossierJson.read(
                "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"unstated\":\"FALSE\",\"facts\":{\"device\":"
                        + "{\"qualifies\":true,\"software\":\"INDEPENDENT\"},\"market\":{\"territories\":[\"GB\"]}}}"));
        for (String checklist : new String[] {"nhs-adoption", "ai-governance"}) {
            Decision decision = assessment.decision(checklist);
            assertThat(decision).isNotNull();
            assertThat(decision.outcome()).as(checklist).isNull();
            assertThat(decision.checks().values()).as(checklist).noneMatch(check -> check.verdict() == Verdict.FAIL);
        }
    }

    @Test
    void nhsAdoptionWithNoFactsAtAllIsNotReady() {
        Decision decision = decide("nhs-adoption", "");
        assertThat(decision.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(decision.possible()).contains("READY", "GAPS", "BLOCKED", "NOT_APPLICABLE");
    }

    @Test
    void aProductForScotlandOnlyIsNotReadyButNotReached() {
        Decision decision = decide(
                "nhs-adoption", "\"adoption\":{\"nhsOrSocialCareEngland\":false,\"digitalHealthTechnology\":true}");
        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.deciding()).containsExactly("NHS England scope");
        assertThat(decision.questions()).isEmpty();
        assertThat(decision.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.because())
                        .extracting(Because::fact)
                        .containsExactly("adoption.nhsOrSocialCareEngland"));
        assertThat(decision.checks().values()).allMatch(check -> check.verdict() == Verdict.NOT_APPLICABLE);
    }

    @Test
    void aChecklistOfWhichNothingIsJudgedIsNotReadyAndSaysWhy() {
        Decision decision = decide(
                "nhs-adoption",
                "\"device\":{\"qualifies\":false},\"adoption\":{\"nhsOrSocialCareEngland\":true,"
                        + "\"digitalHealthTechnology\":false,\"processesPersonalData\":false,\"highRiskProcessing\":false,"
                        + "\"accessToNhsPatientData\":false,\"significantDecision\":false,\"airlockParticipant\":false,"
                        + "\"airlockApplication\":false,\"idapPilotApplication\":false}");
        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.outcome()).isNull();
        assertThat(decision.deciding()).containsAll(decision.checks().keySet());
        assertThat(decision.findings())
                .filteredOn(finding -> finding.rule().equals("NHA-DEV-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.conclusion()).isEqualTo("NOT_APPLICABLE");
                    assertThat(finding.because()).extracting(Because::fact).containsExactly("device.qualifies");
                });
    }

    @Test
    void checksUnknownAndGapsAllTheSameNamesTheChecks() {
        Decision decision = decide(
                "nhs-adoption",
                "\"device\":{\"qualifies\":false},\"adoption\":{\"nhsOrSocialCareEngland\":true,"
                        + "\"digitalHealthTechnology\":true,\"supportsRealTimeDirectCare\":false,\"ambientScribe\":false,"
                        + "\"dtacFormComplete\":false,\"dtacCoversProductVersion\":false,\"suppliedByReseller\":false,"
                        + "\"processesPersonalData\":false,\"highRiskProcessing\":false,\"accessToNhsPatientData\":false,"
                        + "\"significantDecision\":false,\"airlockParticipant\":false,\"airlockApplication\":false,"
                        + "\"idapPilotApplication\":false}");
        assertThat(decision.outcome()).isEqualTo("GAPS");
        assertThat(decision.deciding())
                .containsExactly("NHA-DTAC-01", "NHA-DTAC-02", "NHA-DTAC-03", "NHA-SEC-01", "NHA-SEC-02");
        assertThat(decision.checks().values().stream().filter(check -> check.verdict() == Verdict.UNKNOWN))
                .hasSize(5);
    }

    @Test
    void oneOpenFactDoesNotWithholdACertain10DayDeadline() {
        Decision decision =
                death(",\"exceptionalUse\":false,\"clinicalInvestigation\":false,\"performanceEvaluation\":false");
        assertThat(decision.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(decision.possible()).doesNotContain("NOT_APPLICABLE").contains("PMS_SYSTEM");
        assertThat(decision.outcomes()).isNull();
        assertThat(decision.certain()).contains("REPORT_10_DAYS").doesNotContain("PMS_SYSTEM", "NOT_REPORTABLE");
        assertThat(decision.dates()).containsEntry("reportBy", LocalDate.of(2026, 11, 11));
        assertThat(decision.deciding()).contains("reg 44ZH");
        assertThat(decision.consequences())
                .anyMatch(consequence -> consequence.rule().equals("reg 44ZH"));
        assertThat(decision.questions()).isNotEmpty();
        assertThat(DecisionJson.write(decision))
                .contains("\"certain\":[", "\"dates\":{", "\"reportBy\":\"2026-11-11\"")
                .doesNotContain("\"outcome\"");
    }

    @Test
    void whereTheScopeIsOpenTooTheDeadlineIsToldAndThatItMayNotApply() {
        Decision decision = death("");
        assertThat(decision.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(decision.possible()).contains("NOT_APPLICABLE");
        assertThat(decision.certain()).contains("REPORT_10_DAYS");
        assertThat(decision.dates()).containsEntry("reportBy", LocalDate.of(2026, 11, 11));
    }

    @Test
    void aDeathIsReportedIn10DaysAlthoughFieldActionAndLettersOfTheMhraAreOpen() {
        Decision decision = decide("gb-post-market", ON_THE_MARKET + DEATH);
        assertThat(decision.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(decision.possible()).contains("REPORT_BEFORE_FSCA", "SUPPLY_IN_3_WORKING_DAYS");
        assertThat(decision.certain()).contains("REPORT_10_DAYS", "PSUR_ANNUAL");
        assertThat(decision.dates())
                .containsEntry("reportBy", LocalDate.of(2026, 11, 11))
                .containsEntry("periodicReportBy", LocalDate.of(2026, 9, 1));
        assertThat(decision.findings())
                .filteredOn(finding -> finding.conclusion().equals("REPORT_10_DAYS"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
                    assertThat(finding.dates()).containsEntry("reportBy", LocalDate.of(2026, 11, 11));
                    assertThat(finding.citations()).isNotEmpty();
                });
    }

    @Test
    void anOpenDutyHasItsDayToo() {
        Decision decision =
                decide("gb-post-market", ON_THE_MARKET + DEATH.replace("\"publicHealthThreat\":false,", ""));
        assertThat(decision.certain()).doesNotContain("REPORT_2_DAYS", "REPORT_10_DAYS");
        assertThat(decision.dates()).doesNotContainKey("reportBy");
        assertThat(decision.findings())
                .filteredOn(finding -> finding.dates().containsKey("reportBy"))
                .allMatch(finding -> finding.certainty() == Certainty.POSSIBLE)
                .extracting(
                        finding -> finding.conclusion() + " " + finding.dates().get("reportBy"))
                .containsExactly("REPORT_2_DAYS 2026-11-03", "REPORT_10_DAYS 2026-11-11");
    }

    @Test
    void rulesetsThatDoNotReachAScalpelSaySoAndAskNothing() {
        String scalpel = "\"device\":{\"qualifies\":true,\"software\":\"NONE\"},\"ivd\":{\"inVitroExamination\":false},"
                + "\"aiSystem\":{\"isSoftware\":false},\"adoption\":{\"nhsOrSocialCareEngland\":false}";
        for (String ruleset :
                new String[] {"software-qualification", "samd-category", "ai-governance", "nhs-adoption"}) {
            Decision decision = decide(ruleset, scalpel);
            assertThat(decision.status()).as(ruleset).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(decision.questions()).as(ruleset).isEmpty();
            assertThat(decision.findings()).as(ruleset).isNotEmpty();
        }
        for (String ruleset : new String[] {"gb-ivd-class", "ni-ivd-class"}) {
            assertThat(decide(ruleset, scalpel).outcome()).as(ruleset).isEqualTo("NOT_AN_IVD");
        }
        String nothing = "\"device\":{\"qualifies\":false},\"ivd\":{\"inVitroExamination\":false}";
        for (String ruleset : new String[] {"gb-market-access", "gb-post-market", "in-device-class"}) {
            Decision decision = decide(ruleset, nothing);
            assertThat(decision.status()).as(ruleset).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(decision.questions()).as(ruleset).isEmpty();
        }
        assertThat(decide("gb-device-class", nothing).outcome()).isEqualTo("NOT_A_DEVICE");
        // In Northern Ireland a product without a medical purpose may be in a group of Annex XVI.
        Decision noDevice = decide("ni-device-class", nothing);
        assertThat(noDevice.possible()).contains("NOT_A_DEVICE");
        assertThat(noDevice.questions().get(0).fact()).isEqualTo("device.notDeviceReason");
        String medicine = nothing.replaceFirst("false}", "false,\"notDeviceReason\":\"MEDICINAL_PRODUCT\"}");
        assertThat(decide("ni-device-class", medicine).outcome()).isEqualTo("NOT_A_DEVICE");
        assertThat(decide("gb-reliance", nothing).prospective())
                .isNotEmpty()
                .allMatch(entry -> entry.status() == Status.NOT_APPLICABLE
                        && entry.questions().isEmpty());
        assertThat(decide(
                                "collaboration",
                                "\"aiSystem\":{\"usesML\":false},\"collaboration\":{\"countries\":[],\"subjects\":[],"
                                        + "\"citedAsRecognition\":[]},\"adoption\":{\"airlockParticipant\":false,"
                                        + "\"airlockPresentedAsApproval\":false,\"airlockApplication\":false}")
                        .outcomes())
                .containsExactly("NONE_FOUND");
    }

    @Test
    void whatIsOnlyAssumedTakesNoPresumedScopeBack() {
        Decision decision = RULES.decide(
                RequestJson.read(
                        "{\"ruleset\":\"samd-category\",\"asOf\":\"2026-11-22\",\"unstated\":"
                                + "\"FALSE\",\"facts\":{\"software\":{\"situation\":\"CRITICAL\",\"significance\":\"DRIVE\"}}}"));
        assertThat(decision.outcome()).isEqualTo("III");
    }

    /** A De Novo may stand on a K number, a humanitarian exemption has the decision codes of a premarket approval. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"number\":\"K123456\"; US_510K,US_DE_NOVO",
                "\"decisionCode\":\"APPR\"; US_PMA,US_HDE",
            })
    void whatAnAmericanNumberOrCodeLeavesOpenStaysPossible(String known, String pathways) {
        for (LoadedEdition edition : Editions.catalogue().editions("gb-reliance")) {
            Decision open = approval(edition, known);
            for (String pathway : pathways.split(",")) {
                Decision stated = approval(edition, known + ",\"pathway\":\"" + pathway + "\"");
                assertThat(open.possible())
                        .as("%s %s", edition.model().edition(), pathway)
                        .containsAll(stated.possible());
            }
        }
    }

    private static Decision approval(LoadedEdition edition, String known) {
        return RULES.decide(RequestJson.read("{\"ruleset\":\"gb-reliance\",\"edition\":\""
                + edition.model().edition() + "\",\"asOf\":\"2026-11-22\",\"facts\":{\"device\":{\"qualifies\":true,"
                + "\"active\":false},\"classification\":{\"reformedGbClass\":\"IIa\"},\"approvals\":[{\"origin\":\"US\","
                + "\"status\":\"CURRENT\"," + known + "}]}}"));
    }
}
