package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompareTest {

    private static final String OPEN =
            "{\"id\":\"open\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{}}";
    private static final String SAME = """
            {"id":"scalpel","ruleset":"gb-device-class","asOf":"2026-11-22","unstated":"FALSE","facts":{"device":\
            {"qualifies":true,"invasiveness":"SURGICAL","site":"OTHER_INTERNAL","duration":"TRANSIENT","aimd":"NONE",\
            "nanomaterial":"NONE","jointReplacement":"NONE","software":"NONE","active":false}}}""";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                hernia-mesh         | gb-device-class | IIb       | Rule 8    | ni-device-class | III | Rule 8
                sepsis-prediction   | gb-device-class | I         | Rule 12   | ni-device-class | III | Rule 11
                home-pregnancy-test | gb-ivd-class    | SELF_TEST | Self-test | ni-ivd-class    | B   | Rule 4(a)
                """)
    void theSamplesHaveTheClassesThatTheLawGivesThem(
            String sample,
            String left,
            String leftOutcome,
            String leftRule,
            String right,
            String rightOutcome,
            String rightRule) {
        String file = Path.of("..", "requests", sample + ".json").toString();

        JsonNode line = Run.of("compare", left, right, file, "--json").json().get(0);

        assertThat(line.path("id").asString()).isEqualTo(sample);
        side(line.path(left), leftOutcome, leftRule);
        side(line.path(right), rightOutcome, rightRule);
        assertThat(line.path("same").asBoolean()).isFalse();
    }

    private static void side(JsonNode side, String outcome, String rule) {
        assertThat(side.path("status").asString()).isEqualTo("DETERMINED");
        assertThat(side.path("outcome").asString()).isEqualTo(outcome);
        assertThat(side.path("deciding")).hasSize(1);
        assertThat(side.path("deciding").get(0).asString()).isEqualTo(rule);
    }

    @Test
    void oneRequestIsShownInFull() {
        Run run = Run.onTerminal(120, false, "", "compare", "gb-device-class", "ni-device-class", Samples.MESH);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).isEqualTo("Example hernia mesh, law of 22 November 2026");
        assertThat(run.out())
                .containsPattern("(?m)^ +gb-device-class +ni-device-class$")
                .containsPattern("(?m)^edition +2020-12-31 \\(in force\\) +2021-05-26 \\(in force\\)$")
                .containsPattern("(?m)^answer +Class IIb +Class III$")
                .containsPattern("(?m)^decided by +Rule 8 +Rule 8$")
                .containsPattern("(?m)^approved body +yes$")
                .contains("surgical", "mesh: yes", "The outcomes differ.", "not legal advice");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void aRowThatTellsNothingOfEitherSideIsLeftOut() {
        String out = Run.of("compare", "gb-device-class", "ni-device-class", Samples.MESH)
                .out();

        assertThat(out).doesNotContain("ask first");
    }

    @Test
    void whatIsOpenIsSaidToBeOpenAndWhatToAskFirst() {
        Run run = Run.with(OPEN, "compare", "gb-device-class", "ni-device-class", "-");

        assertThat(run.out())
                .containsPattern("(?m)^answer +open: ")
                .containsPattern("(?m)^ask first +\\S")
                .contains("What is stated does not settle both answers.");
    }

    @Test
    void severalRequestsAreATableWithARowEach() {
        Run run = Run.with(
                Samples.line(Samples.MESH) + "\n" + SAME + "\n\n" + OPEN,
                "compare",
                "gb-device-class",
                "ni-device-class",
                "-");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^request +gb-device-class +by +ni-device-class +by$")
                .containsPattern("(?m)^hernia-mesh +IIb +Rule 8 +III +Rule 8 +differs$")
                .containsPattern("(?m)^scalpel +IIa +Rule 6 +IIa +Rule 6 +same$")
                .containsPattern("(?m)^open +open: I, ");
        assertThat(run.lines()).last().isEqualTo("3 requests: 1 same, 1 differs, 1 open");
    }

    @Test
    void asJsonThereIsOneObjectARequestWhetherSettledOrNot() {
        Run run = Run.with(SAME + "\n" + OPEN, "compare", "gb-device-class", "ni-device-class", "-", "--json");

        assertThat(run.json()).hasSize(2);
        JsonNode settled = run.json().get(0);
        assertThat(settled.path("same").asBoolean()).isTrue();
        assertThat(settled.path("asOf").asString()).isEqualTo("2026-11-22");
        assertThat(settled.path("gb-device-class").path("possible").get(0).asString())
                .isEqualTo("IIa");
        assertThat(settled.path("ni-device-class").path("consequences")).isNotEmpty();
        JsonNode open = run.json().get(1);
        assertThat(open.path("same").isNull()).isTrue();
        assertThat(open.path("gb-device-class").path("outcome").isNull()).isTrue();
        assertThat(open.path("gb-device-class").path("possible").size()).isGreaterThan(1);
    }

    @Test
    void aForcedDraftIsComparedAsTheWhatIfThatItIs() {
        JsonNode line = Run.with(Samples.DRAFT, "compare", "ni-device-class", "gb-device-class", "-", "--json")
                .json()
                .get(0);
        JsonNode draft = line.path("gb-device-class");
        assertThat(draft.path("edition").asString()).isEqualTo("2026-05-08");
        assertThat(draft.path("force").asString()).isEqualTo("NONE");
        assertThat(draft.path("outcome").asString()).isEqualTo("III");
        assertThat(draft.path("inForce").path("outcome").asString()).isEqualTo("IIb");
        assertThat(line.path("ni-device-class").path("force").asString()).isEqualTo("LAW");

        Run run = Run.with(Samples.DRAFT, "compare", "ni-device-class", "gb-device-class", "-");
        assertThat(run.out())
                .doesNotContain("law of")
                .contains("2026-05-08 (draft, not law; what if)", "IIb by Rule 8, edition 2020-12-31");
    }

    @Test
    void anEditionOfARulesetThatIsNotComparedIsRefusedAndNotDropped() {
        Run run = Run.with(Samples.DRAFT, "compare", "ni-device-class", "gb-market-access", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error SUPPOSED_ELSEWHERE at 2026-05-08: ");
    }

    @Test
    void aRulesetWithNothingInForceSaysSo() {
        Run run = Run.of("compare", "gb-device-class", "gb-reliance", Samples.MESH);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("(?m)^edition +2020-12-31 \\(in force\\) +none in force$");
    }

    @Test
    void anUnknownRulesetIsNamedWithTheClosest() {
        Run run = Run.of("compare", "gb-device-class", "ni-devise-class", Samples.MESH);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error RULESET_UNKNOWN at ni-devise-class: ")
                .contains("did you mean ni-device-class?");
    }

    @Test
    void aFileThatIsMissingOrEmptyOrBrokenIsRefused() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.json"), "\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), SAME.replace("invasiveness", "invasivness"));

        assertThat(error(folder.resolve("none.json")))
                .startsWith("error FILE_UNREADABLE at ")
                .contains("none.json: there is no such file");
        assertThat(error(folder)).startsWith("error FILE_UNREADABLE at ").contains("this is a folder");
        assertThat(error(empty)).startsWith("error FILE_EMPTY at ").contains("there is no request in it");
        assertThat(error(broken))
                .startsWith("error FACT_UNKNOWN_NAME at facts.device.invasivness: ")
                .contains("did you mean invasiveness");
    }

    private static String error(Path file) {
        Run run = Run.of("compare", "gb-device-class", "ni-device-class", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        return run.err();
    }
}
