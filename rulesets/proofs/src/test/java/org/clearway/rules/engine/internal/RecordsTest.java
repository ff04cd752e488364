package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;

/** What was written of a worked case is read back equal, and its record is verified. */
class RecordsTest {

    private static final RegulatoryRules RULES = Editions.rules();

    /** How many cases of an edition are decided at most. */
    private static final int CASES = 100;

    /** Worked cases of every edition, as many of each. */
    private static List<Request> worked() {
        List<Request> requests = new ArrayList<>();
        for (Editions.Built built : Editions.all()) {
            int step = 1 + built.cases().size() / CASES;
            for (int i = 0; i < built.cases().size(); i += step) {
                requests.add(built.cases().get(i).request());
            }
        }
        return requests;
    }

    private static Request spinalNeedle() {
        return Request.builder()
                .ruleset(Rulesets.GB_DEVICE_CLASS)
                .asOf(LocalDate.of(2026, 11, 22))
                .unstated(Unstated.FALSE)
                .facts(Facts.of(Map.of(
                        "device.qualifies", true,
                        "device.invasiveness", "SURGICAL",
                        "device.duration", "TRANSIENT",
                        "device.cnsContact", true,
                        "device.aimd", "NONE",
                        "device.software", "NONE")))
                .build();
    }

    @Test
    void aDecisionIsReadBackEqualAndWrittenAgainWithTheSameBytes() {
        for (Request request : worked()) {
            Decision decision = RULES.decide(request);
            String json = DecisionJson.write(decision);
            Decision read = DecisionJson.read(json);
            assertThat(DecisionJson.write(read)).as(request.id()).isEqualTo(json);
            assertThat(read.equals(decision)).as(request.id()).isTrue();
        }
    }

    @Test
    void aRecordIsVerifiedAndItsEditionAndTheMeaningOfItsOutcomesAreOneCallAway() {
        List<Request> requests = worked();
        for (int i = 0; i < requests.size(); i += 10) {
            Request request = requests.get(i);
            String record = RecordJson.write(request, RULES.decide(request));
            Decision replayed = RULES.verify(record);
            assertThat(replayed.equals(RecordJson.decision(record)))
                    .as(request.id())
                    .isTrue();
            EditionInfo edition = RULES.edition(replayed.ruleset());
            assertThat(edition == null).as(request.id()).isEqualTo(replayed.status() == Status.NOT_IN_FORCE);
            if (edition != null) {
                for (String outcome : replayed.possible()) {
                    assertThat(edition.meaning(outcome))
                            .as(request.id() + " " + outcome)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void eachChangedValueOfARecordIsFound() {
        Request request = spinalNeedle();
        String record = RecordJson.write(request, RULES.decide(request));
        String plain = record.replaceAll(",\"recordDigest\":\"[^\"]*\"", "");
        assertThat(RULES.verify(plain)).isNotNull();
        int from = plain.indexOf("\"decision\":");
        Matcher values = Pattern.compile(":\"[^\"]+\"(?=[,}])").matcher(plain);
        int found = 0;
        while (values.find()) {
            String before = plain.substring(Math.max(0, values.start() - 12), values.start());
            if (values.start() < from || before.endsWith("\"id\"") || before.endsWith("\"engine\"")) {
                continue;
            }
            String changed = plain.substring(0, values.end() - 1) + "X" + plain.substring(values.end() - 1);
            ClearwayException error = catchThrowableOfType(ClearwayException.class, () -> RULES.verify(changed));
            assertThat(error).as(values.group()).isNotNull();
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void theFirstDifferenceIsNamedAndAnotherEditionIsToldApart() {
        Request request = spinalNeedle();
        Decision decision = RULES.decide(request);
        Decision other = Decision.builder()
                .from(decision)
                .asOf(request.asOf().plusDays(1))
                .build();
        ClearwayException error =
                catchThrowableOfType(ClearwayException.class, () -> RULES.verify(RecordJson.write(request, other)));
        assertThat(error.code()).isEqualTo(ErrorCode.RECORD_MISMATCH);
        assertThat(error.at()).isEqualTo("/decision/asOf");
        assertThat(error)
                .hasMessage("/decision/asOf: the record has \"" + other.asOf() + "\", replaying it gives \""
                        + request.asOf() + "\"");
        String record = RecordJson.write(request, decision);
        error = catchThrowableOfType(
                ClearwayException.class,
                () -> RULES.verify(record.replace("\"" + request.asOf() + "\"", "\"2025-01-01\"")));
        assertThat(error.code()).isEqualTo(ErrorCode.RECORD_MISMATCH);
        assertThat(error.at()).isEqualTo("/decision/recordDigest");
        Decision elsewhere = Decision.builder()
                .from(decision)
                .ruleset(RulesetRef.builder()
                        .from(decision.ruleset())
                        .digest("sha256:0")
                        .build())
                .build();
        error = catchThrowableOfType(ClearwayException.class, () -> RULES.verify(RecordJson.write(request, elsewhere)));
        assertThat(error.code()).isEqualTo(ErrorCode.RECORD_OTHER_EDITION);
        assertThat(error).hasMessageContaining("the edition installed has another digest");
        assertThat(RULES.edition(elsewhere.ruleset())).isNull();
    }

    @Test
    void anEditionThatIsAddedLaterAndIsNotLawLeavesARecordAsItIs() {
        Request request = Request.builder()
                .ruleset(Rulesets.GB_RELIANCE)
                .asOf(LocalDate.of(2027, 8, 1))
                .build();
        Decision now = RULES.decide(request);
        assertThat(now.status()).isEqualTo(Status.NOT_IN_FORCE);
        assertThat(now.prospective()).hasSizeGreaterThan(1);
        Decider decider = new Decider(Editions.catalogue(), now.engine());
        List<String> known =
                now.prospective().stream().skip(1).map(Prospective::edition).toList();
        Decision before = decider.replay(request, known);
        assertThat(before.prospective()).hasSize(now.prospective().size() - 1);
        assertThat(RULES.verify(RecordJson.write(request, before)).prospective())
                .isEqualTo(before.prospective());
        Decision revised = Decision.builder()
                .from(now)
                .prospective(now.prospective().stream()
                        .map(one -> Prospective.builder()
                                .from(one)
                                .digest("sha256:0")
                                .build())
                        .toList())
                .build();
        ClearwayException error =
                catchThrowableOfType(ClearwayException.class, () -> RULES.verify(RecordJson.write(request, revised)));
        assertThat(error.code()).isEqualTo(ErrorCode.RECORD_OTHER_EDITION);
    }

    @Test
    void sixtyFourApprovalsOfWhichNothingIsStatedAreAnsweredShortly() {
        assertThat(sixtyFourApprovals("")).hasSizeLessThan(300_000);
        assertThat(sixtyFourApprovals(",\"edition\":\"2026-05-08\"")).hasSizeLessThan(50_000);
    }

    /** The answer, after it was held against that of its record. */
    private static String sixtyFourApprovals(String edition) {
        Request request = RequestJson.read("{\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\"" + edition
                + ",\"facts\":{\"approvals\":[{}" + ",{}".repeat(63) + "]}}");
        Decision decision = RULES.decide(request);
        String answer = DecisionJson.write(decision);
        assertThat(DecisionJson.read(answer)).isEqualTo(decision);
        String record = "{\"request\":" + RequestJson.write(request) + ",\"decision\":" + answer + "}";
        assertThat(RecordJson.digest(record)).isEqualTo(RecordJson.digest(request, decision));
        assertThat(RULES.replay(record).equal()).isTrue();
        return answer;
    }
}
