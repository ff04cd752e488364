package org.clearway.rules.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The decisions a second as bars, for all facts known. Each step to the right is ten times as many: what is compared lies so far apart that
 * plain lengths would show one bar and nothing else.
 */
final class Chart {
    private static final int LEFT = 290;
    private static final int DECADE = 90;
    private static final int LINE = 26;
    private static final int TOP = 40;

    private Chart() {}

    /** An image in SVG that follows the light or dark setting of whoever looks at it. */
    static String of(Results run) {
        List<Results.Decisions> rows = run.decisions().stream()
                .filter(row -> row.facts() == FactSet.KNOWN)
                .sorted((one, other) -> Double.compare(other.perSecond(), one.perSecond()))
                .toList();
        int width = LEFT + 8 * DECADE + 20;
        int height = TOP + rows.size() * LINE + 30;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Decisions a second, one thread\">%n"
                        + "<style>text{font:14px sans-serif;fill:#1f2328}.bar{fill:#8c959f}.own{fill:#0969da}.grid{stroke:#d0d7de}"
                        + "@media (prefers-color-scheme:dark){text{fill:#e6edf3}.bar{fill:#6e7681}.own{fill:#58a6ff}.grid{stroke:#30363d}}</style>%n"
                        + "<text x=\"0\" y=\"18\">Decisions a second, one thread, all facts known; each line is ten times the one before</text>%n",
                width,
                height));
        for (int decade = 0; decade <= 8; decade++) {
            int x = LEFT + decade * DECADE;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x,
                    TOP - 8,
                    x,
                    height - 26,
                    x,
                    height - 8,
                    decade < 3
                            ? Math.round(Math.pow(10, decade))
                            : decade < 6
                                    ? Math.round(Math.pow(10, decade - 3.0)) + " k"
                                    : Math.round(Math.pow(10, decade - 6.0)) + " M"));
        }
        for (int i = 0; i < rows.size(); i++) {
            Results.Decisions row = rows.get(i);
            int y = TOP + i * LINE;
            double length = Math.max(1, Math.log10(row.perSecond()) * DECADE);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"16\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%,.0f</text>%n",
                    LEFT - 8,
                    y + 13,
                    row.way().title(),
                    row.way().own() ? "own" : "bar",
                    LEFT,
                    y,
                    length,
                    LEFT + length + 6,
                    y + 13,
                    row.perSecond()));
        }
        return svg.append("</svg>\n").toString();
    }
}
