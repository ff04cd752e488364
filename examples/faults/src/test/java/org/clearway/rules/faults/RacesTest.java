package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.openjdk.jcstress.infra.results.LL_Result;

/** The races that the profile {@code jcstress} runs by the million, some of them in every build. */
class RacesTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);
    private final LL_Result result = new LL_Result();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @RepeatedTest(30)
    void whoeverAsksARulesetFirstGetsTheWholeAnswer() throws Exception {
        FirstUseStress race = new FirstUseStress();
        race(() -> race.one(result), () -> race.two(result));
        assertThat(result).hasToString("right, right");
    }

    @RepeatedTest(30)
    void whoDecidesWhileABundleIsLoadedGetsTheAnswerOfTheOldRulesOrOfTheNew() throws Exception {
        HotLoadStress race = new HotLoadStress();
        race(() -> race.loads(result), () -> race.decides(result));
        assertThat(result.toString()).isIn("loaded, right", "loaded, loaded");
    }

    private void race(Runnable one, Runnable two) throws Exception {
        Future<?> first = threads.submit(() -> together(one));
        Future<?> second = threads.submit(() -> together(two));
        first.get();
        second.get();
    }

    private Void together(Runnable run) throws Exception {
        start.await();
        run.run();
        return null;
    }
}
