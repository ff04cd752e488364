package org.clearway.rules.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;

/**
 * Asks every ruleset once in both engines and then decides many times on two threads, and says on lines what of the heap is used after each, and
 * in between how far it is.
 */
final class Resident {

    private static final int THREADS = 2;

    private Resident() {}

    /** @param arguments a file of requests, one a line; how many decisions are made; one in so many is cross-checked */
    public static void main(String... arguments) throws Exception {
        List<Request> requests = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(RequestJson::read)
                .toList();
        long empty = Progress.heapAfterCollection();
        RegulatoryRules rules = RegulatoryRules.load();
        RegulatoryRules light = rules.crossCheck(false);
        for (Request request : requests) {
            rules.decide(request);
            light.decide(request);
        }
        System.out.println("resident " + (Progress.heapAfterCollection() - empty));
        long decisions = Long.parseLong(arguments[1]);
        int checked = Integer.parseInt(arguments[2]);
        // What the first calls leave behind in Java itself is no growth.
        decide(rules, light, requests, checked, Math.max(1_000, decisions / 20));
        long before = Progress.heapAfterCollection();
        long least = decide(rules, light, requests, checked, decisions);
        System.out.println("grown " + (Progress.heapAfterCollection() - before));
        System.out.println("least " + least);
        System.out.println("rulesets " + rules.rulesets().size());
    }

    /** How often the ruleset that was asked least was asked. */
    private static long decide(
            RegulatoryRules rules, RegulatoryRules light, List<Request> requests, int checked, long decisions)
            throws Exception {
        AtomicLong next = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<long[]>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            EqualTime turn = new EqualTime(requests, thread);
            threads.add(pool.submit(() -> {
                for (long i = next.getAndIncrement(); i < decisions; i = next.getAndIncrement()) {
                    RegulatoryRules asked = i % checked == 0 ? rules : light;
                    turn.next(number -> asked.decide(requests.get(number)));
                }
                return turn.asked();
            }));
        }
        pool.shutdown();
        Progress progress = new Progress("progress", decisions);
        while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
            progress.at(Math.min(next.get(), decisions));
        }
        long[] asked = threads.get(0).get();
        for (Future<long[]> thread : threads.subList(1, THREADS)) {
            long[] own = thread.get();
            Arrays.setAll(asked, ruleset -> asked[ruleset] + own[ruleset]);
        }
        return LongStream.of(asked).min().orElseThrow();
    }
}
