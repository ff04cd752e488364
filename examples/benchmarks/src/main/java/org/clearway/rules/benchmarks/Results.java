package org.clearway.rules.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one run gave. Only figures of one run are compared, and ratios of several: between runs the machine alone moves figures by more than most
 * differences.
 *
 * @param date the day of the run
 * @param java the Java that ran it
 * @param cores how many processors it had
 * @param quick whether it was too short for figures to be quoted
 * @param decisions decisions by way and what was known
 * @param growth decisions by the number of rules
 * @param starts whole processes up to their first decision
 */
record Results(
        String date,
        String java,
        int cores,
        boolean quick,
        List<Decisions> decisions,
        List<Growth> growth,
        List<Start> starts) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Decisions of one way.
     *
     * @param perSecond the median of the iterations, on one thread
     * @param slowest the slowest iteration
     * @param fastest the fastest iteration
     * @param bytes allocated by a decision
     * @param p50 microseconds of the median decision, or null where it was not sampled
     * @param p99 microseconds within which 99 of 100 decisions were made, or null
     * @param twoThreads decisions a second on two threads, or null where it was not measured
     */
    record Decisions(
            Way way,
            FactSet facts,
            double perSecond,
            double slowest,
            double fastest,
            double bytes,
            @Nullable Double p50,
            @Nullable Double p99,
            @Nullable Double twoThreads) {}

    /**
     * Decisions with a number of rules.
     *
     * @param perSecond the median of the iterations
     */
    record Growth(Way way, int rules, double perSecond) {}

    /**
     * A process that makes one decision.
     *
     * @param milliseconds the median of its runs, from its start to its end
     */
    record Start(String what, double milliseconds) {}

    /** The results in a file. */
    static Results read(Path file) {
        return JSON.readValue(file, Results.class);
    }

    void write(Path file) {
        JSON.writeValue(file, this);
    }

    /** How many decisions a second a way made, or null where it was not measured. */
    @Nullable
    Double perSecond(Way way, FactSet facts) {
        return row(way, facts).map(Decisions::perSecond).orElse(null);
    }

    /** How many decisions a second a way made on two threads, or null where it was not measured. */
    @Nullable
    Double twoThreads(Way way, FactSet facts) {
        return row(way, facts).map(Decisions::twoThreads).orElse(null);
    }

    private Optional<Decisions> row(Way way, FactSet facts) {
        return decisions.stream()
                .filter(row -> row.way() == way && row.facts() == facts)
                .findFirst();
    }

    /** How many decisions a second a way made with a number of rules, or null where it was not measured. */
    @Nullable
    Double perSecond(Way way, int rules) {
        return growth.stream()
                .filter(row -> row.way() == way && row.rules() == rules)
                .map(Growth::perSecond)
                .findFirst()
                .orElse(null);
    }

    /** How long a process took up to its decision, or null where it was not measured. */
    @Nullable
    Double milliseconds(String what) {
        return starts.stream()
                .filter(row -> row.what().equals(what))
                .map(Start::milliseconds)
                .findFirst()
                .orElse(null);
    }
}
