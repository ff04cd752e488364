package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEditionTellsWhatItAmendsReplacesAddsAndDrops() {
        Run run = Run.of("edition", "gb-device-class", "2024-03-05");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).startsWith("gb-device-class 2024-03-05: Class of a general medical device");
        assertThat(run.lines().get(3)).startsWith("  amends       2022-06-26");
        assertThat(run.lines())
                .contains(
                        "  replaces     Rule 12: base",
                        "  replaces     software-categories.csv",
                        "  adds         Webinar 2024 software: other rules beside it",
                        "  drops        Response 2022 software: mapping not stated");
        assertThat(run.out()).contains("of its own", "taken over");
    }

    @Test
    void anEditionThatStandsAloneSaysSo() {
        assertThat(Run.of("edition", "gb-device-class", "2020-12-31").lines())
                .contains("  amends       none; it stands alone");
    }

    @Test
    void theWholeTextIsThatOfTheDigestInTheInstalledRuleset() {
        Run run = Run.of("edition", "gb-device-class", "2024-03-05", "--consolidated");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("==> ruleset.yaml <==", "==> invasive.drl <==", "rule \"Rule 6: base\"")
                .doesNotContain("amends:", "mapping not stated");
        String digest = Run.of("rulesets", "--json").json().stream()
                .filter(edition -> edition.path("ruleset").asString().equals("gb-device-class")
                        && edition.path("edition").asString().equals("2024-03-05"))
                .findFirst()
                .orElseThrow()
                .path("digest")
                .asString();
        assertThat(Run.of("edition", "gb-device-class", "2024-03-05").lines()).contains("  digest       " + digest);
    }

    @Test
    void anUnknownEditionSuggestsTheClosest() {
        Run run = Run.of("edition", "gb-device-class", "2024-03-06");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("error EDITION_UNKNOWN at gb-device-class 2024-03-06: ")
                .contains("did you mean gb-device-class 2024-03-05?");
    }

    @Test
    void anEditionThatAmendsWhatIsNotThereIsNamedWithItsPlace() throws IOException {
        Path edition = Files.createDirectories(folder.resolve("gb-x/2027-01-01"));
        Files.writeString(edition.resolve("ruleset.yaml"), "id: gb-x\nedition: 2027-01-01\namends: 2026-01-01\n");
        Run run = Run.of("edition", "gb-x", "2027-01-01", "--sources", folder.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error RULESET_UNREADABLE").contains("ruleset.yaml:3:1: AMENDMENT");
    }

    @Test
    void noLineIsWiderThanTheTerminalButADigest() {
        assertThat(Run.onTerminal(80, false, "", "edition", "gb-device-class", "2024-03-05")
                        .lines())
                .filteredOn(line -> !line.contains("sha256:"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
