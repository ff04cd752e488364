package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImpactCommandTest {
    private static final String PORTFOLIO = "../portfolio.yaml";
    private static final String PROPOSED = "gb-reliance/2024-11-14";
    private static final String ANSWERED = "gb-reliance/2025-07-22";
    private static final String REQUEST =
            "{\"id\":\"K1\",\"asOf\":\"2026-11-22\",\"facts\":{\"approvals\":[{\"origin\":\"EU\"}]}}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theDevicesThatLoseARouteAreShownWithBothRules() {
        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", PORTFOLIO);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(run.lines().get(0))
                .isEqualTo(
                        "gb-reliance, 2024-11-14 (proposal, not law) and 2025-07-22 (policy, not law), on 2026-11-22");
        assertThat(run.lines().get(1)).isEqualTo("10 of 70 products get another answer.");
        assertThat(run.out()).contains("Route 1: European Union, class I", "Origin: European");
    }

    @Test
    void anEditionAgainstItselfChangesNothing() {
        Run run = Run.of("impact", ANSWERED, ANSWERED, "--portfolio", PORTFOLIO);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).contains("70 products asked about; every one gets the same answer.");
    }

    @Test
    void theClassThatTheLawGivesIsHandedOn() {
        Run run = Run.of(
                "impact", "gb-market-access/2023-07-01", "gb-market-access/2023-07-01", "--portfolio", PORTFOLIO);

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void whatFollowsInOtherRulesetsIsShown() throws IOException {
        Path law = Path.of("../../rulesets/classification/src/main/rulesets/gb-device-class/2020-12-31");
        Path changed = Files.createDirectories(folder.resolve("gb-device-class/2020-12-31"));
        try (Stream<Path> files = Files.list(law)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                int rule = text.indexOf("rule \"Rule 12: software\"");
                Files.writeString(
                        changed.resolve(file.getFileName()),
                        rule < 0
                                ? text
                                : text.substring(0, rule)
                                        + text.substring(rule).replaceFirst("outcome = \"I\"", "outcome = \"IIa\""));
            }
        }

        Run run = Run.of("impact", law.toString(), changed.toString(), "--portfolio", PORTFOLIO);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("ruleset that follows");
        assertThat(run.lines())
                .anyMatch(line -> line.matches("ScanNav .* gb-market-access +ALLOWED, UKCA +NOT ALLOWED.*"));
    }

    @Test
    void csvHasALineForEachProductWithProvisions() {
        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", PORTFOLIO, "--format", "csv");

        assertThat(run.lines()).hasSize(11);
        assertThat(run.lines().get(0)).startsWith("id,product,before,rules before,provisions before,after");
        assertThat(run.lines()).anyMatch(line -> line.startsWith("c-leg-4,C-Leg 4,\"ELIGIBLE FOR REVIEW, ROUTE 1\","));
    }

    @Test
    void aSpreadsheetTakesNoNameInTheCsvForAFormula() throws IOException {
        for (String begin : List.of("=", "+", "-", "@", "\uff1d")) {
            Path portfolio = folder.resolve("portfolio.yaml");
            Files.writeString(
                    portfolio,
                    Files.readString(Path.of(PORTFOLIO))
                            .replace("id: c-leg-4\n", "id: \"" + begin + "1+2\"\n")
                            .replace("name: \"C-Leg 4\"", "name: \"" + begin + "3\""));

            Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", portfolio.toString(), "--format", "csv");

            assertThat(run.lines())
                    .as(run.err())
                    .anyMatch(line ->
                            line.matches("\"?'" + Pattern.quote(begin) + "1[+]2\"?,'" + Pattern.quote(begin) + "3,.*"));
        }
    }

    @Test
    void jsonHasTheSame() {
        JsonNode json = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", PORTFOLIO, "--format", "json")
                .json()
                .get(0);

        assertThat(json.path("all").intValue()).isEqualTo(70);
        assertThat(json.path("products").size()).isEqualTo(10);
        assertThat(json.path("products").get(0).path("after").path("answer").asString())
                .isEqualTo("NOT ELIGIBLE");
    }

    @Test
    void aPageIsWrittenToAFile() throws IOException {
        Path page = folder.resolve("impact.html");

        Run run = Run.of(
                "impact",
                PROPOSED,
                ANSWERED,
                "--portfolio",
                PORTFOLIO,
                "--format",
                "html",
                "--output",
                page.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(Files.readString(page)).contains("<h1>10 of 70 products get another answer</h1>", "C-Leg 4");
    }

    @Test
    void requestsAreAPortfolioAndTheSameProductTwiceIsOne() throws IOException {
        Path requests = Files.writeString(folder.resolve("requests.ndjson"), REQUEST + REQUEST);

        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", requests.toString());

        assertThat(run.lines().get(1)).isEqualTo("1 of 1 product get another answer.");
    }

    @Test
    void aProductThatCannotBeReadIsNamedAndTheOthersAreDecided() throws IOException {
        Path requests = Files.writeString(
                folder.resolve("requests.ndjson"),
                REQUEST + REQUEST.replace("origin", "origins").replace("K1", "K2"));

        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", requests.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines().get(1)).contains("1 of 1 product get another answer; 1 not decided");
        assertThat(run.err()).contains("not decided: requests.ndjson:2", "origins", "origin");
    }

    @Test
    void aMisspeltFactOfAPortfolioNamesItsProduct() throws IOException {
        Path products = Files.writeString(
                folder.resolve("products.yaml"),
                "products:\n- { id: one, facts: { device: { sterille: true } } }\n- { id: two, facts: { device: { sterile: true } } }\n");

        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", products.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("products.yaml product one", "sterille", "sterile");
    }

    @Test
    void aPortfolioThatIsNoYamlNamesTheLine() throws IOException {
        Path products = Files.writeString(folder.resolve("products.yaml"), "products:\n- { id: one\n");

        Run run = Run.of("impact", PROPOSED, ANSWERED, "--portfolio", products.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("PORTFOLIO_UNREADABLE", "products.yaml:", "this is not YAML");
    }

    @Test
    void anEditionIsReadFromABuiltJarToo() throws IOException {
        Path jar = built();

        Run run = Run.of("impact", jar + "/" + PROPOSED, ANSWERED, "--portfolio", PORTFOLIO);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FOUND);
        assertThat(run.lines().get(1)).isEqualTo("10 of 70 products get another answer.");
    }

    @Test
    void aJarOfSeveralEditionsListsThem() throws IOException {
        Run run = Run.of("impact", built().toString(), ANSWERED, "--portfolio", PORTFOLIO);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("name one after its path", "/gb-reliance/2025-07-22");
    }

    @Test
    void editionsOfTwoRulesetsAreNotCompared() {
        Run run = Run.of("impact", "samd-category/2014-09-18", ANSWERED, "--portfolio", PORTFOLIO);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("RULESETS_DIFFER");
    }

    /** A jar of two editions, as the build makes one. */
    private Path built() throws IOException {
        Path jar = folder.resolve("rulesets.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            StringBuilder index = new StringBuilder();
            for (String edition : List.of(PROPOSED, ANSWERED)) {
                String data = "META-INF/clearway/" + edition + "/edition.json";
                index.append(data).append('\n');
                copy(out, data);
                copy(out, "META-INF/clearway/" + edition + "/edition.sha256");
            }
            out.putNextEntry(new JarEntry("META-INF/clearway/editions"));
            out.write(index.toString().getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void copy(JarOutputStream out, String name) throws IOException {
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = Objects.requireNonNull(ImpactCommandTest.class.getResourceAsStream("/" + name))) {
            in.transferTo(out);
        }
    }
}
