package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the heap all rulesets take in both engines, what many decisions leave behind, and a long stream of the command line in 64 MB. */
class MemoryTest {

    private static final long DECISIONS = Long.getLong("clearway.memory.decisions", 2_000);
    private static final int CROSS_CHECKED = Integer.getInteger("clearway.crossChecked", 8);
    private static final int LINES = Integer.getInteger("clearway.memory.lines", 600);
    private static final String MEMORY = "-Xmx64m";

    /** What decisions leave behind is looked for in a heap that is not collected most of the time. */
    private static final String ROOM = "-Xmx256m";

    private static final long MB = 1L << 20;

    /**
     * Two thirds of 64 MB, which is what Java has room for of what stays: where all rulesets take more, a stream in 64 MB is decided, too, but with
     * the whole heap collected over and over.
     */
    private static final long STAYS = 64 * MB * 2 / 3;

    @TempDir
    Path folder;

    @Test
    void allRulesetsTakeLessThanTwoThirdsOf64MegabytesAndDecisionsLeaveNothingBehind() throws Exception {
        Path requests = Files.write(folder.resolve("requests.ndjson"), WorkedRequests.lines(8));
        Program program = Program.of(Resident.class, folder)
                .option(ROOM)
                .start(requests.toString(), String.valueOf(DECISIONS), String.valueOf(CROSS_CHECKED));
        List<String> lines = new ArrayList<>();
        long began = System.nanoTime();
        try (BufferedReader out = program.out()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("progress: ")) {
                    System.out.println("memory: " + line);
                } else {
                    lines.add(line);
                }
            }
        }
        assertThat(program.end()).as(program.errors()).isZero();
        assertThat(lines).as(program.errors()).hasSize(4);
        long resident = number(lines.get(0));
        long grown = number(lines.get(1));
        int rulesets = RegulatoryRules.load().rulesets().size();
        assertThat(number(lines.get(2))).isPositive();
        assertThat(number(lines.get(3))).isEqualTo(rulesets);
        String told = Told.write(
                "memory",
                "%d rulesets in both engines %.1f MB; %d decisions, of each at least %d, one in %d in both engines, left %d kB; %d s",
                rulesets,
                resident / (double) MB,
                DECISIONS,
                number(lines.get(2)),
                CROSS_CHECKED,
                grown >> 10,
                (System.nanoTime() - began) / 1_000_000_000);
        assertThat(resident).as(told).isLessThan(STAYS);
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
        Progress progress = new Progress("stream", LINES);
        int answered = 0;
        long bytes = 0;
        try (BufferedReader out = program.out()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line)
                        .startsWith("{\"id\":\"" + answered % requests.size() + "\",")
                        .doesNotContain("\"error\":");
                answered++;
                bytes += line.length();
                progress.at(answered);
            }
        }
        writer.join();
        assertThat(program.end()).as(program.errors()).isZero();
        assertThat(answered).isEqualTo(LINES);
        Told.write(
                "stream",
                "%d lines decided in 64 MB, %d MB of answers; %d s",
                answered,
                bytes >> 20,
                progress.seconds());
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }
}
