package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page on interviews shows what an interview prints. With the environment variable CLEARWAY_UPDATE_DOCS it is written anew.
 */
class AskTranscriptTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "ask.md");
    private static final String CALL = "$ ./clearway ask ";
    private static final int COLUMNS = 80;

    /** Products that somebody describes, and what is asked about them. */
    enum Product {
        ECG_APP(
                Path.of("src", "test", "resources", "ask", "ecg-app.json"),
                Map.of("gb-device-class", "Class IIa", "ni-device-class", "Class IIb")),
        HERNIA_MESH(Path.of(Samples.MESH), Map.of("gb-device-class", "Class IIb", "ni-device-class", "Class III")),
        PREGNANCY_TEST(
                Path.of("src", "test", "resources", "ask", "pregnancy-test.json"),
                Map.of("gb-ivd-class", "SELF TEST: For lay users and not listed", "ni-ivd-class", "Class B"));

        private final Path request;
        private final Map<String, String> answers;
        private final List<String> rulesets;

        /** A product, and the true answer of each ruleset that is asked, in the order of their names. */
        Product(Path request, Map<String, String> answers) {
            this.request = request;
            this.answers = answers;
            this.rulesets = answers.keySet().stream().sorted().toList();
        }
    }

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aPageShowsWhatAnInterviewPrints(Product product) throws IOException {
        Path typed = folder.resolve("typed.txt");
        Files.write(
                typed, TypedAnswers.of(Files.readString(product.request), RegulatoryRules.load(), product.rulesets));
        Run run = Run.onTerminal(
                COLUMNS,
                false,
                "",
                "ask",
                product.rulesets.get(0),
                product.rulesets.get(1),
                "--typed",
                typed.toString());

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(COLUMNS));
        assertThat(run.lines()).as("the true answers, whatever is asked").containsAll(product.answers.values());
        String printed =
                run.lines().stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
        String page = Files.readString(PAGE);
        int from = shown(page, product);
        int to = page.indexOf("```", from);
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(PAGE, page.substring(0, from) + printed + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(printed);
        }
    }

    /** Where the transcript of a product begins: below the call that stands under the product's heading. */
    private static int shown(String page, Product product) {
        int heading = page.indexOf(
                "<a id=\"" + product.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"></a>");
        assertThat(heading).as("the place of %s", product).isNotNegative();
        String call = CALL + String.join(" ", product.rulesets) + "\n";
        int at = page.indexOf(call, heading);
        assertThat(at).as("the call for %s", product).isNotNegative();
        return at + call.length();
    }
}
