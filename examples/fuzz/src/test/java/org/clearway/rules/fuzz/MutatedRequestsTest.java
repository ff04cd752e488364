package org.clearway.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;

/**
 * Worked requests of every ruleset, changed in what they state, in their structure or in their text: each is decided or refused with a code,
 * within bounds. So many as {@code -Dclearway.mutated} says.
 */
class MutatedRequestsTest {

    private static final long COUNT = Long.getLong("clearway.mutated", 40_000);
    private static final long SEED = Long.getLong("clearway.mutated.seed", 15);

    /** What a request may take of the processor, in milliseconds, and how large a decision may be, in KB of JSON. */
    private static final long MOST_MILLIS = 2_000;

    private static final long MOST_KB = 2_000;

    /** Of so many decisions the size is measured of one. */
    private static final int MEASURED = 16;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
    private final Random random = new Random(SEED);
    private final ValueChange values = new ValueChange(random);
    private final TextChange text = new TextChange(random);
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Long> codes = new TreeMap<>();

    /** What came of the requests that began as one of a ruleset. */
    private static final class Row {
        private long requests;
        private long decided;
        private long micros;
        private long slowest;
        private long largest;
        private String slow = "";
    }

    @Test
    void everyChangedRequestIsDecidedOrRefusedWithACodeWithinBounds() throws IOException {
        Map<String, List<Worked>> worked = Worked.byRuleset();
        assertThat(worked.keySet()).hasSameSizeAs(rules.rulesets());
        List<String> rulesets = new ArrayList<>(worked.keySet());
        rulesets.forEach(ruleset -> rows.put(ruleset, new Row()));
        for (long i = 0; i < COUNT; i++) {
            String ruleset = rulesets.get((int) (i % rulesets.size()));
            List<Worked> all = worked.get(ruleset);
            one(rows.get(ruleset), all.get(random.nextInt(all.size())), i);
        }
        write();

        long decided = rows.values().stream().mapToLong(row -> row.decided).sum();
        assertThat(decided).as("decided").isGreaterThanOrEqualTo(COUNT / 5);
        assertThat(rows).allSatisfy((ruleset, row) -> {
            assertThat(row.decided).isPositive();
            assertThat(row.slowest).as(row.slow).isLessThanOrEqualTo(MOST_MILLIS);
            assertThat(row.largest).isLessThanOrEqualTo(MOST_KB);
        });
    }

    private void one(Row row, Worked from, long number) {
        row.requests++;
        Request typed = null;
        byte[] json = null;
        int kind = random.nextInt(100);
        if (kind < 24) {
            typed = values.of(from.request());
        } else {
            json = kind < 62 ? text.structure(from.json()) : text.bytes(from.json());
        }
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            Decision decision = rules.decide(typed == null ? RequestJson.read(json) : typed);
            measured(row, before, typed, json);
            row.decided++;
            if (row.decided % MEASURED == 0) {
                row.largest = Math.max(row.largest, DecisionJson.write(decision).length() / 1_000);
            }
        } catch (RequestException e) {
            measured(row, before, typed, json);
            codes.merge(e.code().name(), 1L, Long::sum);
        } catch (ClearwayException e) {
            assertThat(e.code())
                    .as("%s on request %d: %s", e, number, shown(typed, json))
                    .isNotIn(ErrorCode.ENGINE_FAILED, ErrorCode.CROSS_CHECK_FAILED, ErrorCode.EDITION_BROKEN);
            codes.merge(e.code().name(), 1L, Long::sum);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("Request " + number + " is neither decided nor refused: " + shown(typed, json), e);
        }
    }

    private static void measured(Row row, long before, Request typed, byte[] json) {
        long micros = (THREADS.getCurrentThreadCpuTime() - before) / 1_000;
        long millis = micros / 1_000;
        row.micros += micros;
        if (millis > row.slowest) {
            row.slowest = millis;
            row.slow = shown(typed, json);
        }
    }

    private static String shown(Request typed, byte[] json) {
        return typed == null ? new String(json, StandardCharsets.UTF_8) : RequestJson.write(typed);
    }

    private void write() throws IOException {
        StringBuilder table = new StringBuilder("ruleset\trequests\tdecided\tmean us\tslowest ms\tlargest KB\n");
        rows.forEach((ruleset, row) -> table.append(String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%d\t%d%n",
                ruleset,
                row.requests,
                row.decided,
                row.micros / Math.max(1, row.requests),
                row.slowest,
                row.largest)));
        table.append('\n');
        codes.forEach(
                (code, count) -> table.append(code).append('\t').append(count).append('\n'));
        Files.createDirectories(Path.of("target", "fuzz"));
        Files.writeString(Path.of("target", "fuzz", "mutated-requests.txt"), table);
    }
}
