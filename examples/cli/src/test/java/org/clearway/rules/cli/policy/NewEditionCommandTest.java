package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions begun beside a copy of a shipped one. */
class NewEditionCommandTest {
    private static final Path SHIPPED =
            Path.of("../../rulesets/classification/src/main/rulesets/samd-category/2014-09-18");

    @TempDir
    Path folder;

    private Path ruleset;
    private Path begun;

    @BeforeEach
    void aCopy() throws IOException {
        ruleset = folder.resolve("samd-category");
        begun = ruleset.resolve("2027-03-01");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path to = ruleset.resolve("2014-09-18")
                        .resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Run begin(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "new-edition", ruleset.toString(), "--from", "2014-09-18", "--published", "2027-03-01"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void anEditionThatIsBegunReadsAsTheOneThatItAmends() {
        Run run = begin("--standing", "POLICY", "--title", "What comes next");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("Written: " + begun);
        assertThat(begun.resolve("ruleset.yaml"))
                .content()
                .contains(
                        "edition: 2027-03-01\n",
                        "standing: POLICY\n",
                        "amends: 2014-09-18\n",
                        "title: What comes next\n")
                .doesNotContain("effective");
        assertThat(Run.of("check", begun.toString()).exit()).isZero();
        assertThat(Run.of("diff", ruleset.resolve("2014-09-18").toString(), begun.toString())
                        .exit())
                .as("no difference")
                .isZero();
    }

    @Test
    void itsEntryStandsFirstUnderTheRulesetsOfTheChangelog() throws IOException {
        Path log = Files.writeString(folder.resolve("CHANGELOG.md"), "# Changelog\n\n### Rulesets\n- before\n");
        begin("--standing", "ENACTED", "--effective", "2027-06-15");
        assertThat(log)
                .content()
                .isEqualTo(
                        "# Changelog\n\n### Rulesets\n"
                                + "- `samd-category` 2027-03-01, amends 2014-09-18: (what changes); days from 2027-06-15.\n- before\n");
    }

    @Test
    void anEditionThatIsThereIsNotTouched() throws IOException {
        begin();
        Path header = begun.resolve("ruleset.yaml");
        Files.writeString(header, "mine");
        Run again = begin();
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("There is an edition 2027-03-01 of samd-category already.");
        assertThat(header).content().isEqualTo("mine");
    }

    @Test
    void daysThatDoNotAgreeAreRefusedAndNothingIsWritten() {
        assertThat(begin("--effective", "2027-02-28").err())
                .contains("in force before it was published, on 2027-03-01");
        assertThat(begin("--standing", "IN_FORCE").err())
                .contains("what is in force is so from a day: --effective DAY");
        assertThat(begun).doesNotExist();
    }

    @Test
    void anEditionThatIsNotThereIsNamed() {
        assertThat(Run.of("new-edition", "samd-category", "--from", "2014-09-19", "--published", "2027-03-01")
                        .err())
                .contains("error EDITION_UNKNOWN", "did you mean samd-category/2014-09-18?");
    }
}
