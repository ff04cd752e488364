package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.RunningService;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.records.BrokenStore;
import org.clearway.rules.service.records.NewRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What becomes of a decision where the store cannot be used. */
class UnrecordedTest {

    private static final String REQUEST = RunningService.example("hernia-mesh");

    @Test
    void whereAStoreIsRequiredADecisionIsNotTold() {
        Decisions decisions = decisions(true);
        NewRecord record = decisions.decide(RequestJson.read(REQUEST), null);
        assertThatThrownBy(() -> decisions.store(List.of(record))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whereAStoreIsNotRequiredADecisionSaysThatItIsNotRecorded() throws Exception {
        Decisions decisions = decisions(false);
        var in = new java.io.ByteArrayInputStream(REQUEST.getBytes(StandardCharsets.UTF_8));
        var out = new java.io.ByteArrayOutputStream();
        new Batch(decisions, settings(false)).run(in, out, null);
        String recorded = RunningService.shared().post("/v1/decisions", REQUEST).body();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"recorded\":false," + recorded.substring(1) + "\n");
    }

    private static Decisions decisions(boolean required) {
        return new Decisions(
                RunningService.shared().bean(RegulatoryRules.class),
                BrokenStore.make(),
                settings(required),
                new SimpleMeterRegistry());
    }

    private static Settings settings(boolean required) {
        Settings is = RunningService.shared().bean(Settings.class);
        return new Settings(
                is.data(),
                is.hosts(),
                is.keys(),
                is.pages(),
                new Settings.Records(
                        required, is.records().retention(), is.records().retentionCheck()),
                is.limits());
    }
}
