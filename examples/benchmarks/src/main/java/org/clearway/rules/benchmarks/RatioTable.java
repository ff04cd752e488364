package org.clearway.rules.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * Medians of one run, each beside that of a bare new session and that of hand-written Java. Only figures of one run are
 * compared: between runs the machine alone moves them by more than most differences.
 */
final class RatioTable {
    private static final String BARE = "droolsNewSession";
    private static final String HAND = "handWritten";

    private RatioTable() {}

    /**
     * Iterations of one benchmark.
     *
     * @param median decisions a second
     * @param min the slowest iteration
     * @param max the fastest iteration
     */
    record Row(double median, double min, double max) {
        static Row of(Statistics statistics) {
            return new Row(statistics.getPercentile(50), statistics.getMin(), statistics.getMax());
        }
    }

    static String of(Collection<RunResult> results) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            rows.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    Row.of(result.getPrimaryResult().getStatistics()));
        }
        return write(rows);
    }

    /** A Markdown table. */
    static String write(Map<String, Row> rows) {
        StringBuilder table = new StringBuilder(
                "| benchmark | median/s | min/s | max/s | us | / bare new session | / hand-written |\n|---|---|---|---|---|---|---|\n");
        rows.forEach((name, row) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.2f | %s | %s |%n",
                name,
                row.median,
                row.min,
                row.max,
                1e6 / row.median,
                ratio(row, rows.get(BARE), "%.2f"),
                ratio(row, rows.get(HAND), "%.4f"))));
        return table.toString();
    }

    private static String ratio(Row row, @Nullable Row beside, String format) {
        return beside == null ? "" : String.format(Locale.ROOT, format, row.median / beside.median);
    }
}
