package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the heap all rulesets take in both engines, what many decisions leave behind, and a long stream of the command line in 64 MB. */
class MemoryTest {

    private static final long DECISIONS = Long.getLong("clearway.memory.decisions", 2_000);
    private static final int LINES = Integer.getInteger("clearway.memory.lines", 600);
    private static final String MEMORY = "-Xmx64m";
    private static final long MB = 1L << 20;

    @TempDir
    Path folder;

    @Test
    void allRulesetsTakeLessThan64MegabytesAndDecisionsLeaveNothingBehind() throws Exception {
        Path requests = Files.write(folder.resolve("requests.ndjson"), WorkedRequests.lines(8));
        Program program =
                Program.of(Resident.class, folder).option(MEMORY).start(requests.toString(), String.valueOf(DECISIONS));
        List<String> lines = program.lines(1, TimeUnit.DAYS);
        assertThat(lines).as(program.errors()).hasSize(3);
        long resident = number(lines.get(0));
        long grown = number(lines.get(1));
        int rulesets = RegulatoryRules.load().rulesets().size();
        assertThat(number(lines.get(2))).isEqualTo(rulesets);
        String told = Told.write(
                "memory",
                "%d rulesets in both engines %.1f MB; %d decisions left %d kB",
                rulesets,
                resident / (double) MB,
                DECISIONS,
                grown >> 10);
        assertThat(resident).as(told).isLessThan(64 * MB);
        assertThat(grown).as(told).isLessThan(2 * MB);
    }

    @Test
    void aStreamOfAnyLengthIsDecidedIn64Megabytes() throws Exception {
        List<String> requests = WorkedRequests.lines(4);
        Program program = Program.of(org.clearway.rules.cli.Main.class, folder)
                .option(MEMORY)
                .start("decide", "--json");
        Thread writer = new Thread(() -> {
            try (OutputStream in = program.in()) {
                for (int i = 0; i < LINES; i++) {
                    in.write((requests.get(i % requests.size()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        writer.start();
        int answered = 0;
        long bytes = 0;
        try (BufferedReader out = program.out()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line)
                        .startsWith("{\"id\":\"" + answered % requests.size() + "\",")
                        .doesNotContain("\"error\":");
                answered++;
                bytes += line.length();
            }
        }
        writer.join();
        assertThat(program.end()).as(program.errors()).isZero();
        assertThat(answered).isEqualTo(LINES);
        Told.write("stream", "%d lines decided in 64 MB, %d MB of answers", answered, bytes >> 20);
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }
}
