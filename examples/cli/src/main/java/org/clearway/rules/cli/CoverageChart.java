package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Text;

/**
 * How the checks of a checklist stand, by topic: stacked bars, and the same as figures.
 *
 * @param ruleset the checklist
 * @param bars a bar for each topic
 */
public record CoverageChart(String ruleset, List<Bar> bars) {

    /** Where the bars begin. */
    public static final int LEFT = 210;

    private static final int ROOM = 700;
    private static final int ROW = 34;
    private static final int TOP = 56;
    /** Verdicts in the order in which they are stacked. */
    private static final List<Verdict> ORDER = List.of(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.UNKNOWN,
            Verdict.NOT_APPLICABLE,
            Verdict.NOT_YET_EFFECTIVE,
            Verdict.EXPIRED);

    /** The checks of a topic. */
    public record Bar(String topic, int top, int total, int end, Map<Verdict, Integer> counts, List<Part> parts) {

        /** How many have a verdict. */
        public int count(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }
    }

    /** Checks of a topic with one verdict. */
    public record Part(Verdict verdict, int count, int x, int width) {

        /** The letters that stand in the bar beside the number. */
        public String mark() {
            return CoverageChart.mark(verdict);
        }

        /** The name of its pattern. */
        public String pattern() {
            return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<CoverageChart> of(List<CheckLine> checks) {
        Map<String, Map<String, Map<Verdict, Integer>>> counted = new LinkedHashMap<>();
        checks.forEach(check -> counted.computeIfAbsent(check.ruleset(), id -> new LinkedHashMap<>())
                .computeIfAbsent(check.topic(), topic -> new TreeMap<>())
                .merge(check.verdict(), 1, Integer::sum));
        int most = counted.values().stream()
                .flatMap(topics -> topics.values().stream())
                .mapToInt(CoverageChart::sum)
                .max()
                .orElse(1);
        List<CoverageChart> charts = new ArrayList<>();
        counted.forEach((ruleset, topics) -> {
            List<Bar> bars = new ArrayList<>();
            topics.forEach((topic, counts) -> bars.add(bar(topic, bars.size(), counts, ROOM / most)));
            charts.add(new CoverageChart(ruleset, List.copyOf(bars)));
        });
        return charts;
    }

    private static Bar bar(String topic, int row, Map<Verdict, Integer> counts, int unit) {
        List<Part> parts = new ArrayList<>();
        int x = LEFT;
        for (Verdict verdict : ORDER) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                parts.add(new Part(verdict, count, x, count * unit));
                x += count * unit;
            }
        }
        return new Bar(topic, TOP + row * ROW, sum(counts), x, Map.copyOf(counts), List.copyOf(parts));
    }

    private static int sum(Map<Verdict, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The verdicts in the order in which they are stacked. */
    public List<Part> legend() {
        List<Part> legend = new ArrayList<>();
        for (Verdict verdict : ORDER) {
            legend.add(new Part(verdict, 0, 10 + legend.size() * 158, 20));
        }
        return legend;
    }

    /** How high the picture is. */
    public int height() {
        return TOP + bars.size() * ROW + 4;
    }

    /** A verdict in words. */
    public String words(Verdict verdict) {
        return Text.verdict(verdict);
    }

    /** One sentence for those who do not see the picture. */
    public String summary() {
        Map<Verdict, Integer> all = new TreeMap<>();
        bars.forEach(bar -> bar.counts().forEach((verdict, count) -> all.merge(verdict, count, Integer::sum)));
        StringBuilder text = new StringBuilder(Text.count(sum(all), "check") + " in " + bars.size() + " topics:");
        ORDER.stream()
                .filter(all::containsKey)
                .forEach(verdict -> text.append(' ')
                        .append(all.get(verdict))
                        .append(' ')
                        .append(words(verdict).toLowerCase(Locale.ROOT))
                        .append(','));
        return text.substring(0, text.length() - 1) + ". The table below has the figures by topic.";
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "P";
            case FAIL -> "F";
            case UNKNOWN -> "?";
            case NOT_APPLICABLE -> "n/a";
            case NOT_YET_EFFECTIVE -> "later";
            case EXPIRED -> "ended";
        };
    }
}
