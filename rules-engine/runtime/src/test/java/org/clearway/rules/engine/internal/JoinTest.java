package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.yes;
import static org.clearway.rules.engine.internal.Samples.approvals;
import static org.clearway.rules.engine.internal.Samples.checklist;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.duties;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the findings of a stage become an outcome. */
class JoinTest {

    private static final Facts SOFTWARE = facts(
            "aiSystem.isSoftware", true,
            "readiness.englishLabel", true,
            "readiness.udiPhysical", true,
            "readiness.unitsCompatible", false);

    @Test
    void ofAGateTheFirstRuleThatAppliesDecides() {
        SmallEdition gates = new SmallEdition("small-gates", "2020-01-01")
                .stage(Stage.Join.GATE, "A", "B", "C")
                .rule("Art 1: sterile", yes("device.sterile"), gives("A"))
                .rule("Art 2: measuring", yes("device.measuring"), gives("B"))
                .stage(Stage.Join.STRICTEST, "C")
                .rule("Art 3: base", Parts.always(), gives("C"));

        assertThat(gates.decide(facts("device.sterile", true, "device.measuring", true))
                        .outcome())
                .isEqualTo("A");
        assertThat(gates.decide(facts("device.sterile", false, "device.measuring", true))
                        .outcome())
                .isEqualTo("B");
        assertThat(gates.decide(facts("device.sterile", false)).possible()).containsExactly("B", "C");
    }

    @Test
    void theStrictestOutcomeCountsAndTwoThatCannotBeComparedMeetInAThird() {
        assertThat(outcome(facts("device.sterile", true, "device.measuring", false)))
                .isEqualTo("Is");
        assertThat(outcome(facts("device.sterile", true, "device.measuring", true)))
                .isEqualTo("Ism");
        assertThat(outcome(facts("device.sterile", true, "device.contraceptionSti", true)))
                .isEqualTo("III");
    }

    private static @Nullable String outcome(Facts facts) {
        Facts full = scalpel();
        for (String path : List.of("device.sterile", "device.measuring", "device.contraceptionSti")) {
            Object value = facts.value(path);
            full = value == null ? full : full.with(path, value);
        }
        return deviceClass("2020-01-01")
                .decide(full.with("device.invasiveness", "NONE").with("device.duration", null))
                .outcome();
    }

    @Test
    void anOutcomeIsDecidedByTheRulesThatGiveItAndTheClassThatItRefines() {
        Decision decision = deviceClass("2020-01-01")
                .decide(scalpel("device.duration")
                        .with("device.invasiveness", "NONE")
                        .with("device.sterile", true));

        assertThat(decision.outcome()).isEqualTo("Is");
        assertThat(decision.deciding()).containsExactly("Rule 1");
    }

