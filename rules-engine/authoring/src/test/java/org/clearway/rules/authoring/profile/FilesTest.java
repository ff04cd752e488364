package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an edition as a whole: their digest, their encoding, and problems in several of them. */
class FilesTest {
    private static final String TABLE = "rule,Device.duration,-> outcome,cites\nT: one,LONG_TERM,I,LAW Art 1\n";

    @TempDir
    Path folder;

    private String digest(Fixture edition) {
        return edition.read(folder).digest();
    }

    @Test
    void theDigestDoesNotDependOnLineEndsOrAByteOrderMark() {
        String before = digest(edition().table(TABLE));
        Fixture windows = edition().table(TABLE);
        windows.names()
                .forEach(
                        file -> windows.with(file, "\uFEFF" + windows.text(file).replace("\n", "\r\n")));
        assertThat(digest(windows)).isEqualTo(before).startsWith("sha256:");
    }

    @Test
    void theDigestDoesNotDependOnCasesOrHiddenFiles() throws IOException {
        Path edition = edition().write(folder.resolve("edition"));
        String before = EditionReader.read(edition).digest();
        Files.createDirectories(edition.resolve("cases"));
        Files.writeString(edition.resolve("cases/rule-1.yaml"), "- case: A case\n");
        Files.writeString(edition.resolve(".editor"), "x");
        assertThat(EditionReader.read(edition).digest()).isEqualTo(before);
    }

    @Test
    void theDigestChangesWithAnyTextOfARule() {
        String before = digest(edition().table(TABLE));
        String drl = edition().text("rules.drl");
        assertThat(List.of(
                        digest(edition().table(TABLE).with("rules.drl", drl.replace("Art 1", "Art 2"))),
                        digest(edition().table(TABLE).with("rules.drl", drl.replace("true", "false"))),
                        digest(edition().table(TABLE).with("rules.drl", drl + "// Checked.\n")),
                        digest(edition().table(TABLE.replace("LONG_TERM", "TRANSIENT"))),
                        digest(edition().table(TABLE).header("A fixture", "Another"))))
                .doesNotHaveDuplicates()
                .doesNotContain(before);
    }

    @Test
    void problemsOfSeveralFilesAreReportedTogetherInOrder() {
        Fixture edition = edition()
                .with("rules.drl", rule("  Device( actve == true, duration == LONG )") + rule("  Devise( )"))
                .table("rule,Device.duration,-> outcome,cites\nT: one,LONG,I,\n")
                .header("Im: Class I measuring", "Im: \"\"");
        assertThatThrownBy(() -> edition.read(folder))
                .isInstanceOfSatisfying(
                        AuthoringException.class,
                        e -> assertThat(e.problems())
                                .isSorted()
                                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.code())
                                .containsExactly(
                                        "rules.drl:5 FACT_UNKNOWN",
                                        "rules.drl:5 VALUE_UNKNOWN",
                                        "rules.drl:8 RULE_DUPLICATE",
                                        "rules.drl:12 TYPE_UNKNOWN",
                                        "ruleset.yaml:15 HEADER",
                                        "table.csv:2 CITATION_MISSING",
                                        "table.csv:2 VALUE_UNKNOWN"));
    }

    @Test
    void theMessageNamesPlaceCodeAndAdviceOfEveryProblem() {
        assertThatThrownBy(() -> edition()
                        .with("rules.drl", rule("  Device( actve == true )"))
                        .read(folder))
                .hasMessage(
                        "1 problem\n  rules.drl:5:11: FACT_UNKNOWN Section device has no fact actve. Instead: write active");
    }

    @Test
    void aFolderWithoutAHeaderIsRefused() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), rule(""));
        assertThatThrownBy(() -> EditionReader.read(folder))
                .isInstanceOf(AuthoringException.class)
                .hasMessageContaining("ruleset.yaml:1:1: HEADER");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path edition = edition().write(folder.resolve("edition"));
        Files.write(
                edition.resolve("rules.drl"),
                rule("").replace("Art 1", "Art 1 \u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> EditionReader.read(edition))
                .isInstanceOfSatisfying(
                        AuthoringException.class,
                        e -> assertThat(e.problems())
                                .contains(new Problem(
                                        "rules.drl",
                                        1,
                                        1,
                                        ProblemCode.SYNTAX,
                                        "The file is not UTF-8.",
                                        "the file, saved again as UTF-8")));
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() throws IOException {
        Path edition = edition().write(folder.resolve("edition"));
        Files.createDirectories(edition.resolve("more.drl"));
        assertThatThrownBy(() -> EditionReader.read(edition))
                .isInstanceOf(AuthoringException.class)
                .hasMessageContaining("more.drl:1:1: HEADER");
    }
}
