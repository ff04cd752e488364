package org.clearway.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts as records: read, held against their digest, replayed. */
class RecordFuzzTest {

    @RegisterExtension
    static final Readings READINGS = new Readings("records", 10_000, 256);

    private static final RegulatoryRules RULES = WarmRules.load();

    @FuzzTest
    void isReplayedOrRefused(byte[] input) {
        String record = new String(input, StandardCharsets.UTF_8);
        READINGS.of(input, () -> {
            RecordJson.digest(record);
            Decision decision = RecordJson.decision(record);
            Readings.same(
                    decision,
                    DecisionJson.read(DecisionJson.write(decision)),
                    () -> "The decision that was written is read otherwise");
            Request request = RecordJson.request(record);
            String written = RecordJson.write(request, decision);
            RecordJson.checkDigest(written);
            Readings.same(
                    decision, RecordJson.decision(written), () -> "The record that was written is read otherwise");
            Readings.same(
                    RecordJson.digest(written), RecordJson.digest(request, decision), () -> "Two digests of a record");
            RULES.replay(record);
            RULES.verify(record);
        });
    }
}
