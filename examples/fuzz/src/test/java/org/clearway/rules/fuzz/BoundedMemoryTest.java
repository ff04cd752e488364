package org.clearway.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In 64 MB of heap a text of 100 MB is refused by every reader, and what stands after it is read. */
class BoundedMemoryTest {

    private static final String GOOD = "{\"id\":\"%s\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}\n";
    private static final String PIECE = "x".repeat(1_000_000);
    private static final int PIECES = 100;

    @TempDir
    Path folder;

    @Test
    void everyReaderRefusesATextOf100Megabytes() throws Exception {
        assertThat(output(start(LargeInputs.class.getName(), folder.toString())))
                .containsExactlyElementsOf(LargeInputs.expected());
    }

    @Test
    void aBatchGoesOnAfterALineOf100MegabytesAndAfter64Approvals() throws Exception {
        Process process = start("org.clearway.rules.cli.Main", "decide", "--json");
        try (OutputStream in = process.getOutputStream()) {
            write(in, GOOD.formatted("1"));
            write(in, "{\"id\":\"2\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"edition\":\"");
            for (int i = 0; i < PIECES; i++) {
                write(in, PIECE);
            }
            write(
                    in,
                    "\"}\n{\"id\":\"3\",\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\",\"facts\":{\"approvals\":["
                            + String.join(",", Collections.nCopies(64, "{}")) + "]}}\n");
            write(in, GOOD.formatted("4"));
        }
        List<String> lines = output(process);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"id\":\"1\",").contains("\"status\":\"UNDETERMINED\"");
        assertThat(lines.get(1)).startsWith("{\"id\":\"2\",\"error\":{\"code\":\"JSON_TOO_LARGE\"");
        assertThat(lines.get(2)).startsWith("{\"id\":\"3\",").contains("\"status\":\"NOT_IN_FORCE\"");
        assertThat(lines.get(3)).startsWith("{\"id\":\"4\",").contains("\"status\":\"UNDETERMINED\"");
    }

    @Test
    void aRecordOf100MegabytesCostsNoOtherOne() throws Exception {
        Process made = start("org.clearway.rules.cli.Main", "decide", "--record");
        try (OutputStream in = made.getOutputStream()) {
            write(in, GOOD.formatted("1"));
        }
        String good = output(made).get(0);
        RecordJson.checkDigest(good);
        Process process = start("org.clearway.rules.cli.Main", "replay", "--json", "-");
        try (OutputStream in = process.getOutputStream()) {
            write(in, "{\"request\":{\"id\":\"");
            for (int i = 0; i < PIECES; i++) {
                write(in, PIECE);
            }
            write(in, "\"},\"decision\":{}}\n" + good + "\n");
        }

        List<String> lines = output(process);
        assertThat(lines.get(0)).contains("JSON_TOO_LARGE");
        assertThat(lines.get(1)).contains("EQUAL");
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private List<String> output(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("errors.txt")).content().doesNotContain("OutOfMemory", "OUT_OF_MEMORY");
        return Files.readAllLines(folder.resolve("output.txt"));
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
