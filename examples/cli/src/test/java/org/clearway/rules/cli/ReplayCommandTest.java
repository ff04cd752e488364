package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReplayCommandTest {

    private static final String NEEDLE = """
            {"id":"needle","ruleset":"gb-device-class","asOf":"2026-11-22","unstated":"FALSE","facts":{"device":\
            {"qualifies":true,"invasiveness":"SURGICAL","site":"OTHER_INTERNAL","duration":"TRANSIENT","aimd":"NONE",\
            "jointReplacement":"NONE","software":"NONE","active":false}}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String record() {
        Run run = Run.with(NEEDLE, "decide", "--record");
        assertThat(run.exit()).isZero();
        return run.out();
    }

    private static String withoutDigest(String record) {
        return record.replaceAll(",\"recordDigest\":\"[^\"]*\"", "");
    }

    @Test
    void aRecordOfTheSameEditionIsByteEqual() throws IOException {
        Path file = folder.resolve("records.ndjson");
        Files.writeString(file, record() + record());

        Run run = Run.of("replay", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.lines().get(1)).matches("needle +gb-device-class +byte-equal");
        assertThat(run.out()).contains("2 records: 2 byte-equal");
    }

    @Test
    void aRecordLaidOutOverLinesIsOneRecord() {
        Run run = Run.with(record().replace(",\"", ",\n\"").replaceFirst("\\{", "{\n"), "replay", "-");

        assertThat(run.out()).contains("1 record: 1 byte-equal");
        assertThat(run.exit()).isZero();
    }

    @Test
    void theFirstDifferenceOnTheSameEditionIsNamed() {
        String changed = withoutDigest(record()).replace("\"status\":\"DETERMINED\"", "\"status\":\"NOT_APPLICABLE\"");

        Run run = Run.with(changed, "replay", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .contains("status: NOT_APPLICABLE then, DETERMINED now", "1 different on the same edition");
    }

    @Test
    void anotherBuildThatAnswersOtherwiseIsToldWithTheRulesThatDidIt() {
        String other = withoutDigest(record())
                .replaceFirst("\"digest\":\"sha256:[0-9a-f]{8}", "\"digest\":\"sha256:00000000")
                .replace("\"outcome\":\"IIa\"", "\"outcome\":\"III\"")
                .replace("\"conclusion\":\"IIa\"", "\"conclusion\":\"III\"");

        Run run = Run.with(other, "replay", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .contains(
                        "decided by 2020-12-31 (sha256:00000000), now by 2020-12-31 (sha256:",
                        "outcome: III then, IIa now",
                        "decided then: Rule 6",
                        "decides now: Rule 6",
                        "1 flipped by another edition");
        JsonNode json = Run.with(other, "replay", "--json", "-").json().get(0);
        assertThat(json.path("result").asString()).isEqualTo("FLIPPED");
        assertThat(json.path("flips").path(0).path("pointer").asString()).isEqualTo("/decision/outcome");
        assertThat(json.path("decidesNow").path(0).path("citations").size()).isPositive();
    }

    @Test
    void whatCannotBeReplayedIsToldAndTheOthersAreReplayed() {
        String changed = record().replace("\"IIa\"", "\"IIb\"");

        Run run = Run.with(record() + "{}\n" + changed, "replay", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out())
                .contains(
                        "3 records: 1 byte-equal, 2 not replayed",
                        "FIELD_MISSING: a record is one JSON object",
                        "RECORD_MISMATCH at /decision/recordDigest: the record was changed after it was written");
    }

    @Test
    void aFileWithoutRecordsIsAnError() {
        assertThat(Run.with("", "replay", "-").err()).contains("FILE_EMPTY");
    }
}
