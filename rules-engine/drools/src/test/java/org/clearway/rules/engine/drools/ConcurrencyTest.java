package org.clearway.rules.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.drools.fixture.EditionOnDisk;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One object serves many threads: the same question gets the same answer, whoever else is asking what. */
class ConcurrencyTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 2_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void manyThreadsThatStartTogetherOnAFreshlyLoadedEditionGetTheAnswersOfOne() throws Exception {
        EditionOnDisk.write(folder);
        List<Request> requests = List.of(request(true), request(false), request(null));
        List<Decision> expected = requests.stream().map(rules()::decide).toList();
        RegulatoryRules shared = rules();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> same = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                same.add(pool.submit(() -> {
                    start.await();
                    int equal = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        int which = (first + round) % requests.size();
                        equal += shared.decide(requests.get(which)).equals(expected.get(which)) ? 1 : 0;
                    }
                    return equal;
                }));
            }
            start.countDown();
            for (Future<Integer> equal : same) {
                assertThat(equal.get()).isEqualTo(ROUNDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(expected).extracting(Decision::outcome).containsExactly("ACTIVE", "PASSIVE", null);
    }

    private RegulatoryRules rules() {
        return RegulatoryRules.load(EditionOnDisk.loader(folder));
    }

    private static Request request(Boolean active) {
        Device device = active == null
                ? Device.empty()
                : Device.builder().active(active).build();
        return Request.builder()
                .ruleset(EditionOnDisk.RULESET)
                .asOf(LocalDate.of(2025, 1, 1))
                .facts(Facts.builder().device(device).build())
                .build();
    }
}
