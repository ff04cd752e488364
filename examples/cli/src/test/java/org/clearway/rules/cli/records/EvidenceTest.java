package org.clearway.rules.cli.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.clearway.rules.facts.AiEvaluation;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Evidence that summaries of made-up devices state, and that of real ones where their file is at hand. */
class EvidenceTest {

    private static final String REAL = "fda_ai_evidence_903.csv";
    private static final String HEAD = "Submission Number,specialty,Development_study,N sites development,"
            + "Baseline demographics available for development study,Clinical Performance Study,CP Study-type,CP N samples,"
            + "CP N clinical sites,CP results sex available,CP results age available,"
            + "Sex-specific diagnostic/prognostic performance available (if only one sex included in study i.e. for"
            + " prostate/breast-imaging --> yes),\"CP results, age-specific diagnostic/prognostic performance available\"";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aBlankCellStatesNothing() throws IOException {
        Run run = Run.of("evidence", "--requests", file("K1,Radiology,,,,,Missing,,,,,,"));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(RequestJson.read(run.lines().get(0)).facts().aiEvaluation())
                .isIn(null, AiEvaluation.builder().build());
        assertThat(verdicts(file("K1,Radiology,,,,,Missing,,,,,,"), "AIG-EVA-05"))
                .containsExactly("all: unknown 1", "Radiology: unknown 1");
    }

    @Test
    void aBrokenQuoteOrBytesThatAreNoTextCostNoOtherRow() throws IOException {
        Path file = folder.resolve("broken.csv");
        byte[] text = ("\uFEFF" + HEAD + "\nK1,\"Radio\"logy,,,,,Missing,,,,,,\nK2,Neuro~logy,,,,,Missing,,,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '~' ? (byte) 0xFF : text[i];
        }
        Files.write(file, text);

        Run run = Run.of("evidence", "--requests", file.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void moreSitesThanDevelopmentHadMeansASiteAwayFromIt() throws IOException {
        assertThat(verdicts(
                        file(
                                "K1,Radiology,yes,1,,yes,Missing,,multi center,,,,",
                                "K2,Neurology,yes,5,,yes,Missing,,5,,,,",
                                "K3,Other,yes,multiple,,yes,Missing,,9,,,,"),
                        "AIG-EVA-05"))
                .containsExactlyInAnyOrder(
                        "all: pass 1, unknown 2", "Radiology: pass 1", "Neurology: unknown 1", "Other: unknown 1");
    }

    @Test
    void aRandomisedStudyIsATrialAndOtherKindsAreNotGuessed() throws IOException {
        String file = file(
                "K1,randomised,,,,yes,Randomized,,,,,,",
                "K2,retrospective,,,,yes,Retrospective,,,,,,",
                "K3,none,no,,,no,Missing,,,,,,");

        assertThat(verdicts(file, "AIG-RPT-01"))
                .contains("randomised: unknown 1", "retrospective: unknown 1", "none: not_applicable 1");
    }

    @Test
    void theTableCountsBySpecialty() throws IOException {
        Run run = Run.of(
                "evidence",
                file(
                        "K1,Radiology,yes,1,yes,yes,Prospective,120,3,yes,yes,yes,no",
                        "K2,Neurology,no,,,no,Missing,,,,,,"));

        String text = run.out().replaceAll(" +", " ");
        assertThat(text)
                .startsWith("2 devices screened as of 22 November 2026, 2 different sets of facts.")
                .contains("clinical performance study: yes 1 0 1", "performance by age: no 1 0 1")
                .doesNotContain("performance by age: yes")
                .contains("AIG-EVA-05 0 / 0 / 1 / 0 1 / 0 / 0 / 0");
    }

    @Test
    void aWordThatIsNotKnownBreaksItsRowOnly() throws IOException {
        Run run = Run.of("evidence", file("K1,Radiology,perhaps,,,,Missing,,,,,,", "K2,Radiology,,,,,Missing,,,,,,"));

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("error CELL_UNKNOWN at ", ":2, column Development_study", "'perhaps'");
        assertThat(run.out()).startsWith("1 device screened");
    }

    @Test
    void aMissingColumnEndsTheCommand() throws IOException {
        Path file = Files.writeString(folder.resolve("devices.csv"), HEAD.replace(",specialty", "") + "\n");

        Run run = Run.of("evidence", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error COLUMN_MISSING at ").contains("specialty");
    }

    /** Runs over the real file, which is no part of this repository, where the environment names its folder. */
    @Test
    void theRealDevicesAreScreenedAsDocumented() {
        String named = System.getProperty("CLEARWAY_DATA", System.getenv().getOrDefault("CLEARWAY_DATA", ""));
        Path real = Path.of(named, REAL);
        assumeTrue(
                !named.isEmpty() && Files.isReadable(real),
                "set CLEARWAY_DATA to a folder with " + REAL + " to screen real devices");
        String file = real.toString();

        Run run = Run.of("evidence", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("903 devices screened");
        assertThat(verdicts(file, "AIG-EVA-05").get(0)).isEqualTo("all: pass 3, unknown 900");
    }

    private String file(String... rows) throws IOException {
        Path file = folder.resolve("devices.csv");
        Files.writeString(file, HEAD + "\n" + String.join("\n", rows) + "\n");
        return file.toString();
    }

    /** The verdicts of a check, all devices first and then each specialty. */
    private static List<String> verdicts(String file, String check) {
        return Run.of("evidence", "--json", file).json().stream()
                .filter(line -> line.path("check").asString().equals(check))
                .map(EvidenceTest::verdict)
                .toList();
    }

    private static String verdict(JsonNode line) {
        return List.of("pass", "fail", "unknown", "not_applicable").stream()
                .filter(name -> line.path(name).asInt() > 0)
                .map(name -> name + " " + line.path(name).asInt())
                .collect(Collectors.joining(", ", line.path("specialty").asString() + ": ", ""));
    }
}
