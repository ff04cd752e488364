package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells of speed. Between two marks of one name stands what the results give; all else is written by hand. The ratios of the run before
 * stand beside those of the last, since one run alone does not say how far they move.
 */
final class SpeedPage {
    private static final Pattern FIGURES =
            Pattern.compile("(<!-- figures: (\\w+) -->\n).*?(<!-- end of figures -->)", Pattern.DOTALL);

    private final Path page;
    private final Path results;
    private final Path before;
    private final Path chart;

    SpeedPage(Path docs) {
        page = docs.resolve("speed.md");
        results = docs.resolve("speed/results.json");
        before = docs.resolve("speed/results-before.json");
        chart = docs.resolve("speed/decisions.svg");
    }

    /** Writes the results, the chart and the tables of the page; the results that were there are those of the run before. */
    void write(Results run) {
        try {
            Files.createDirectories(results.getParent());
            Files.deleteIfExists(before);
            if (Files.exists(results) && results().quick() == run.quick()) {
                Files.move(results, before);
            }
            run.write(results);
            Files.writeString(chart, Chart.of(run));
            Files.writeString(page, with(run, before()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The results that stand beside the page. */
    Results results() {
        return Results.read(results);
    }

    /** The results of the run before, or null where there are none of its kind. */
    @Nullable
    Results before() {
        return Files.exists(before) ? Results.read(before) : null;
    }

    String chart() throws IOException {
        return Files.readString(chart);
    }

    String text() throws IOException {
        return Files.readString(page);
    }

    /** The page with the figures of some results, and the ratios of others beside them. */
    String with(Results run, @Nullable Results other) throws IOException {
        return FIGURES.matcher(text())
                .replaceAll(mark ->
                        Matcher.quoteReplacement(mark.group(1) + figures(mark.group(2), run, other) + mark.group(3)));
    }

    private static String figures(String name, Results run, @Nullable Results other) {
        return switch (name) {
            case "run" -> run(run, other);
            case "known" -> decisions(run, other, FactSet.KNOWN);
            case "unknown" -> decisions(run, other, FactSet.UNKNOWN);
            case "threads" -> threads(run, other);
            case "growth" -> growth(run, other);
            case "starts" -> starts(run, other);
            default -> throw new IllegalStateException("The page asks for figures that there are not: " + name);
        };
    }

    private static String run(Results run, @Nullable Results other) {
        String how = run.quick()
                ? "**A quick run on a machine that did other things too: its figures are not to be quoted.** "
                : "";
        return how + "Run on " + run.date() + ", " + run.cores() + " cores, Java " + run.java() + "."
                + (other == null ? "" : " In brackets what the run before gave, of " + other.date() + ".") + "\n";
    }

    private static String decisions(Results run, @Nullable Results other, FactSet facts) {
        StringBuilder table = new StringBuilder(
                "| | a second | slowest to fastest | / Drools, new session | / by hand, three values | bytes | p50 µs | p99 µs |\n"
                        + "|---|--:|--:|--:|--:|--:|--:|--:|\n");
        for (Results.Decisions row : run.decisions()) {
            if (row.facts() == facts) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f to %,.0f | %s | %s | %,.0f | %s | %s |%n",
                        row.way().title(),
                        row.perSecond(),
                        row.slowest(),
                        row.fastest(),
                        both(run, other, results -> beside(results, row, Way.DROOLS_NEW)),
                        both(run, other, results -> beside(results, row, Way.HAND_OPEN)),
                        row.bytes(),
                        figure(row.p50()),
                        figure(row.p99())));
            }
        }
        return table.toString();
    }

    private static @Nullable Double beside(Results results, Results.Decisions row, Way way) {
        return ratio(results.perSecond(row.way(), row.facts()), results.perSecond(way, row.facts()));
    }

    private static String threads(Results run, @Nullable Results other) {
        StringBuilder table = new StringBuilder("| | one thread | two | two / one |\n|---|--:|--:|--:|\n");
        for (Results.Decisions row : run.decisions()) {
            if (row.twoThreads() != null) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f | %s |%n",
                        row.way().title(),
                        row.perSecond(),
                        row.twoThreads(),
                        both(
                                run,
                                other,
                                results -> ratio(
                                        results.twoThreads(row.way(), row.facts()),
                                        results.perSecond(row.way(), row.facts())))));
            }
        }
        return table.toString();
    }

    private static String growth(Results run, @Nullable Results other) {
        StringBuilder table =
                new StringBuilder("| | rules | a second | µs | times the least rules |\n|---|--:|--:|--:|--:|\n");
        List<Results.Growth> rows = run.growth().stream()
                .sorted(Comparator.comparing(Results.Growth::way).thenComparing(Results.Growth::rules))
                .toList();
        int least = rows.stream().mapToInt(Results.Growth::rules).min().orElse(0);
        for (Results.Growth row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %s | %s |%n",
                    row.way().title(),
                    row.rules(),
                    row.perSecond(),
                    figure(1e6 / row.perSecond()),
                    both(
                            run,
                            other,
                            results -> ratio(
                                    results.perSecond(row.way(), least), results.perSecond(row.way(), row.rules())))));
        }
        return table.toString();
    }

    private static String starts(Results run, @Nullable Results other) {
        String bare = run.starts().get(0).what();
        StringBuilder table = new StringBuilder("| | ms | / a bare JVM |\n|---|--:|--:|\n");
        for (Results.Start row : run.starts()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %s |%n",
                    row.what(),
                    row.milliseconds(),
                    both(run, other, results -> ratio(results.milliseconds(row.what()), results.milliseconds(bare)))));
        }
        return table.toString();
    }

    /** A ratio of a run, and in brackets that of the run before. */
    private static String both(Results run, @Nullable Results other, Function<Results, @Nullable Double> ratio) {
        Double before = other == null ? null : ratio.apply(other);
        return figure(ratio.apply(run)) + (before == null ? "" : " (" + figure(before) + ")");
    }

    private static @Nullable Double ratio(@Nullable Double figure, @Nullable Double beside) {
        return figure == null || beside == null ? null : figure / beside;
    }

    /** Three digits that count, however small or large. */
    private static String figure(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.max(value, 1e-6))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
