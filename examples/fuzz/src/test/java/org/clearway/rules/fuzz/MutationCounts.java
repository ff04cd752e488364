package org.clearway.rules.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of changed requests, by the ruleset of the request that was changed. Of one thread. */
final class MutationCounts {

    /** Of so many decisions the size is measured of one. */
    private static final int MEASURED = 16;

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Long> codes = new TreeMap<>();

    /** Those of a ruleset. */
    static final class Row {
        private long requests;
        private long decided;
        private long micros;
        private long slowest;
        private long largest;
        private String slow = "";

        long decided() {
            return decided;
        }

        /** In milliseconds of the processor. */
        long slowest() {
            return slowest;
        }

        /** The request that took longest. */
        String slow() {
            return slow;
        }

        /** In KB of JSON. */
        long largest() {
            return largest;
        }
    }

    void took(Mutation mutation, long micros) {
        Row row = row(mutation.ruleset());
        row.requests++;
        row.micros += micros;
        if (micros / 1_000 > row.slowest) {
            row.slowest = micros / 1_000;
            row.slow = mutation.toString();
        }
    }

    /** Counts a decision; true where its size is to be measured. */
    boolean decided(Mutation mutation) {
        return ++row(mutation.ruleset()).decided % MEASURED == 0;
    }

    void size(Mutation mutation, long kilobytes) {
        Row row = row(mutation.ruleset());
        row.largest = Math.max(row.largest, kilobytes);
    }

    void refused(String code) {
        codes.merge(code, 1L, Long::sum);
    }

    long requests() {
        return rows.values().stream().mapToLong(row -> row.requests).sum();
    }

    long decided() {
        return rows.values().stream().mapToLong(row -> row.decided).sum();
    }

    Map<String, Row> rows() {
        return rows;
    }

    private Row row(String ruleset) {
        return rows.computeIfAbsent(ruleset, name -> new Row());
    }

    /** Adds those of another thread. */
    void add(MutationCounts other) {
        other.codes.forEach((code, count) -> codes.merge(code, count, Long::sum));
        other.rows.forEach((ruleset, theirs) -> {
            Row row = row(ruleset);
            row.requests += theirs.requests;
            row.decided += theirs.decided;
            row.micros += theirs.micros;
            row.largest = Math.max(row.largest, theirs.largest);
            if (theirs.slowest > row.slowest) {
                row.slowest = theirs.slowest;
                row.slow = theirs.slow;
            }
        });
    }

    /** Writes them as a table, and the codes below it. */
    void write(Path file, long seconds) throws IOException {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d requests, %,d valid and decided (%d of 100), %,d s%n%n",
                requests(),
                decided(),
                decided() * 100 / Math.max(1, requests()),
                seconds));
        table.append("ruleset\trequests\tdecided\tmean us\tslowest ms\tlargest KB\n");
        rows.forEach((ruleset, row) -> table.append(String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%d\t%d%n",
                ruleset,
                row.requests,
                row.decided,
                row.micros / Math.max(1, row.requests),
                row.slowest,
                row.largest)));
        table.append('\n');
        codes.forEach(
                (code, count) -> table.append(code).append('\t').append(count).append('\n'));
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }
}
