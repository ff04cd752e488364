package org.clearway.rules.engine.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the request that costs most: begins with worked cases and random requests, and goes on from those that cost most so far. What
 * counts is the time of the processor, the work that is counted, and the characters of the answer, each by itself.
 */
final class Adversary {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Requests from which others are made, for each of the three that count. */
    private static final int KEPT = 6;

    /**
     * What a request costs.
     *
     * @param ms time of the processor, in milliseconds
     * @param work what was looked at, as {@link Budget} counts
     * @param characters how long the answer is
     */
    record Cost(Request request, double ms, long work, long characters) {}

    private static final List<Comparator<Cost>> COUNTS = List.of(
            Comparator.comparingDouble(Cost::ms).reversed(),
            Comparator.comparingLong(Cost::work).reversed(),
            Comparator.comparingLong(Cost::characters).reversed());

    private final Catalogue catalogue;
    private final Call call;
    private final Random random;
    private final Mutant mutant;
    private final List<List<Cost>> worst = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    Adversary(Catalogue catalogue, String ruleset, Call call, long seed) {
        this.catalogue = catalogue;
        this.call = call;
        random = new Random(seed);
        mutant = new Mutant(ruleset, random);
    }

    /** What a call costs; null where the request is refused. That it needs too much work is a refusal that costs. */
    static @Nullable Cost cost(Catalogue catalogue, Call call, Request request) {
        Budget budget = Budget.standard();
        Decider decider = new Decider(catalogue, "test").sharing(budget);
        LongSupplier characters = () -> 0;
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            characters = call.make(catalogue, decider, request);
        } catch (RequestException e) {
            if (e.code() != ErrorCode.WORK_LIMIT) {
                return null;
            }
        }
        double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        return new Cost(request, ms, budget.work(), characters.getAsLong());
    }

    /** Takes what was found before as something to go on from. */
    void begin(Request request) {
        Cost cost = cost(catalogue, call, request);
        if (cost != null) {
            keep(cost);
        }
    }

    /**
     * Searches for some time.
     *
     * @return the most of each: of time, of work, and of characters
     */
    List<Cost> search(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        do {
            List<Cost> from = worst.get(random.nextInt(worst.size()));
            Cost cost = cost(
                    catalogue,
                    call,
                    from.isEmpty() || random.nextInt(5) == 0
                            ? mutant.fresh()
                            : mutant.of(from.get(random.nextInt(from.size())).request()));
            if (cost != null) {
                keep(cost);
            }
        } while (System.nanoTime() < end || worst.get(0).isEmpty());
        return List.of(
                again(worst.get(0).get(0)), worst.get(1).get(0), worst.get(2).get(0));
    }

    /** Once more and more often, now that all is warm. */
    private Cost again(Cost cost) {
        Cost least = cost;
        for (int i = 0; i < 3; i++) {
            Cost now = cost(catalogue, call, cost.request());
            least = now == null || now.ms() >= least.ms() ? least : now;
        }
        return least;
    }

    private void keep(Cost cost) {
        for (int count = 0; count < worst.size(); count++) {
            List<Cost> kept = worst.get(count);
            if (count == 0
                    && kept.size() == KEPT
                    && cost.ms() > kept.get(KEPT - 1).ms()) {
                // Not by the compiler or the collector of garbage.
                cost = again(cost);
            }
            kept.add(cost);
            kept.sort(COUNTS.get(count));
            while (kept.size() > KEPT) {
                kept.remove(kept.size() - 1);
            }
        }
    }
}
