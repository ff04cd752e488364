package org.clearway.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.json.DecisionJson;
import org.junit.jupiter.api.Test;

/**
 * Worked requests of every ruleset, changed in what they state, in their structure or in their text: each is decided or refused with a code,
 * within bounds. So many as {@code -Dclearway.mutated} says, on all processors, and the same ones on any machine.
 */
class MutatedRequestsTest {

    private static final long COUNT = Long.getLong("clearway.mutated", 40_000);
    private static final long SEED = Long.getLong("clearway.mutated.seed", 15);

    /** What a request may take of the processor, in milliseconds, and how large a decision may be, in KB of JSON. */
    private static final long MOST_MILLIS = 2_000;

    private static final long MOST_KB = 2_000;

    /** A thread takes so many at a time. */
    private static final long TAKEN = 100;

    private static final Path TABLE = Path.of("target", "fuzz", "mutated-requests.txt");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final RegulatoryRules rules = WarmRules.load();
    private final Map<String, List<Worked>> worked = Worked.byRuleset();
    private final List<String> rulesets = List.copyOf(worked.keySet());
    private final AtomicLong next = new AtomicLong();
    private final long begin = System.nanoTime();

    @Test
    void everyChangedRequestIsDecidedOrRefusedWithACodeWithinBounds() throws Exception {
        assertThat(rules.rulesets()).extracting(RulesetInfo::id).containsExactlyInAnyOrderElementsOf(rulesets);
        MutationCounts counts = onAllProcessors();
        counts.write(TABLE, seconds());

        assertThat(counts.requests()).isEqualTo(COUNT);
        assertThat(counts.decided()).as("decided").isGreaterThanOrEqualTo(COUNT / 5);
        assertThat(counts.rows()).containsOnlyKeys(rulesets).allSatisfy((ruleset, row) -> {
            assertThat(row.decided()).isPositive();
            assertThat(row.slowest()).as(row.slow()).isLessThanOrEqualTo(MOST_MILLIS);
            assertThat(row.largest()).isLessThanOrEqualTo(MOST_KB);
        });
    }

    private MutationCounts onAllProcessors() throws InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<MutationCounts>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(executor.submit(this::part));
            }
            MutationCounts counts = new MutationCounts();
            for (Future<MutationCounts> part : parts) {
                counts.add(part.get());
            }
            return counts;
        } finally {
            executor.shutdownNow();
        }
    }

    /** What one thread does, until none is left or one fails. */
    private MutationCounts part() {
        MutationCounts counts = new MutationCounts();
        try {
            for (long from = next.getAndAdd(TAKEN); from < COUNT; from = next.getAndAdd(TAKEN)) {
                for (long number = from; number < Math.min(COUNT, from + TAKEN); number++) {
                    one(counts, Mutation.of(worked, rulesets, SEED, number), number);
                }
                progress(from + TAKEN);
            }
            return counts;
        } finally {
            next.set(COUNT);
        }
    }

    private void one(MutationCounts counts, Mutation mutation, long number) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            Decision decision = rules.decide(mutation.request());
            took(counts, mutation, before);
            if (counts.decided(mutation)) {
                counts.size(mutation, DecisionJson.write(decision).length() / 1_000);
            }
        } catch (RequestException e) {
            took(counts, mutation, before);
            counts.refused(e.code().name());
        } catch (ClearwayException e) {
            took(counts, mutation, before);
            assertThat(e.code())
                    .as("%s on request %d: %s", e, number, mutation)
                    .isNotIn(ErrorCode.ENGINE_FAILED, ErrorCode.CROSS_CHECK_FAILED, ErrorCode.EDITION_BROKEN);
            counts.refused(e.code().name());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("Request " + number + " is neither decided nor refused: " + mutation, e);
        }
    }

    private static void took(MutationCounts counts, Mutation mutation, long before) {
        counts.took(mutation, (THREADS.getCurrentThreadCpuTime() - before) / 1_000);
    }

    /** A line for each hundredth. */
    private void progress(long done) {
        if (done / TAKEN % Math.max(1, COUNT / TAKEN / 100) == 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d of %,d requests, %,d s, %,d a second%n",
                    done,
                    COUNT,
                    seconds(),
                    done / Math.max(1, seconds()));
        }
    }

    private long seconds() {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
