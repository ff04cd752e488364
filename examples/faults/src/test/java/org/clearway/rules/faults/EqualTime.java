package org.clearway.rules.faults;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.Request;

/**
 * Puts requests so that each ruleset gets the same time: else those whose decisions are long would take most of it. Of one thread.
 */
final class EqualTime {

    private final List<List<Integer>> rulesets;
    private final int first;
    private final long[] nanos;
    private final long[] asked;

    /** @param first where each ruleset begins with its requests */
    EqualTime(List<Request> requests, int first) {
        rulesets = List.copyOf(IntStream.range(0, requests.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        number -> requests.get(number).ruleset(), TreeMap::new, Collectors.toList()))
                .values());
        nanos = new long[rulesets.size()];
        asked = new long[rulesets.size()];
        this.first = first;
    }

    /** Has the next request put. */
    void next(Consumer<Integer> number) {
        int least = IntStream.range(0, nanos.length)
                .reduce((one, other) -> nanos[other] < nanos[one] ? other : one)
                .orElseThrow();
        List<Integer> of = rulesets.get(least);
        long began = System.nanoTime();
        number.accept(of.get((int) ((first + asked[least]++) % of.size())));
        nanos[least] += System.nanoTime() - began;
    }

    /** How often each ruleset was asked. */
    long[] asked() {
        return asked.clone();
    }
}
