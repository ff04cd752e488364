package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page must be for readers with other eyes, keyboards and screens (WCAG 2.2 AA), as far as its text can show. */
class PagesTest {

    private static final Pattern TEXT_COLOUR = Pattern.compile("(?<![-a-z])color: (#[0-9a-f]{3,6})");
    private static final Pattern FILL = Pattern.compile("<text[^>]*fill=\"(#[0-9a-f]{3,6})\"");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    /** The grounds on which text stands. */
    private static final Map<String, Double> GROUNDS =
            Map.of("white", luminance("#ffffff"), "the panel of an answer", luminance("#f3f2f1"));

    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    private static String page(String verb) {
        return WRITTEN.computeIfAbsent(verb, PagesTest::written);
    }

    private static String written(String verb) {
        String file = Path.of("..", "requests", "hospital-ai-system.json").toString();
        Run run = Run.of(
                verb,
                switch (verb) {
                    case "rationale" -> Samples.SEPSIS;
                    case "timeline" -> Samples.US_510K;
                    default -> file;
                },
                "--format",
                "html");
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rationale", "report", "assess", "timeline"})
    void aPageHasALanguageLandmarksAndAWayToSkip(String verb) {
        assertThat(page(verb))
                .contains("<html lang=\"en-GB\">", "name=\"viewport\"", "<header>", "class=\"skip\" href=\"#main\"")
                .containsOnlyOnce("<main id=\"main\">")
                .containsOnlyOnce("<h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rationale", "report", "assess", "timeline"})
    void theFocusIsSeenOnEveryGround(String verb) {
        assertThat(page(verb)).contains(":focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px;");
        GROUNDS.forEach((name, ground) ->
                assertThat(contrast(luminance("#0b0c0c"), ground)).as(name).isGreaterThanOrEqualTo(3.0));
        assertThat(contrast(luminance("#0b0c0c"), luminance("#ffdd00"))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rationale", "report", "assess", "timeline"})
    void textHasContrastEnough(String verb) {
        String page = page(verb);
        RULE.matcher(css(page))
                .results()
                .filter(rule -> !rule.group(2).contains("background: #0b0c0c"))
                .forEach(rule -> TEXT_COLOUR
                        .matcher(rule.group(2))
                        .results()
                        .forEach(colour -> GROUNDS.forEach(
                                (name, ground) -> assertThat(contrast(luminance(colour.group(1)), ground))
                                        .as("%s on %s", rule.group(1).strip(), name)
                                        .isGreaterThanOrEqualTo(4.5))));
        assertThat(FILL.matcher(page).results().map((MatchResult found) -> found.group(1)))
                .allSatisfy(colour -> assertThat(contrast(luminance(colour), luminance("#ffffff")))
                        .isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rationale", "report", "assess", "timeline"})
    void headsHaveAScopeAndWhatScrollsCanBeReachedByKeyboard(String verb) {
        String page = page(verb);

        assertThat(Pattern.compile("<th(?=[ >])([^>]*)>")
                        .matcher(page)
                        .results()
                        .map((MatchResult head) -> head.group(1)))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head).containsPattern("scope=\"(col|row)\""));
        assertThat(Pattern.compile("<div class=\"wide\"([^>]*)>")
                        .matcher(page)
                        .results()
                        .map((MatchResult region) -> region.group(1)))
                .allSatisfy(region -> assertThat(region).contains("tabindex=\"0\"", "role=\"region\"", "aria-label="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rationale", "report", "assess", "timeline"})
    void nothingIsWiderThanANarrowScreenUnlessItScrollsByItself(String verb) {
        String css = css(page(verb));

        assertThat(css).contains("overflow-wrap: anywhere", "max-width: 40rem");
        assertThat(Pattern.compile("(?m)^([^@\\n{]*)\\{[^}]*min-width: (\\d+)rem")
                        .matcher(css)
                        .results())
                .allSatisfy(rule -> assertThat(rule.group(1)).startsWith(".wide"));
    }

    private static String css(String page) {
        return page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] parts = new double[3];
        for (int i = 0; i < parts.length; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
