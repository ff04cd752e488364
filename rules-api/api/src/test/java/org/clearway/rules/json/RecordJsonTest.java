package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearway.rules.Answer;
import org.clearway.rules.AnyDecisions;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.text.JsonTree;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private static final Request REQUEST = Request.builder()
            .id("GB-R06-001")
            .ruleset("gb-device-class")
            .asOf(LocalDate.of(2026, 11, 22))
            .facts(Facts.builder()
                    .device(Device.builder()
                            .invasiveness(Device.Invasiveness.SURGICAL)
                            .build())
                    .build())
            .build();
    private static final Decision DECISION = DecisionJsonTest.example().build();

    @Test
    void aRecordHoldsTheRequestAndTheDecisionWithItsDigest() {
        String digest = RecordJson.digest(REQUEST, DECISION);
        assertThat(RecordJson.write(REQUEST, DECISION))
                .startsWith("{\"request\":" + RequestJson.write(REQUEST) + ",\"decision\":{\"id\"")
                .endsWith("\"engine\":\"1.0.0\",\"crossChecked\":false,\"recordDigest\":\"" + digest + "\"}}");
    }

    @Test
    void theDigestIsTheOneComputedElsewhere() {
        assertThat(RecordJson.digest(REQUEST, DECISION))
                .isEqualTo("sha256:b987ece2570515219ceb4f7cd4fd6fd18ba6108166bcf17868afc63755e354c4");
    }

    @Test
    void theDigestDependsNeitherOnIdsNorOnTheEnginesThatRan() {
        Request otherId = Request.builder().from(REQUEST).id("other").build();
        Decision otherEngine = Decision.builder()
                .from(DECISION)
                .id("other")
                .engine("2.0.0")
                .crossChecked(true)
                .build();
        assertThat(RecordJson.digest(otherId, otherEngine)).isEqualTo(RecordJson.digest(REQUEST, DECISION));
    }

    @Test
    void theDigestDependsOnEverythingElse() {
        Request otherDay =
                Request.builder().from(REQUEST).asOf(LocalDate.of(2026, 11, 23)).build();
        Decision otherOutcome = Decision.builder()
                .from(DECISION)
                .answer(DecisionJsonTest.answer().outcome("IIb").build())
                .build();
        assertThat(RecordJson.digest(otherDay, DECISION)).isNotEqualTo(RecordJson.digest(REQUEST, DECISION));
        assertThat(RecordJson.digest(REQUEST, otherOutcome)).isNotEqualTo(RecordJson.digest(REQUEST, DECISION));
    }

    @Test
    void theDigestOfAStoredRecordIsComputedFromItsText() {
        String record = RecordJson.write(REQUEST, DECISION);
        assertThat(RecordJson.digest(record)).isEqualTo(RecordJson.digest(REQUEST, DECISION));
        assertThat(RecordJson.digest(record.replace(",\"", " ,\n\t\"")))
                .isEqualTo(RecordJson.digest(REQUEST, DECISION));
        assertThat(RecordJson.digest(record.replace("SURGICAL", "NONE")))
                .isNotEqualTo(RecordJson.digest(REQUEST, DECISION));
    }

    @Test
    void theDecisionOfARecordIsReadBackEqual() {
        assertThat(RecordJson.decision(RecordJson.write(REQUEST, DECISION))).isEqualTo(DECISION);
    }

    @Test
    void aRecordThatWasChangedDoesNotAgreeWithItsDigest() {
        String record = RecordJson.write(REQUEST, DECISION);
        RecordJson.checkDigest(record);
        RecordJson.checkDigest(record.replace("GB-R06-001", "other"));
        mismatch("/decision/recordDigest", () -> RecordJson.checkDigest(record.replace("IIa", "IIb")));
        mismatch("/decision/recordDigest", () -> RecordJson.checkDigest(record.replace("SURGICAL", "NONE")));
    }

    @Test
    void theFirstDifferenceFromAnotherDecisionIsNamedByAJsonPointer() {
        String record = RecordJson.write(REQUEST, DECISION);
        RecordJson.compare(
                record, Decision.builder().from(DECISION).engine("2.0.0").build());
        Answer.Builder other = DecisionJsonTest.answer().addDeciding("Rule 7");
        mismatch("/decision/deciding/1", () -> RecordJson.compare(record, with(other)));
        assertThatThrownBy(() -> RecordJson.compare(record, with(other)))
                .hasMessage("/decision/deciding/1: the record has nothing, replaying it gives \"Rule 7\"");
        mismatch(
                "/decision/route",
                () -> RecordJson.compare(record, with(DecisionJsonTest.answer().route("UKCA"))));
    }

    private static Decision with(Answer.Builder answer) {
        return Decision.builder().from(DECISION).answer(answer.build()).build();
    }

    private static void mismatch(String pointer, ThrowingCallable call) {
        ClearwayException error = catchThrowableOfType(ClearwayException.class, call);
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(ErrorCode.RECORD_MISMATCH);
        assertThat(error.at()).isEqualTo(pointer);
    }

    @Test
    void aRecordMayTellCitationsOnceAndHasTheDigestOfOneToldInFull() {
        Decision decision = DecisionJsonTest.prospective();
        String digest = RecordJson.digest(REQUEST, decision);
        String told = DecisionJson.write(decision);
        String record = "{\"request\":" + RequestJson.write(REQUEST) + ",\"decision\":"
                + told.substring(0, told.length() - 1) + ",\"recordDigest\":\"" + digest + "\"}}";
        assertThat(record).contains("\"cites\":[0]");
        assertThat(RecordJson.digest(record)).isEqualTo(digest);
        RecordJson.checkDigest(record);
        RecordJson.compare(record, decision);
        assertThat(RecordJson.decision(record)).isEqualTo(decision);
        mismatch("/decision/recordDigest", () -> RecordJson.checkDigest(record.replace("2.2 Rule 6", "2.2 Rule 7")));
        mismatch(
                "/decision/prospective/0/findings/0/citations/0/provision",
                () -> RecordJson.compare(record.replace("2.2 Rule 6", "2.2 Rule 7"), decision));
    }

    @Test
    void aTextLargerOrDeeperThanAnyRecordIsRefusedBeforeItIsHeld() {
        String large = "{\"request\":{\"a\":\"" + "x".repeat(9 << 20) + "\"},\"decision\":{}}";
        refused(ErrorCode.JSON_TOO_LARGE, () -> RecordJson.digest(large));
        refused(ErrorCode.JSON_TOO_LARGE, () -> RecordJson.decision(large));
        String deep = "{\"request\":{\"a\":" + "[".repeat(100_000) + "},\"decision\":{}}";
        refused(ErrorCode.JSON_TOO_DEEP, () -> RecordJson.digest(deep));
        refused(ErrorCode.JSON_TOO_DEEP, () -> RecordJson.request(deep));
    }

    @Test
    void aNumberOrADayBeyondTheContractIsRefused() {
        for (String number : List.of("100e2147483647", "1e2147483647", "1e-2147483649")) {
            refused(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    () -> RecordJson.digest("{\"request\":{\"a\":" + number + "},\"decision\":{}}"));
        }
        String record = RecordJson.write(REQUEST, DECISION);
        refused(
                ErrorCode.DATE_INVALID,
                () -> RecordJson.decision(record.replaceAll("\"asOf\":\"[0-9-]+\"", "\"asOf\":\"+999999999-12-31\"")));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(ClearwayException.class, call).code()).isEqualTo(code);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        for (String text : new String[] {
            "",
            "[]",
            "{}",
            "{\"request\":{}}",
            "{\"request\":1,\"decision\":{}}",
            "{\"request\":{},\"decision\":{},\"more\":1}"
        }) {
            assertThatThrownBy(() -> RecordJson.digest(text)).isInstanceOf(ClearwayException.class);
        }
    }

    @Property(tries = 300)
    void theDigestIsThatOfTheSortedTreeOfTheRecord(@ForAll Random random) throws NoSuchAlgorithmException {
        AnyDecisions decisions = new AnyDecisions(random);
        for (int i = 0; i < 3; i++) {
            Decision decision = decisions.decision();
            String record = RecordJson.write(REQUEST, decision);
            Map<?, ?> tree = (Map<?, ?>) JsonTree.read(record);
            ((Map<?, ?>) tree.get("request")).remove("id");
            for (String uncovered : List.of("id", "engine", "crossChecked", "recordDigest")) {
                ((Map<?, ?>) tree.get("decision")).remove(uncovered);
            }
            byte[] canonical = CanonicalTree.of(tree).getBytes(StandardCharsets.UTF_8);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
            assertThat(RecordJson.digest(REQUEST, decision)).isEqualTo("sha256:" + digest);
            assertThat(RecordJson.digest(record)).isEqualTo("sha256:" + digest);
            assertThat(RecordJson.decision(record)).isEqualTo(decision);
        }
    }

    @Property(tries = 100)
    void theRequestOfARecordIsReadBackEqual(@ForAll Random random) {
        Request request = new AnyRequests(random).request();
        String record = RecordJson.write(request, DECISION);
        assertThat(RecordJson.request(record)).isEqualTo(request);
        assertThat(RecordJson.digest(record)).isEqualTo(RecordJson.digest(request, DECISION));
    }
}