    @Test
    void aSetHasEveryOutcomeThatAppliesAndWithholdsNoneThatIsCertain() {
        Decision open = duties().decide(facts(
                "classification.inHouse", false,
                "incident.publicHealthThreat", true,
                "incident.awareDate", LocalDate.of(2026, 11, 1),
                "surveillance.riseObserved", false));

        assertThat(open.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(open.certain()).containsExactly("REPORT");
        assertThat(open.possible()).containsExactly("REPORT", "DOCUMENT");
        assertThat(open.dates()).containsExactly(Map.entry("reportBy", LocalDate.of(2026, 11, 11)));
    }

    @Test
    void aSetThatIsEmptyIsDecidedByAllThatCouldHavePutSomethingIntoIt() {
        Decision decision = duties().decide(facts(
                "classification.inHouse", false,
                "incident.publicHealthThreat", false,
                "surveillance.riseObserved", false,
                "surveillance.mhraConcern", false));

        assertThat(decision.status()).isEqualTo(Status.DETERMINED);
        assertThat(decision.outcomes()).isEmpty();
        assertThat(decision.deciding()).containsExactly("Art 5", "Art 6", "Art 7");
        assertThat(decision.findings()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.conclusion()).isEqualTo("NOT_APPLICABLE");
            assertThat(finding.because()).hasSize(1);
        });
    }

    @Test
    void aGateTakesAWholeSetAway() {
        Decision decision = duties().decide(facts("classification.inHouse", true, "incident.publicHealthThreat", true));

        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.outcomes()).isNull();
        assertThat(decision.deciding()).containsExactly("Art 1");
    }

    @ParameterizedTest(name = "label {0}, number {1}: {2}")
    @CsvSource({
        "true,  true,  CLEAR,    A-1 A-2",
        "true,  false, FINDINGS, A-2",
        "false, true,  BLOCKED,  A-1",
        "false, false, BLOCKED,  A-1"
    })
    void ofAChecklistABlockerCountsMoreThanAFindingAndThatMoreThanNothing(
            boolean label, boolean number, String outcome, String deciding) {
        Decision decision = checklist()
                .decide(SOFTWARE.with("readiness.englishLabel", label).with("readiness.udiPhysical", number));

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(String.join(" ", decision.deciding())).isEqualTo(deciding);
    }

    @Test
    void aCheckHasAVerdictByWhetherItAppliesThenByTheDayThenByItsLimbs() {
        assertThat(verdicts(SOFTWARE)).containsExactly("A-1 PASS", "A-2 PASS", "A-3 EXPIRED");
        assertThat(verdicts(SOFTWARE.with("readiness.udiPhysical", null)))
                .containsExactly("A-1 PASS", "A-2 UNKNOWN", "A-3 EXPIRED");
        assertThat(verdicts(SOFTWARE.with("aiSystem.isSoftware", false)))
                .containsExactly("A-1 NOT_APPLICABLE", "A-2 NOT_APPLICABLE", "A-3 NOT_APPLICABLE");
    }

    private static List<String> verdicts(Facts facts) {
        return checklist().decide(facts).checks().entrySet().stream()
                .map(check -> check.getKey() + " " + check.getValue().verdict())
                .toList();
    }

    @Test
    void aChecklistOfWhichNothingIsJudgedDoesNotReachTheSubject() {
        Decision decision = checklist().decide(facts("aiSystem.isSoftware", false));

        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.deciding()).containsExactly("A-1", "A-2", "A-3");
        assertThat(decision.findings()).extracting(Finding::conclusion).containsOnly("NOT_APPLICABLE");
    }

    @Test
    void ofSeveralElementsTheBestOutcomeCountsAndEachHasItsOwn() {
        Decision decision =
                approvals().decide(facts("approvals[0].status", "EXPIRED", "approvals[1].status", "CURRENT"));

        assertThat(decision.outcome()).isEqualTo("OPEN");
        assertThat(decision.route()).isEqualTo("ROUTE_1");
        assertThat(decision.byApproval())
                .extracting(each -> each.index() + " " + each.outcome())
                .containsExactly("0 CLOSED", "1 OPEN");
        assertThat(decision.findings())
                .extracting(finding ->
                        finding.subject() + " " + finding.because().get(0).fact())
                .containsExactly("approvals[0] approvals[0].status", "approvals[1] approvals[1].status");
    }

    @Test
    void whatIsOpenOfElementsOfWhichTheSameIsKnownIsToldAndAskedOfTheFirst() {
        Facts alike = Facts.builder()
                .approvals(List.of(Approval.empty(), Approval.empty(), Approval.empty()))
                .build();
        Decision one = approvals().decide(Facts.empty());

        Decision decision = approvals().decide(alike);

        assertThat(decision.byApproval()).extracting(SubjectOutcome::like).containsExactly(null, 0, 0);
        assertThat(decision.findings()).isEqualTo(one.findings());
        assertThat(decision.questions()).extracting(Question::fact).containsExactly("approvals[0].status");
        assertThat(decision.possible()).isEqualTo(one.possible());
    }

    @Test
    void whatIsCertainOfElementsOfWhichTheSameIsKnownIsToldOfEach() {
        Decision decision =
                approvals().decide(facts("approvals[0].status", "CURRENT", "approvals[1].status", "CURRENT"));

        assertThat(decision.byApproval()).extracting(SubjectOutcome::like).containsExactly(null, 0);
        assertThat(decision.findings()).extracting(Finding::subject).containsExactly("approvals[0]", "approvals[1]");
    }

    @Test
    void anEmptyListOfWhatWouldBeJudgedNamesNoProvisionAndSaysSo() {
        Decision decision =
                approvals().decide(Facts.builder().approvals(List.of()).build());

        assertThat(decision.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(decision.deciding()).isEmpty();
        assertThat(decision.warnings()).extracting(Warning::code).containsExactly("NOTHING_TO_JUDGE");
    }

    @Test
    void aListOfWhichNothingIsSaidStandsForOneElementOfWhichNothingIsKnown() {
        Decision decision = approvals().decide(Facts.empty());

        assertThat(decision.possible()).containsExactly("OPEN", "CLOSED");
        assertThat(decision.questions()).extracting(Question::fact).containsExactly("approvals[0].status");
    }
}
