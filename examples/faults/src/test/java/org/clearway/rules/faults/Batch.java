package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.cli.Main;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;

/**
 * {@code clearway decide} of many lines into a file. Of one that was killed every whole line stands; who drops the line that was cut and goes on
 * with the requests after them has the file of a run that was left alone.
 */
final class Batch implements Life {

    private static final int OF_A_RULESET = 5;

    private final Path folder;
    private final boolean record;
    private final Path in;
    private final Path out;
    private final List<String> requests;
    private final List<String> expected = new ArrayList<>();

    /** @param record whether records are written, or decisions */
    Batch(Path folder, boolean record) throws IOException {
        this.folder = folder;
        this.record = record;
        in = folder.resolve("requests.ndjson");
        out = folder.resolve("answers.ndjson");
        requests = WorkedRequests.lines(OF_A_RULESET);
        RegulatoryRules rules = RegulatoryRules.load();
        for (String line : requests) {
            Request request = RequestJson.read(line);
            Decision decision = rules.decide(request);
            expected.add(record ? RecordJson.write(request, decision) : DecisionJson.write(decision));
        }
    }

    @Override
    public Program start() throws IOException {
        Files.deleteIfExists(out);
        return start(requests);
    }

    private Program start(List<String> left) throws IOException {
        Files.write(in, left);
        return Program.of(Main.class, folder)
                .option("-XX:TieredStopAtLevel=1")
                .start(in, out, "decide", record ? "--record" : "--json");
    }

    @Override
    public void holdAfterwards(boolean ended) throws Exception {
        List<String> whole = wholeLines(out);
        assertThat(whole).isEqualTo(expected.subList(0, whole.size()));
        if (ended) {
            assertThat(whole).hasSameSizeAs(expected);
        }
        RegulatoryRules rules = RegulatoryRules.load();
        if (record && !whole.isEmpty()) {
            rules.verify(whole.get(whole.size() - 1));
        }
        Files.write(out, whole);
        if (whole.size() < requests.size()) {
            Program rest = start(requests.subList(whole.size(), requests.size()));
            assertThat(rest.end()).as(rest.errors()).isZero();
        }
        assertThat(Files.readAllLines(out)).isEqualTo(expected);
    }

    /** The lines of a file that have an end; none where there is no file. */
    static List<String> wholeLines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // A cut line may end within a character.
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }
}
