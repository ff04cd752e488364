package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of a shipped ruleset, copied so that they can be changed. */
class TestCommandTest {
    private static final Path SOURCES = Path.of("../../rulesets/classification/src/main/rulesets/samd-category");

    @TempDir
    Path folder;

    private Path edition;

    @BeforeEach
    void aCopy() throws IOException {
        Path to = folder.resolve("samd-category");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(SOURCES.relativize(file).toString()));
            }
        }
        try (Stream<Path> editions = Files.list(to)) {
            edition = editions.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = edition.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    @Test
    void everyCaseOfAShippedRulesetPassesWithoutABuild() {
        Run run = Run.of("test", edition.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).containsPattern("^\\d+ passed, 0 failed");
    }

    @Test
    void aRuleThatConcludesOtherwiseIsFoundByItsCases() throws IOException {
        replace("categories.csv", "CRITICAL,TREAT_OR_DIAGNOSE,IV", "CRITICAL,TREAT_OR_DIAGNOSE,I");
        Run run = Run.of("test", folder.toString());
        assertThat(run.exit()).isOne();
        assertThat(run.out()).contains("FAIL  samd-category/", "expected IV, got I");
    }

    @Test
    void whatIsWrongInARuleIsToldWithItsLineAndAMark() throws IOException {
        replace("ruleset.yaml", "standing: IN_FORCE", "standing: IN_FORSE");
        Run run = Run.of("test", edition.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("samd-category/" + edition.getFileName() + "/ruleset.yaml:", "IN_FORCE");
    }

    @Test
    void watchingRunsOnceWhereTheInputHasEnded() {
        Run run = Run.of("test", "--watch", edition.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains(" passed, 0 failed").contains("Waiting for a change; Ctrl-C ends.");
    }

    @Test
    void aFolderWithoutAnEditionIsRefused() throws IOException {
        assertThat(Run.of("test", Files.createDirectory(folder.resolve("empty")).toString())
                        .err())
                .contains("error EDITION_UNKNOWN", "an edition is a folder RULESET/EDITION with a ruleset.yaml");
        assertThat(Run.of("test", folder.resolve("none").toString()).err())
                .contains("error EDITION_UNKNOWN", "there is no such folder, and no such edition");
    }
}
