package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that tells of speed. Between two marks of one name stands what the results give; all else is written by hand. */
final class SpeedPage {
    private static final Pattern FIGURES =
            Pattern.compile("(<!-- figures: (\\w+) -->\n).*?(<!-- end of figures -->)", Pattern.DOTALL);

    private final Path page;
    private final Path results;
    private final Path chart;

    SpeedPage(Path docs) {
        page = docs.resolve("speed.md");
        results = docs.resolve("speed/results.json");
        chart = docs.resolve("speed/decisions.svg");
    }

    /** Writes the results, the chart and the tables of the page. */
    void write(Results run) {
        try {
            Files.createDirectories(results.getParent());
            run.write(results);
            Files.writeString(chart, Chart.of(run));
            Files.writeString(page, with(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The results that stand beside the page. */
    Results results() {
        return Results.read(results);
    }

    String chart() throws IOException {
        return Files.readString(chart);
    }

    String text() throws IOException {
        return Files.readString(page);
    }

    /** The page with the figures of some results. */
    String with(Results run) throws IOException {
        return FIGURES.matcher(text())
                .replaceAll(
                        mark -> Matcher.quoteReplacement(mark.group(1) + figures(mark.group(2), run) + mark.group(3)));
    }

    private static String figures(String name, Results run) {
        return switch (name) {
            case "run" -> run(run);
            case "known" -> decisions(run, FactSet.KNOWN);
            case "unknown" -> decisions(run, FactSet.UNKNOWN);
            case "threads" -> threads(run);
            case "growth" -> growth(run);
            case "starts" -> starts(run);
            default -> throw new IllegalStateException("The page asks for figures that there are not: " + name);
        };
    }

    private static String run(Results run) {
        String how = run.quick()
                ? "**A quick run on a machine that did other things too: its figures are not to be quoted.** "
                : "";
        return how + "Run on " + run.date() + ", " + run.cores() + " cores, Java " + run.java() + ".\n";
    }

    private static String decisions(Results run, FactSet facts) {
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
                        ratio(row.perSecond(), run.perSecond(Way.DROOLS_NEW, facts)),
                        ratio(row.perSecond(), run.perSecond(Way.HAND_OPEN, facts)),
                        row.bytes(),
                        figure(row.p50()),
                        figure(row.p99())));
            }
        }
        return table.toString();
    }

    private static String threads(Results run) {
        StringBuilder table = new StringBuilder("| | one thread | two | two / one |\n|---|--:|--:|--:|\n");
        for (Results.Decisions row : run.decisions()) {
            if (row.twoThreads() != null) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f | %s |%n",
                        row.way().title(),
                        row.perSecond(),
                        row.twoThreads(),
                        ratio(row.twoThreads(), row.perSecond())));
            }
        }
        return table.toString();
    }

    private static String growth(Results run) {
        StringBuilder table =
                new StringBuilder("| | rules | a second | µs | times the least rules |\n|---|--:|--:|--:|--:|\n");
        List<Results.Growth> rows = run.growth().stream()
                .sorted(Comparator.comparing(Results.Growth::way).thenComparing(Results.Growth::rules))
                .toList();
        for (Results.Growth row : rows) {
            double least = rows.stream()
                    .filter(other -> other.way() == row.way())
                    .findFirst()
                    .orElseThrow()
                    .perSecond();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %s | %s |%n",
                    row.way().title(),
                    row.rules(),
                    row.perSecond(),
                    figure(1e6 / row.perSecond()),
                    ratio(least, row.perSecond())));
        }
        return table.toString();
    }

    private static String starts(Results run) {
        double bare = Objects.requireNonNull(run.starts().get(0)).milliseconds();
        StringBuilder table = new StringBuilder("| | ms | / a bare JVM |\n|---|--:|--:|\n");
        for (Results.Start row : run.starts()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %s |%n",
                    row.what(),
                    row.milliseconds(),
                    ratio(row.milliseconds(), bare)));
        }
        return table.toString();
    }

    private static String ratio(double figure, @Nullable Double beside) {
        return beside == null ? "" : figure(figure / beside);
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
