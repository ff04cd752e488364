package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {

    private static final String YAML = """
            - case: Something without a medical purpose is no device
              id: C-1
              asOf: 2026-11-22
              unstated: "FALSE"
              facts: { device: { qualifies: false, notDeviceReason: NO_MEDICAL_PURPOSE } }
              expect: { status: DETERMINED, outcome: NOT_A_DEVICE, deciding: [reg 2, reg 3] }
              source: reg 2
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aYamlCaseTakesItsRulesetFromTheFolder() throws IOException {
        Run run = Run.of("cases", inCasesFolder(YAML).toString());

        assertThat(run).isEqualTo(new Run(ExitCode.OK, "1 passed, 0 failed" + System.lineSeparator(), ""));
    }

    @Test
    void aFolderIsRunAsAWhole() throws IOException {
        inCasesFolder(YAML);

        assertThat(Run.of("cases", folder.toString()).lines()).containsExactly("1 passed, 0 failed");
    }

    @Test
    void aMissIsShownWithTheFactsUnderTheRuleThatDecided() throws IOException {
        Path file = inCasesFolder(YAML.replace("outcome: NOT_A_DEVICE, deciding: [reg 2, reg 3]", "outcome: IIa"));

        Run run = Run.of("cases", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines().get(0))
                .isEqualTo("MISS  x.yaml:1: C-1  Something without a medical purpose is no device");
        assertThat(run.lines().get(1).strip()).isEqualTo("outcome: expected IIa, got NOT_A_DEVICE");
        assertThat(run.out()).contains("decided by reg 2: ", "device.qualifies = false");
        assertThat(run.out().strip()).endsWith("0 passed, 1 failed");
    }

    @Test
    void theTierOfTheEvidenceStandardsIsComparedWhileTheOutcomeIsOpen() throws IOException {
        String line = "{\"id\":\"N-1\",\"ruleset\":\"nhs-adoption\",\"asOf\":\"2026-11-22\",\"facts\":{\"adoption\":"
                + "{\"nhsOrSocialCareEngland\":true,\"embeddedSoftware\":true}},\"expect\":{\"status\":\"UNDETERMINED\",\"esf\":%s}}\n";
        Path passes = Files.writeString(folder.resolve("passes.ndjson"), line.formatted("{\"tier\":\"OUT_OF_SCOPE\"}"));
        Path fails =
                Files.writeString(folder.resolve("fails.ndjson"), line.formatted("{\"tier\":\"C\",\"standards\":21}"));

        assertThat(Run.of("cases", passes.toString()).lines()).containsExactly("1 passed, 0 failed");
        assertThat(Run.of("cases", fails.toString()).out())
                .contains("esf.tier: expected C, got OUT_OF_SCOPE", "esf.standards: expected 21, got none");
    }

    @Test
    void whatIsNotBuiltIsNamedAndIsNoPass() throws IOException {
        String line = "{\"id\":\"%s\",\"ruleset\":\"%s\",\"asOf\":\"2026-11-22\",\"expect\":%s}\n";
        String edition = line.replace("\"asOf\"", "\"edition\":\"1066-10-14\",\"asOf\"");
        Path file = Files.writeString(
                folder.resolve("more.ndjson"),
                line.formatted("N-1", "mars-device-class", "{\"outcome\":\"I\"}")
                        + line.formatted("N-2", "ai-governance", "{\"checks\":{\"AIG-XX-99\":\"PASS\"}}")
                        + "\n"
                        + edition.formatted("N-3", "gb-device-class", "{\"outcome\":\"I\"}"));

        Run run = Run.of("cases", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "not built, not compared: check AIG-XX-99 (1), edition 1066-10-14 of gb-device-class (1),"
                                + " ruleset mars-device-class (1); 3 cases of which nothing is built",
                        "0 passed, 0 failed");
    }

    @Test
    void aCaseOfWhichPartIsBuiltPassesForThatPart() throws IOException {
        String line = "{\"id\":\"N-1\",\"ruleset\":\"ai-governance\",\"asOf\":\"2026-11-22\","
                + "\"facts\":{\"market\":{\"territories\":[]}},"
                + "\"expect\":{\"checks\":{\"AIG-XX-99\":\"PASS\",\"AIG-QUAL-01\":\"%s\"}}}\n";
        Path passes = Files.writeString(folder.resolve("passes.ndjson"), line.formatted("NOT_APPLICABLE"));
        Path misses = Files.writeString(folder.resolve("misses.ndjson"), line.formatted("FAIL"));

        assertThat(Run.of("cases", passes.toString()).lines())
                .containsExactly("not built, not compared: check AIG-XX-99 (1)", "1 passed, 0 failed");
        assertThat(Run.of("cases", misses.toString()).exit()).isEqualTo(1);
    }

    @Test
    void anUnknownKeyNamesFileAndCase() throws IOException {
        assertUnreadable(YAML.replace("outcome:", "outcom:"), "x.yaml:1: C-1 expect: There is no \"outcom\" here");
        assertUnreadable(YAML.replace("source:", "sauce:"), "x.yaml:1: C-1: There is no \"sauce\" here");
    }

    @Test
    void factsAreReadStrictly() throws IOException {
        assertUnreadable(
                YAML.replace("qualifies", "qualifys"), "x.yaml:1: C-1 facts.device.qualifys: FACT_UNKNOWN_NAME");
        assertUnreadable(YAML.replace("false,", "maybe,"), "x.yaml:1: C-1 facts.device.qualifies: FACT_WRONG_TYPE");
        assertUnreadable(YAML.replace("\"FALSE\"", "NEVER"), "x.yaml:1: C-1 unstated: FIELD_NOT_IN_ENUMERATION");
    }

    @Test
    void anIdStandsOnce() throws IOException {
        assertUnreadable(YAML + YAML, "x.yaml:8: C-1 id: Two cases have this id");
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of("cases", folder.resolve("none.yaml").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("none.yaml");
        assertThat(Run.of("cases").exit()).isEqualTo(ExitCode.USAGE);
    }

    private void assertUnreadable(String yaml, String message) throws IOException {
        Run run = Run.of("cases", inCasesFolder(yaml).toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error CASE_UNREADABLE: " + message);
    }

    private Path inCasesFolder(String yaml) throws IOException {
        Path cases = Files.createDirectories(folder.resolve("gb-device-class/2020-12-31/cases"));
        return Files.writeString(cases.resolve("x.yaml"), yaml);
    }
}
