package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Because;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements in which something natural is left out, and statements that exclude each other, as people made them. */
class ImpliedFactsTest {

    private static final RegulatoryRules RULES = Editions.rules();

    private static final String GENERAL = "\"qualifies\":true,\"aimd\":\"NONE\",";
    private static final String NO_SOFTWARE = GENERAL + "\"software\":\"NONE\",";

    private static String device(String ruleset, String facts) {
        return "{\"ruleset\":\"" + ruleset + "\",\"asOf\":\"2026-11-28\",\"unstated\":\"FALSE\",\"facts\":{\"device\":{"
                + facts + "}}}";
    }

    private static Decision decide(String json) {
        return RULES.decide(RequestJson.read(json));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            vital monitoring in danger, function left out | gb-device-class | "active":true,"vitalMonitoring":true,"immediateDanger":true | IIb
            software that diagnoses, function left out | gb-device-class | "software":"INDEPENDENT","directDiagnosis":true | IIa
            images of tracers, function left out | gb-device-class | "active":true,"imagesRadiopharma":true | IIa
            hazardous therapy, kind of energy left out | gb-device-class | "active":true,"activeFunction":["THERAPEUTIC"],"hazardousEnergy":true | IIb
            hazardous therapy, function left out | gb-device-class | "active":true,"energy":["ELECTRICAL"],"hazardousEnergy":true | IIb
            hazardous therapy, power left out | gb-device-class | "activeFunction":["THERAPEUTIC"],"energy":["ELECTRICAL"],"hazardousEnergy":true | IIb
            conveys blood into a patient, that it conveys left out | gb-device-class | "invasiveness":"NONE","active":false,"connectsActive":"NONE","forAdministration":true,"conduitOf":["BLOOD"] | IIa
            filters, that it modifies left out | gb-device-class | "invasiveness":"NONE","active":false,"modification":["FILTRATION"] | IIa
            surgical at the brain, contact left out | gb-device-class | "invasiveness":"SURGICAL","duration":"TRANSIENT","active":false,"site":"CENTRAL_NERVOUS" | III
            surgical at the brain in Northern Ireland, contact left out | ni-device-class | "invasiveness":"SURGICAL","duration":"TRANSIENT","active":false,"site":"CENTRAL_NERVOUS","nanomaterial":"NONE" | III
            reusable retractor at the heart, contact left out | ni-device-class | "invasiveness":"SURGICAL","duration":"TRANSIENT","active":false,"site":"HEART","reusableSurgicalInstrument":true,"nanomaterial":"NONE" | III
            source that treats inside, emission left out | gb-device-class | "invasiveness":"SURGICAL","duration":"SHORT_TERM","site":"OTHER_INTERNAL","active":false,"ionisingUse":["THERAPY"] | IIb
            hazardous giving of a stored medicine, that it gives left out | gb-device-class | "invasiveness":"IMPLANTABLE","site":"OTHER_INTERNAL","active":false,"conduitOf":["LIQUID_MEDICINE"],"hazardousAdmin":true | III
            leather on whole skin, that it touches nothing else left out | gb-device-class | "invasiveness":"NONE","active":false,"animalTissue":true,"site":"INTACT_SKIN" | I
            hip replacement, how it enters left out | gb-device-class | "active":false,"jointReplacement":"HIP" | III
            """)
    void whatIsImpliedIsSettledOrAskedAndNeverTakenAsNo(String what, String ruleset, String facts, String right) {
        String scope = facts.contains("\"software\"") ? GENERAL : NO_SOFTWARE;
        Decision decision = decide(device(ruleset, scope + facts));
        if (decision.status() == Status.UNDETERMINED) {
            assertThat(decision.possible())
                    .as("open, and the right class among them")
                    .contains(right);
            assertThat(decision.questions()).isNotEmpty();
        } else {
            assertThat(decision.outcome()).isEqualTo(right);
        }
    }

    @Test
    void aHipReplacementStatedAsPassingThroughSkinOnlyIsRefused() {
        refused(
                device(
                        "gb-device-class",
                        NO_SOFTWARE
                                + "\"active\":false,\"jointReplacement\":\"HIP\",\"invasiveness\":\"SURGICAL\",\"duration\":\"LONG_TERM\""));
    }

    @Test
    void aDeathWithoutAWordOnTheDeviceIsNeverToldAsNotReportable() {
        Decision decision = decide("""
                {"ruleset":"gb-post-market","asOf":"2026-11-28","unstated":"FALSE","facts":{"device":{"qualifies":true},
                "market":{"territory":"GB","firstPlacedDate":"2025-09-01","stillPlaced":true},"classification":{"gbClass":"IIb"},
                "incident":{"inGreatBritain":true,"harm":"DEATH","awareDate":"2026-11-20"}}}
                """);
        boolean reported = decision.outcomes() != null && decision.outcomes().contains("REPORT_10_DAYS");
        assertThat(reported || decision.status() == Status.UNDETERMINED).isTrue();
        if (decision.status() == Status.UNDETERMINED) {
            assertThat(decision.possible()).contains("REPORT_10_DAYS");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            function of an unpowered device | gb-device-class | "qualifies":true,"active":false,"activeFunction":["THERAPEUTIC"],"energy":["ELECTRICAL"],"hazardousEnergy":true
            injured skin that is whole | gb-device-class | "qualifies":true,"site":"INJURED_SKIN","intactSkinOnly":true
            a device with a reason to be none | gb-device-class | "qualifies":true,"notDeviceReason":"NO_MEDICAL_PURPOSE"
            the nervous system without contact | gb-device-class | "qualifies":true,"site":"CENTRAL_NERVOUS","cnsContact":false
            """)
    void statementsThatExcludeEachOtherAreRefusedWithBothNamed(String what, String ruleset, String facts) {
        RequestException error = refused(device(ruleset, facts));
        assertThat(error.getMessage()).contains(" and ").contains("cannot all be so");
    }

