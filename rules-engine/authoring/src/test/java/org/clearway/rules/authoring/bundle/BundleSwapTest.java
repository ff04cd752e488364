package org.clearway.rules.authoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host replaces its rules while others decide by them. */
class BundleSwapTest {
    private static final int THREADS = 16;
    private static final int SWAPS = 100;
    private static final long PAUSE = 200_000;

    @TempDir
    Path folder;

    /** Odd revisions give III, even ones I; each has a digest of its own, which the decision carries. */
    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void everyDecisionIsThatOfOneRevisionOrOfTheNext() throws Exception {
        List<Bundle> revisions = revisions();
        List<String> digests = revisions.stream().map(Bundle::digest).toList();
        AtomicReference<RegulatoryRules> current = new AtomicReference<>(RegulatoryRules.load(revisions.subList(0, 1)));
        AtomicInteger swapped = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Long>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            threads.add(pool.submit(() -> {
                long decided = 0;
                while (!done.get()) {
                    int earliest = swapped.get();
                    Decision decision = current.get().decide(Bundles.REQUEST);
                    int latest = swapped.get() + 1;
                    int by = digests.indexOf(decision.ruleset().digest());
                    assertThat(by).isBetween(earliest, latest);
                    assertThat(decision.outcome()).isEqualTo(by % 2 == 0 ? "III" : "I");
                    assertThat(decision.crossChecked()).isTrue();
                    decided++;
                    // Sixteen that never rest would leave nothing to the one that swaps.
                    LockSupport.parkNanos(PAUSE);
                }
                return decided;
            }));
        }
        try {
            for (int next = 1; next <= SWAPS; next++) {
                List<Bundle> bundle = List.of(revisions.get(next));
                current.updateAndGet(rules -> rules.with(bundle));
                swapped.set(next);
            }
        } finally {
            done.set(true);
            pool.shutdown();
        }
        for (Future<Long> thread : threads) {
            assertThat(thread.get()).isPositive();
        }
        assertThat(current.get().ruleset("gb-fixture").editions()).hasSize(1);
    }

    private List<Bundle> revisions() throws IOException {
        Bundles bundles = new Bundles(folder);
        List<Bundle> revisions = new ArrayList<>();
        for (int revision = 1; revision <= SWAPS + 1; revision++) {
            revisions.add(bundles.bundle(revision % 2 == 1 ? "III" : "I", revision));
        }
        return revisions;
    }
}
