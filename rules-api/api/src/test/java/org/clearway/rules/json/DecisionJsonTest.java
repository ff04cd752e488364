package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.Absence;
import org.clearway.rules.Answer;
import org.clearway.rules.AnyDecisions;
import org.clearway.rules.Assumption;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Known;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.RequestException;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Severity;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.facts.Device;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

    private static final Citation RULE_6 = Citation.builder()
            .instrument("Directive 93/42/EEC Annex IX")
            .provision("III 2.2 Rule 6")
            .authority(Authority.LAW)
            .build();

    static Answer.Builder answer() {
        return Answer.builder()
                .status(Status.DETERMINED)
                .outcome("IIa")
                .addPossible("IIa")
                .addDeciding("Rule 6")
                .addFindings(Finding.builder()
                        .rule("Rule 6")
                        .limb("base")
                        .conclusion("IIa")
                        .certainty(Certainty.CERTAIN)
                        .addBecause(Because.builder()
                                .fact("device.invasiveness")
                                .value(Device.Invasiveness.SURGICAL)
                                .build())
                        .addCitations(RULE_6)
                        .build());
    }

    static Decision.Builder example() {
        return example(answer());
    }

    private static Decision.Builder example(Answer.Builder answer) {
        return Decision.builder()
                .id("GB-R06-001")
                .ruleset(RulesetRef.builder()
                        .id("gb-device-class")
                        .edition("2020-12-31")
                        .revision(1)
                        .standing(Standing.IN_FORCE)
                        .digest("sha256:00")
                        .build())
                .asOf(LocalDate.of(2026, 11, 22))
                .answer(answer.build())
                .force(Force.LAW)
                .engine("1.0.0");
    }

    @Test
    void theExampleOfTheContractIsWritten() {
        assertThat(DecisionJson.write(example().build()))
                .isEqualTo(
                        "{\"id\":\"GB-R06-001\",\"ruleset\":{\"id\":\"gb-device-class\",\"edition\":\"2020-12-31\",\"revision\":1,"
                                + "\"standing\":\"IN_FORCE\",\"digest\":\"sha256:00\"},\"asOf\":\"2026-11-22\",\"status\":\"DETERMINED\","
                                + "\"force\":\"LAW\",\"outcome\":\"IIa\",\"possible\":[\"IIa\"],\"deciding\":[\"Rule 6\"],\"findings\":[{\"rule\":\"Rule 6\","
                                + "\"limb\":\"base\",\"conclusion\":\"IIa\",\"certainty\":\"CERTAIN\",\"basis\":\"STATED\","
                                + "\"because\":[{\"fact\":\"device.invasiveness\",\"value\":\"SURGICAL\"}],"
                                + "\"citations\":[{\"instrument\":\"Directive 93/42/EEC Annex IX\",\"provision\":\"III 2.2 Rule 6\","
                                + "\"authority\":\"LAW\",\"basis\":\"STATED\"}]}],\"questions\":[],\"assumed\":[],\"warnings\":[],"
                                + "\"engine\":\"1.0.0\",\"crossChecked\":false}");
    }

    @Test
    void whatWasWrittenIsReadBackEqual() {
        Decision decision = example().build();
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
        Decision supposed = example(answer().outcome("III"))
                .hypothetical(true)
                .force(Force.NONE)
                .inForce(example().id(null).build())
                .build();
        assertThat(DecisionJson.read(DecisionJson.write(supposed))).isEqualTo(supposed);
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        String json = DecisionJson.write(example().build());
        assertThat(DecisionJson.read(json.replace("\"asOf\"", "\"later\":[{}],\"asOf\"")))
                .isEqualTo(example().build());
    }

    @Test
    void whatIsNoDecisionIsRefusedWithItsPlace() {
        String json = DecisionJson.write(example().build());
        unreadable("[]", ErrorCode.FIELD_WRONG_TYPE, "");
        unreadable("{", ErrorCode.JSON_MALFORMED, "");
        unreadable("{}", ErrorCode.FIELD_MISSING, "ruleset");
        unreadable(json.replace("\"engine\"", "\"motor\""), ErrorCode.FIELD_MISSING, "engine");
        unreadable(
                json.replace("\"LAW\",\"basis\"", "\"LORE\",\"basis\""),
                ErrorCode.FIELD_NOT_IN_ENUMERATION,
                "findings[0].citations[0].authority");
        unreadable(json.replace("[\"Rule 6\"]", "[6]"), ErrorCode.FIELD_WRONG_TYPE, "deciding[0]");
        unreadable(json.replace("\"2026-11-22\"", "\"2026-11-31\""), ErrorCode.DATE_INVALID, "asOf");
        unreadable(
                json.replace("\"revision\":1", "\"revision\":1.5"), ErrorCode.NUMBER_OUT_OF_RANGE, "ruleset.revision");
    }

    private static void unreadable(String json, ErrorCode code, String at) {
        ClearwayException error = catchThrowableOfType(ClearwayException.class, () -> DecisionJson.read(json));
        assertThat(error).as(json).isNotNull();
        assertThat(error.code()).as(error.getMessage()).isEqualTo(code);
        assertThat(error.at()).isEqualTo(at);
    }

    @Test
    void listsThatReadersLoopOverAreWrittenWhereTheyAreEmpty() {
        String json = DecisionJson.write(Decision.builder()
                .ruleset(RulesetRef.builder().id("gb-reliance").build())
                .asOf(LocalDate.of(2026, 11, 22))
                .answer(Answer.builder().status(Status.NOT_IN_FORCE).build())
                .engine("1.0.0")
                .build());
        assertThat(DecisionJson.write(DecisionJson.read(json))).isEqualTo(json);
        assertThat(json)
                .isEqualTo(
                        "{\"ruleset\":{\"id\":\"gb-reliance\"},\"asOf\":\"2026-11-22\",\"status\":\"NOT_IN_FORCE\",\"force\":\"NONE\","
                                + "\"possible\":[],\"deciding\":[],\"findings\":[],\"questions\":[],\"assumed\":[],\"warnings\":[],"
                                + "\"prospective\":[],\"engine\":\"1.0.0\",\"crossChecked\":false}");
    }

    @Test
    void whatIsOptionalIsWrittenWhereItIsPresent() {
        Answer.Builder answer = answer().route("UKCA")
                .possibleExact(false)
                .putDates("certificateEnds", LocalDate.of(2028, 6, 30))
                .putChecks(
                        "AIG-QUAL-01",
                        CheckResult.builder()
                                .verdict(Verdict.PASS)
                                .title("Qualification is decided")
                                .topic("qualification")
                                .severity(Severity.BLOCKER)
                                .authority(Authority.LAW)
                                .from(LocalDate.of(2002, 6, 13))
                                .build())
                .addByApproval(SubjectOutcome.builder()
                        .index(0)
                        .origin("US")
                        .status(Status.DETERMINED)
                        .outcome("HOLD")
                        .addPossible("HOLD")
                        .build())
                .addQuestions(Question.builder()
                        .fact("device.sterile")
                        .question("Is it sterile?")
                        .addAnswers(Question.Option.builder()
                                .answer("true")
                                .addPossible("Is")
                                .build())
                        .build())
                .addWarnings(Warning.builder()
                        .code("U5")
                        .text("Open point")
                        .addCitations(RULE_6)
                        .build())
                .addWarnings(Warning.builder()
                        .code("FACTS_UNUSUAL")
                        .text("Odd together.")
                        .addFacts(Because.builder()
                                .fact("device.invasiveness")
                                .value(Device.Invasiveness.SURGICAL)
                                .build())
                        .build());
        String json = DecisionJson.write(example(answer)
                .knownOn(LocalDate.of(2026, 1, 1))
                .hypothetical(true)
                .crossChecked(true)
                .addConsequences(Consequence.builder()
                        .rule("reg 13")
                        .limb("class IIa")
                        .certainty(Certainty.CERTAIN)
                        .putGives("annexes", "II, or VII with IV, V or VI")
                        .build())
                .addAssumed(Assumption.builder()
                        .fact("device.energy")
                        .value(Set.of())
                        .how(Known.ASSUMED)
                        .build())
                .addAssumed(Assumption.builder()
                        .fact("a.b")
                        .value(true)
                        .how(Known.PRESUMED)
                        .follows("c.d")
                        .addChanges(Assumption.Change.builder()
                                .value("false")
                                .addPossible("IIb")
                                .build())
                        .build())
                .addAssumed(Assumption.builder()
                        .fact("e.f")
                        .value(Set.of(Device.Conduit.STORE))
                        .how(Known.SETTLED)
                        .inPart(true)
                        .follows("a.b, c.d")
                        .build())
                .build());
        assertThat(DecisionJson.write(DecisionJson.read(json))).isEqualTo(json);
        assertThat(json)
                .contains("\"asOf\":\"2026-11-22\",\"knownOn\":\"2026-01-01\",\"hypothetical\":true,\"status\"")
                .endsWith("\"engine\":\"1.0.0\",\"crossChecked\":true}")
                .contains("\"route\":\"UKCA\",\"possible\":[\"IIa\"],\"possibleExact\":false")
                .contains("\"dates\":{\"certificateEnds\":\"2028-06-30\"}")
                .contains(
                        "\"checks\":{\"AIG-QUAL-01\":\"PASS\"},\"checkDetails\":{\"AIG-QUAL-01\":{\"title\":\"Qualification is decided\","
                                + "\"topic\":\"qualification\",\"severity\":\"BLOCKER\",\"authority\":\"LAW\",\"missing\":[],\"from\":\"2002-06-13\"}}")
                .contains(
                        "\"byApproval\":[{\"index\":0,\"origin\":\"US\",\"status\":\"DETERMINED\",\"outcome\":\"HOLD\","
                                + "\"possible\":[\"HOLD\"],\"deciding\":[]}]")
                .contains("\"consequences\":[{\"rule\":\"reg 13\",\"limb\":\"class IIa\",\"certainty\":\"CERTAIN\","
                        + "\"gives\":{\"annexes\":\"II, or VII with IV, V or VI\"},\"citations\":[]}]")
                .contains("\"questions\":[{\"fact\":\"device.sterile\",\"question\":\"Is it sterile?\","
                        + "\"answers\":[{\"answer\":\"true\",\"possible\":[\"Is\"]}]}]")
                .contains(
                        "\"assumed\":[{\"fact\":\"device.energy\",\"value\":[],\"how\":\"ASSUMED\"},"
                                + "{\"fact\":\"a.b\",\"value\":true,\"how\":\"PRESUMED\",\"follows\":\"c.d\","
                                + "\"changes\":[{\"value\":\"false\",\"possible\":[\"IIb\"]}]},"
                                + "{\"fact\":\"e.f\",\"value\":[\"STORE\"],\"how\":\"SETTLED\",\"inPart\":true,\"follows\":\"a.b, c.d\"}]")
                .contains("\"warnings\":[{\"code\":\"U5\",\"text\":\"Open point\",\"citations\":[{")
                .contains("{\"code\":\"FACTS_UNUSUAL\",\"text\":\"Odd together.\","
                        + "\"facts\":[{\"fact\":\"device.invasiveness\",\"value\":\"SURGICAL\"}]}");
    }

    @Test
    void aFindingThatIsOnlyPossibleNamesWhatIsMissing() {
        String json = DecisionJson.write(example(answer().findings(List.of(Finding.builder()
                        .rule("Route 4")
                        .limb("active")
                        .subject("approvals[1]")
                        .conclusion("ELIGIBLE_FOR_REVIEW")
                        .route("ROUTE_4")
                        .certainty(Certainty.POSSIBLE)
                        .basis(Basis.INFERRED)
                        .addMissing("device.active")
                        .note("One sentence.")
                        .build())))
                .build());
        assertThat(DecisionJson.write(DecisionJson.read(json))).isEqualTo(json);
        assertThat(json)
                .contains(
                        "{\"rule\":\"Route 4\",\"limb\":\"active\",\"subject\":\"approvals[1]\","
                                + "\"conclusion\":\"ELIGIBLE_FOR_REVIEW\",\"route\":\"ROUTE_4\",\"certainty\":\"POSSIBLE\",\"basis\":\"INFERRED\","
                                + "\"because\":[],\"missing\":[\"device.active\"],\"citations\":[],\"note\":\"One sentence.\"}");
    }

    @Test
    void editionsThatAreNotLawAreWrittenOnlyWhereNothingIsInForce() {
        Prospective prospective = Prospective.builder()
                .edition("2025-07-22")
                .standing(Standing.POLICY)
                .published(LocalDate.of(2025, 7, 22))
                .answer(Answer.builder()
                        .status(Status.DETERMINED)
                        .outcome("NOT_ELIGIBLE")
                        .addPossible("NOT_ELIGIBLE")
                        .addDeciding("X1")
                        .build())
                .build();
        assertThat(DecisionJson.write(example().addProspective(prospective).build()))
                .doesNotContain("prospective");
        assertThat(DecisionJson.write(example(answer().status(Status.NOT_IN_FORCE))
                        .addProspective(prospective)
                        .build()))
                .contains(
                        "\"prospective\":[{\"edition\":\"2025-07-22\",\"standing\":\"POLICY\",\"published\":\"2025-07-22\","
                                + "\"status\":\"DETERMINED\",\"outcome\":\"NOT_ELIGIBLE\",\"possible\":[\"NOT_ELIGIBLE\"],"
                                + "\"deciding\":[\"X1\"],\"findings\":[],\"questions\":[],\"warnings\":[]}]");
    }

    @Test
    void whatIsInForceStandsBesideASuppositionWithoutWhatBothShare() {
        String json = DecisionJson.write(example(answer().outcome("III"))
                .hypothetical(true)
                .force(Force.NONE)
                .inForce(example().id(null).build())
                .build());
        assertThat(DecisionJson.write(DecisionJson.read(json))).isEqualTo(json);
        assertThat(json)
                .contains("\"hypothetical\":true,\"status\":\"DETERMINED\",\"force\":\"NONE\",\"outcome\":\"III\"")
                .contains("\"inForce\":{\"ruleset\":{\"id\":\"gb-device-class\"")
                .contains("\"digest\":\"sha256:00\"},\"status\":\"DETERMINED\",\"force\":\"LAW\",\"outcome\":\"IIa\"")
                .containsOnlyOnce("\"asOf\"")
                .containsOnlyOnce("\"engine\"");
    }

    @Test
    void whyNothingIsInForceAndTheDayOfASourceAreWritten() {
        String json = DecisionJson.write(example(answer().status(Status.NOT_IN_FORCE)
                        .addWarnings(Warning.builder()
                                .code("NOT_ENCODED")
                                .text("Not encoded.")
                                .addCitations(Citation.builder()
                                        .from(RULE_6)
                                        .published(LocalDate.of(1993, 7, 12))
                                        .build())
                                .build()))
                .force(Force.NONE)
                .absence(Absence.NOT_ENCODED)
                .build());
        assertThat(DecisionJson.write(DecisionJson.read(json))).isEqualTo(json);
        assertThat(json)
                .contains("\"status\":\"NOT_IN_FORCE\",\"force\":\"NONE\",\"absence\":\"NOT_ENCODED\"")
                .contains("\"basis\":\"STATED\",\"published\":\"1993-07-12\"}");
    }

    @Test
    void whatIsWrittenGoesToAnyAppendable() {
        StringBuilder out = new StringBuilder();
        DecisionJson.write(example().build(), out);
        assertThat(out.toString()).isEqualTo(DecisionJson.write(example().build()));
    }

    @Test
    void anErrorIsOneLineWithItsCodeNumberPlaceAndSuggestion() {
        RequestException error = new RequestException(
                ErrorCode.FACT_UNKNOWN_NAME,
                "facts.device.invasivness",
                "SURGICAL",
                "invasiveness",
                "no such fact\nhere");
        assertThat(DecisionJson.error("A-1", error))
                .isEqualTo("{\"id\":\"A-1\",\"error\":{\"code\":\"FACT_UNKNOWN_NAME\",\"number\":1202,"
                        + "\"at\":\"facts.device.invasivness\",\"value\":\"SURGICAL\",\"message\":\"no such fact\\nhere\","
                        + "\"didYouMean\":\"invasiveness\"}}");
    }

    @Test
    void anErrorWithoutAnIdOrAValueLeavesThemOut() {
        RequestException error = new RequestException(ErrorCode.JSON_MALFORMED, "", null, null, "not JSON");
        assertThat(DecisionJson.error(null, error))
                .isEqualTo(
                        "{\"error\":{\"code\":\"JSON_MALFORMED\",\"number\":1001,\"at\":\"\",\"message\":\"not JSON\"}}");
    }

    @Property(tries = 300)
    void anyDecisionIsReadBackEqual(@ForAll Random random) {
        Decision decision = new AnyDecisions(random).decision();
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
        assertThat(DecisionJson.read(DecisionJson.write(decision, "sha256:00"))).isEqualTo(decision);
    }

    @Test
    void whatEditionsThatAreNotLawCiteIsToldOnce() {
        Decision decision = prospective();
        assertThat(DecisionJson.write(decision))
                .containsOnlyOnce("\"provision\":\"III 2.2 Rule 6\"")
                .contains("\"cites\":[0]}],\"questions\"", "\"text\":\"Open point\",\"cites\":[0]")
                .contains("]}],\"citations\":[{\"instrument\":\"Directive 93/42/EEC Annex IX\"");
        assertThat(DecisionJson.write(decision, "sha256:00")).doesNotContain("\"cites\"");
    }

    @Test
    void aNumberOfNoCitationIsRefusedWithItsPlace() {
        String json = DecisionJson.write(prospective());
        String at = "prospective[0].findings[0].cites[0]";
        unreadable(json.replace("\"cites\":[0]", "\"cites\":[1]"), ErrorCode.NUMBER_OUT_OF_RANGE, at);
        unreadable(json.replace("\"cites\":[0]", "\"cites\":[-1]"), ErrorCode.NUMBER_OUT_OF_RANGE, at);
        unreadable(json.replace("\"cites\":[0]", "\"cites\":[\"0\"]"), ErrorCode.NUMBER_OUT_OF_RANGE, at);
    }

    /** Nothing in force, and two editions that are not law and cite the same. */
    static Decision prospective() {
        Answer answer = answer().addWarnings(Warning.builder()
                        .code("U5")
                        .text("Open point")
                        .addCitations(RULE_6)
                        .build())
                .build();
        Prospective.Builder draft =
                Prospective.builder().published(LocalDate.of(2026, 5, 8)).standing(Standing.DRAFT);
        return example(Answer.builder().status(Status.NOT_IN_FORCE))
                .force(Force.NONE)
                .addProspective(draft.edition("2026-05-08").answer(answer).build())
                .addProspective(draft.edition("2026-02-16").answer(answer).build())
                .build();
    }
}