    @Test
    void aFirstReportBeforeAnybodyKnewIsRefused() {
        RequestException error = refused("""
                {"ruleset":"gb-post-market","asOf":"2026-11-28","facts":{"incident":{"awareDate":"2026-11-20",
                "initialReportDate":"2026-11-10"}}}
                """);
        assertThat(error.getMessage()).contains("incident.awareDate").contains("incident.initialReportDate");
    }

    @Test
    void aPremarketApprovalNumberUnder510kIsRefused() {
        refused("""
                {"ruleset":"gb-reliance","asOf":"2026-11-28","facts":{"approvals":[{"origin":"US","pathway":"US_510K",
                "number":"P150035"}]}}
                """);
    }

    @Test
    void anApprovalThatIsCurrentThoughItsExpiryHasPassedIsWarnedAbout() {
        Decision decision = decide("""
                {"ruleset":"gb-reliance","asOf":"2026-11-28","facts":{"approvals":[{"origin":"US","status":"CURRENT",
                "expiry":"2026-01-01"}]}}
                """);
        assertThat(decision.prospective())
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(edition.warnings())
                        .filteredOn(warning -> warning.code().equals("FACTS_UNUSUAL"))
                        .flatExtracting(Warning::facts)
                        .extracting(Because::fact, Because::value)
                        .contains(
                                tuple("approvals[0].status", Approval.Status.CURRENT),
                                tuple("approvals[0].expiry", LocalDate.of(2026, 1, 1)),
                                tuple("request.asOf", LocalDate.of(2026, 11, 28))));
    }

    @Test
    void softwareThatIsNoMedicalDeviceSoftwareIsInNoCategory() {
        Decision decision = decide("""
                {"ruleset":"samd-category","asOf":"2026-11-28","facts":{"software":{"samd":false,"situation":"CRITICAL",
                "significance":"TREAT_OR_DIAGNOSE"}}}
                """);
        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "{0} after the day")
    @CsvSource({
        "incident.awareDate, gb-post-market",
        "marking.ceDeclarationDate, gb-market-access",
        "market.firstPlacedDate, gb-market-access"
    })
    void whatLiesAfterTheDayHasNotHappenedAndIsWarnedAbout(String fact, String ruleset) {
        String[] path = fact.split("\\.");
        Decision decision = decide("{\"ruleset\":\"" + ruleset + "\",\"asOf\":\"2026-11-28\",\"facts\":{\"" + path[0]
                + "\":{\"" + path[1] + "\":\"2026-12-24\"}}}");
        List<Warning> warnings = decision.warnings().stream()
                .filter(warning -> warning.code().equals("NOT_HAPPENED_YET"))
                .toList();
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains(fact));
    }

    @Test
    void whatWasNotStatedIsMarkedWhereAFindingRestsOnIt() {
        Decision decision = decide(
                device(
                        "gb-device-class",
                        NO_SOFTWARE
                                + "\"invasiveness\":\"SURGICAL\",\"duration\":\"TRANSIENT\",\"active\":false,\"site\":\"CENTRAL_NERVOUS\""));
        assertThat(decision.findings())
                .flatExtracting(finding -> finding.because())
                .anySatisfy(because -> {
                    assertThat(because.fact()).isEqualTo("device.cnsContact");
                    assertThat(because.how()).isEqualTo(Known.PRESUMED);
                });
    }

    @Test
    void assumptionsThatCouldChangeTheAnswerComeFirstWithWhatTheyWouldChange() {
        Decision decision = decide(
                device(
                        "gb-device-class",
                        NO_SOFTWARE
                                + "\"invasiveness\":\"SURGICAL\",\"duration\":\"TRANSIENT\",\"active\":false,\"site\":\"OTHER_INTERNAL\""));
        assertThat(decision.outcome()).isEqualTo("IIa");
        long decisive = decision.assumed().stream()
                .takeWhile(assumption -> !assumption.changes().isEmpty())
                .count();
        assertThat(decisive).isPositive();
        assertThat(decision.assumed().stream().skip(decisive))
                .allMatch(assumption -> assumption.changes().isEmpty());
        assertThat(decision.assumed()).anySatisfy(assumption -> {
            assertThat(assumption.fact()).isEqualTo("device.ancillaryMedicine");
            assertThat(assumption.changes()).singleElement().satisfies(change -> {
                assertThat(change.value()).isEqualTo("true");
                assertThat(change.possible()).containsExactly("III");
            });
        });
    }

    private static RequestException refused(String json) {
        RequestException error = catchThrowableOfType(RequestException.class, () -> decide(json));
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
        return error;
    }
}
