package org.clearway.rules.cli.records;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts comparisons. It keeps numbers and one example a cause, never the registrations. */
final class Comparisons {

    private final Map<Comparison.Verdict, Long> verdicts = new EnumMap<>(Comparison.Verdict.class);
    private final Map<Act, Map<String, long[]>> classes = new EnumMap<>(Act.class);
    private final Map<Cause, Long> stated = new EnumMap<>(Cause.class);
    private final Map<Cause, Miss> misses = new EnumMap<>(Cause.class);
    private final Map<Integer, Long> byOutcomes = new TreeMap<>();
    private final Map<Integer, Long> byClasses = new TreeMap<>();
    private final Map<String, Long> sets = new TreeMap<>();
    private long broken;
    private long loose;

    /**
     * The misses of a cause.
     *
     * @param count how many
     * @param example the first of them
     */
    record Miss(long count, Comparison example) {}

    /** Counts a comparison. */
    void add(Comparison comparison) {
        verdicts.merge(comparison.verdict(), 1L, Long::sum);
        if (!comparison.compared()) {
            return;
        }
        Registration registration = comparison.registration();
        long[] counts = classes.computeIfAbsent(registration.act(), act -> new TreeMap<>(ClassLabel.lowestFirst()))
                .computeIfAbsent(registration.registered(), registered -> new long[2]);
        counts[0]++;
        if (comparison.verdict() == Comparison.Verdict.CONTAINED) {
            counts[1]++;
        }
        Cause.allOf(registration).forEach(cause -> stated.merge(cause, 1L, Long::sum));
        if (comparison.cause() != null) {
            misses.merge(
                    comparison.cause(),
                    new Miss(1, comparison),
                    (before, one) -> new Miss(before.count() + 1, before.example()));
        }
        if (comparison.verdict() != Comparison.Verdict.REFUSED) {
            possible(comparison);
        }
    }

    private void possible(Comparison comparison) {
        Set<String> bases = ClassLabel.bases(comparison.possible());
        byOutcomes.merge(comparison.possible().size(), 1L, Long::sum);
        byClasses.merge(bases.size(), 1L, Long::sum);
        sets.merge(String.join(", ", bases), 1L, Long::sum);
        loose += comparison.exact() ? 0 : 1;
    }

    /** Counts a row that could not be read. */
    void addBroken() {
        broken++;
    }

    /** How many came to a verdict. */
    long count(Comparison.Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** How many registrations could be read. */
    long read() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were compared with the rules. */
    long compared() {
        return read() - count(Comparison.Verdict.OLD_LAW) - count(Comparison.Verdict.NOT_IN_FORCE);
    }

    /** For each act and registered class: how many were compared, and of how many the class is possible. */
    Map<Act, Map<String, long[]>> classes() {
        return classes;
    }

    /** How many registrations speak against themselves in which way, be their class possible or not. */
    Map<Cause, Long> stated() {
        return stated;
    }

    /** The misses and refusals by their causes. */
    Map<Cause, Miss> misses() {
        return misses;
    }

    /** How many registrations leave so many outcomes possible. */
    Map<Integer, Long> byOutcomes() {
        return byOutcomes;
    }

    /** The same, sub-classes counted as their class. */
    Map<Integer, Long> byClasses() {
        return byClasses;
    }

    /** How many registrations leave which classes possible. */
    Map<String, Long> sets() {
        return sets;
    }

    /** Of how many the possible outcomes are perhaps too many. */
    long loose() {
        return loose;
    }

    /** The rows that could not be read. */
    long broken() {
        return broken;
    }
}
