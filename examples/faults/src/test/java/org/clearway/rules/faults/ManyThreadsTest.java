package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads share rules that nobody has asked anything yet, and decide what one thread decided: every ruleset, facts stated and left out,
 * some in both engines, one in so many as {@code -Dclearway.crossChecked} says. So many decisions as {@code -Dclearway.decisions} says.
 */
class ManyThreadsTest {

    private static final long DECISIONS = Long.getLong("clearway.decisions", 4_000);
    private static final long SEED = Long.getLong("clearway.faults.seed", 15);
    private static final int THREADS = 16;
    private static final int OF_A_RULESET = 25;
    private static final int CROSS_CHECKED = Integer.getInteger("clearway.crossChecked", 8);

    @Test
    void sixteenThreadsGetTheAnswersOfOne() throws Exception {
        List<Request> requests = requests();
        RegulatoryRules alone = RegulatoryRules.load();
        List<Object> ofTwoEngines = answers(alone, requests);
        List<Object> ofOneEngine = answers(alone.crossCheck(false), requests);
        assertThat(ofTwoEngines.stream().filter(Decision.class::isInstance))
                .hasSizeGreaterThan(requests.size() * 9 / 10);

        RegulatoryRules shared = RegulatoryRules.load();
        RegulatoryRules light = shared.crossCheck(false);
        assertThat(requests.stream().map(Request::ruleset).distinct()).hasSameSizeAs(shared.rulesets());
        AtomicLong next = new AtomicLong();
        Queue<String> different = new ConcurrentLinkedQueue<>();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Long>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            EqualTime turn = new EqualTime(requests, thread);
            threads.add(pool.submit(() -> {
                start.await();
                long decided = 0;
                for (long i = next.getAndIncrement();
                        i < DECISIONS && different.isEmpty();
                        i = next.getAndIncrement()) {
                    boolean checked = i % CROSS_CHECKED == 0;
                    turn.next(number -> {
                        Object answer = Answers.of(checked ? shared : light, requests.get(number));
                        Object one = (checked ? ofTwoEngines : ofOneEngine).get(number);
                        if (!answer.equals(one)) {
                            different.add(requests.get(number) + "\none thread: " + one + "\nsixteen: " + answer);
                        }
                    });
                    decided++;
                }
                return decided;
            }));
        }
        pool.shutdown();
        Progress progress = new Progress("threads", DECISIONS);
        while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            progress.at(Math.min(next.get(), DECISIONS));
        }
        long decided = 0;
        for (Future<Long> thread : threads) {
            decided += thread.get();
        }
        assertThat(different).isEmpty();
        assertThat(decided).isEqualTo(DECISIONS);
        Told.write(
                "threads",
                "%d decisions by %d threads, %d requests, one in %d in both engines, %d differences; %d s",
                decided,
                THREADS,
                requests.size(),
                CROSS_CHECKED,
                different.size(),
                progress.seconds());
    }

    private static List<Object> answers(RegulatoryRules rules, List<Request> requests) {
        return requests.stream().map(request -> Answers.of(rules, request)).toList();
    }

    /** Worked requests of every ruleset, and the same with facts left out. */
    private static List<Request> requests() {
        Random lot = new Random(SEED);
        List<Request> all = new ArrayList<>(WorkedRequests.spread(OF_A_RULESET));
        for (Request worked : List.copyOf(all)) {
            all.add(WorkedRequests.withFactsLeftOut(worked, lot));
        }
        return all;
    }
}
