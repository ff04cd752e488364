package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TimelineCommandTest {

    /** A device with a certificate under the old directive, deemed valid; recognition ends on 30 June 2028. */
    private static final String LEGACY = """
            {"id":"set","ruleset":"gb-market-access","asOf":"2026-11-22","unstated":"FALSE","facts":{"device":\
            {"qualifies":true},"market":{"territory":"GB","manufacturerLocation":"EU_EEA"},"marking":{"marks":["CE_MDD"],\
            "ceConformity":"NOTIFIED_BODY_CERTIFICATE","ceCertificateExpiry":"2024-05-26","euDeemedValid":true,"certificateWithdrawn":false},\
            "readiness":{"mhraRegistered":true,"ukrpAppointed":true},"classification":{"gbClass":"IIa","euClass":"IIa"}}}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theAnswerChangesToTheDay() {
        List<JsonNode> bars =
                Run.with(LEGACY, "timeline", "-", "--format", "json").json();

        // Until the end of 2027 the class matters not; then only the classes count that last longer.
        assertThat(bars).hasSize(3);
        bar(bars.get(0), "2026-11-22", "2027-12-31", "ALLOWED", "CE REG 19B");
        bar(bars.get(1), "2028-01-01", "2028-06-30", "ALLOWED", "CE REG 19B");
        bar(bars.get(2), "2028-07-01", "2031-12-31", "NOT ALLOWED", "");
        assertThat(bars)
                .allSatisfy(bar -> assertThat(bar.path("law").asBoolean()).isTrue());
    }

    private static void bar(JsonNode bar, String from, String to, String answer, String basis) {
        assertThat(bar.path("from").asString()).isEqualTo(from);
        assertThat(bar.path("to").asString()).isEqualTo(to);
        assertThat(bar.path("answer").asString()).isEqualTo(answer);
        assertThat(bar.path("basis").asString()).isEqualTo(basis);
    }

    @Test
    void stretchesThatShowTheSameAreOne() {
        List<JsonNode> bars = Run.of("timeline", Samples.MESH, "--ruleset", "gb-market-access", "--format", "json")
                .json();

        assertThat(bars).hasSize(1);
    }

    @Test
    void whatIsNotLawHasLanesOfItsOwnAndIsMarked() {
        Run run = Run.of("timeline", Samples.US_510K, "--ruleset", "gb-market-access", "--ruleset", "gb-reliance");

        assertThat(run.exit()).isZero();
        assertThat(run.lines().stream().filter(line -> line.startsWith("gb-reliance ")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("not law"));
        for (JsonNode bar : Run.of("timeline", Samples.US_510K, "--ruleset", "gb-reliance", "--format", "json")
                .json()) {
            assertThat(bar.path("law").asBoolean()).isFalse();
            assertThat(bar.path("answer").asString()).containsPattern("^(would |no law in force$)");
        }
    }

    @Test
    void inThePictureOnlyLawHasASolidEdge() {
        String svg = Run.of(
                        "timeline",
                        Samples.US_510K,
                        "--ruleset",
                        "gb-market-access",
                        "--ruleset",
                        "gb-reliance",
                        "--format",
                        "svg")
                .out();

        List<String> bars = svg.lines()
                .filter(line -> line.startsWith("<rect") && line.contains("<title>"))
                .toList();
        assertThat(bars)
                .hasSize(9)
                .allSatisfy(bar -> assertThat(bar.contains("stroke-dasharray=\"none\""))
                        .isEqualTo(!bar.contains("would ") && !bar.contains("no law in force")));
        assertThat(bars.stream().filter(bar -> bar.contains("would ")))
                .allSatisfy(bar -> assertThat(bar).contains("url(#notlaw)", "6 4"));
        assertThat(svg).contains("Hatched, dashed edge: not law; it makes nothing lawful.");
    }

    @Test
    void thePictureAsksTheQuestionHasLawAboveAndMarksTheDayAskedFor() {
        String svg = Run.of(
                        "timeline",
                        Samples.US_510K,
                        "--ruleset",
                        "gb-market-access",
                        "--ruleset",
                        "gb-reliance",
                        "--format",
                        "svg")
                .out();

        assertThat(svg)
                .contains("font-weight=\"700\" fill=\"#0b0c0c\">May this device be placed on the market on that day")
                .containsOnlyOnce("class=\"asked\"")
                .contains("asked for 22 November 2026");
        int law = svg.indexOf(">LAW<");
        int notLaw = svg.indexOf(">NOT LAW: makes nothing lawful<");
        assertThat(law).isPositive().isLessThan(notLaw);
        List<Integer> hatched = Pattern.compile(
                        "translate\\(0 ([0-9]+)\\)(?:(?!translate\\(0).)*url\\(#notlaw\\)", Pattern.DOTALL)
                .matcher(svg)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .toList();
        int line = Integer.parseInt(svg.substring(svg.indexOf("M20 ") + 4, svg.indexOf("H1264")));
        assertThat(hatched).isNotEmpty().allSatisfy(top -> assertThat(top).isGreaterThan(line));
    }

    @Test
    void inTextLawStandsAboveWhatIsNot() {
        List<String> lines = Run.of(
                        "timeline", Samples.US_510K, "--ruleset", "gb-reliance", "--ruleset", "gb-market-access")
                .lines();

        assertThat(lines.indexOf("[LAW]")).isPositive().isLessThan(lines.indexOf("NOT LAW: makes nothing lawful"));
        assertThat(lines.subList(lines.indexOf("[LAW]"), lines.indexOf("NOT LAW: makes nothing lawful")))
                .contains("gb-market-access")
                .noneSatisfy(line -> assertThat(line).contains("would give"));
    }

    @Test
    void inThePictureABarBeginsAtItsDay() {
        String svg = Run.with(LEGACY, "timeline", "-", "--format", "svg").out();

        long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 22), LocalDate.of(2031, 12, 31)) + 1;
        long first = ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 7, 1));
        List<Double> places = Pattern.compile("<rect x=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .map((MatchResult found) -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(places).hasSize(3);
        assertThat(places.get(2) * days / 1000).isCloseTo(first, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void whatDoesNotFitIntoABarStandsUnderThePicture() {
        String svg = Run.with(
                        LEGACY,
                        "timeline",
                        "-",
                        "--ruleset",
                        "gb-market-access",
                        "--from",
                        "2028-06-20",
                        "--format",
                        "svg")
                .out();

        assertThat(svg)
                .containsPattern(
                        ">1 {2}gb-market-access, 20 June 2028 to 30 June 2028: ALLOWED\\. .*CE REG 19B</text>");
    }

    @Test
    void aPictureIsWellFormedWhateverTheNameOfTheProduct() throws Exception {
        String named = LEGACY.replace(
                "\"facts\":{", "\"facts\":{\"description\":{\"productName\":\"A <b> & \\\"c\\\" ]]>\"},");

        Path file = folder.resolve("timeline.svg");
        Run run = Run.with(named, "timeline", "-", "--format", "svg", "--output", file.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Files.newInputStream(file))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void anEditionNamedForOneRulesetIsNotAskedOfAnother() {
        String forced = Samples.line(Samples.US_510K)
                .replace("\"ruleset\":\"gb-market-access\"", "\"ruleset\":\"gb-reliance\",\"edition\":\"2025-07-22\"");

        List<JsonNode> bars = Run.with(
                        forced,
                        "timeline",
                        "-",
                        "--ruleset",
                        "gb-reliance",
                        "--ruleset",
                        "gb-market-access",
                        "--format",
                        "json")
                .json();

        assertThat(bars.get(0).path("answer").asString()).isEqualTo("no law in force");
        assertThat(bars.get(0).path("law").asBoolean()).isFalse();
        assertThat(bars.get(1).path("edition").asString()).isEqualTo("2025-07-22");
        assertThat(bars.get(1).path("answer").asString()).startsWith("what if, not law: ");
        assertThat(bars.get(1).path("law").asBoolean()).isFalse();
        assertThat(bars.get(bars.size() - 1).path("law").asBoolean()).isTrue();
    }

    @Test
    void aSupposedCommencementHasALaneOfItsOwnBesideTheLawInForce() {
        String supposed = Samples.line(Samples.MESH)
                .replace("\"gb-device-class\"", "\"gb-device-class\",\"commencement\":\"2028-01-01\"");
        List<JsonNode> bars =
                Run.with(supposed, "timeline", "-", "--format", "json").json();

        assertThat(bars.get(0).path("law").asBoolean()).isTrue();
        assertThat(bars.get(0).path("force").asString()).isEqualTo("LAW");
        assertThat(bars.get(0).path("answer").asString()).isEqualTo("IIb");
        assertThat(bars.get(0).path("from").asString()).isEqualTo("2026-11-22");
        assertThat(bars.get(0).path("to").asString()).isEqualTo("2031-12-31");
        assertThat(bars.subList(1, bars.size())).hasSize(2).allSatisfy(bar -> {
            assertThat(bar.path("law").asBoolean()).isFalse();
            assertThat(bar.path("edition").asString()).isEqualTo("2026-05-08");
        });
        assertThat(bars.get(1).path("answer").asString()).isEqualTo("would give III");
        assertThat(bars.get(2).path("answer").asString()).isEqualTo("what if, not law: III");
        assertThat(bars.get(2).path("from").asString()).isEqualTo("2028-01-01");
    }

    @Test
    void guidanceInForceIsDrawnAsGuidanceAndNotAsLaw() {
        String samd = Samples.line(Samples.SEPSIS);
        for (String ruleset : List.of("samd-category", "collaboration")) {
            assertThat(Run.with(samd, "timeline", "-", "--ruleset", ruleset, "--format", "json")
                            .json())
                    .isNotEmpty()
                    .allSatisfy(bar -> {
                        assertThat(bar.path("law").asBoolean()).isFalse();
                        assertThat(bar.path("force").asString()).isIn("GUIDANCE", "POLICY");
                        assertThat(bar.path("answer").asString()).contains("not law: ");
                    });
            assertThat(Run.with(samd, "timeline", "-", "--ruleset", ruleset, "--format", "svg")
                            .out())
                    .contains("url(#notlaw)")
                    .doesNotContain("stroke-dasharray=\"none\"");
        }
    }

    @Test
    void daysThatAreNotEncodedAreNotCalledDaysWithoutLaw() {
        List<JsonNode> bars = Run.of(
                        "timeline",
                        Samples.MESH,
                        "--ruleset",
                        "gb-market-access",
                        "--from",
                        "2023-01-01",
                        "--to",
                        "2023-12-31",
                        "--format",
                        "json")
                .json();

        assertThat(bars.get(0).path("answer").asString()).isEqualTo("not encoded for that day");
        assertThat(bars.get(0).path("to").asString()).isEqualTo("2023-06-30");
        assertThat(bars)
                .filteredOn(bar -> bar.path("standing").asString().startsWith("enacted"))
                .as("enacted from the day on which it was made, and not before")
                .singleElement()
                .satisfies(bar -> assertThat(bar.path("from").asString()).isEqualTo("2023-06-30"));
    }

    @Test
    void anEditionOfARulesetThatIsNotAskedIsRefused() {
        assertThat(Run.with(Samples.DRAFT, "timeline", "-", "--ruleset", "gb-market-access")
                        .err())
                .startsWith("error SUPPOSED_ELSEWHERE at 2026-05-08: ");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        Run run = Run.of("timeline", Samples.MESH, "--from", "2027-01-01", "--to", "2026-01-01");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error SPAN at 2027-01-01 to 2026-01-01");
    }
}
