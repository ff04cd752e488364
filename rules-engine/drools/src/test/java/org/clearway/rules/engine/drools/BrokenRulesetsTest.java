package org.clearway.rules.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.drools.fixture.ActiveModel;
import org.clearway.rules.engine.drools.fixture.EditionOnDisk;
import org.clearway.rules.engine.internal.EditionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host sees where ruleset jars are missing or damaged: a numbered error that names the file, never a silent gap. */
class BrokenRulesetsTest {

    private static final Request REQUEST = Request.builder()
            .ruleset(EditionOnDisk.RULESET)
            .asOf(LocalDate.of(2025, 1, 1))
            .build();

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void aWholeEditionLoads() throws IOException {
        EditionOnDisk.write(folder);
        assertThat(load(folder).decide(REQUEST).possible()).containsExactlyInAnyOrder("ACTIVE", "PASSIVE");
    }

    @Test
    void withoutARulesetJarThereAreNoRulesets() {
        assertBroken(ErrorCode.RULESETS_NONE, EditionOnDisk.INDEX, () -> load(folder));
    }

    @Test
    void anEmptyIndexIsNoRulesetEither() throws IOException {
        EditionOnDisk.write(folder, EditionOnDisk.INDEX, "\n");
        assertBroken(ErrorCode.RULESETS_NONE, EditionOnDisk.INDEX, () -> load(folder));
    }

    @Test
    void anIndexThatNamesAMissingFileIsBroken() throws IOException {
        EditionOnDisk.write(folder, EditionOnDisk.INDEX, EditionOnDisk.PATH);
        assertBroken(
                ErrorCode.EDITION_BROKEN,
                EditionOnDisk.DIGESTS,
                () -> load(folder).rulesets());
    }

    @Test
    void anEditionThatWasEditedAfterwardsIsBroken() throws IOException {
        EditionOnDisk.write(folder);
        Path data = folder.resolve(EditionOnDisk.PATH);
        Files.writeString(data, Files.readString(data).replace("IN_FORCE", "REPEALED"));
        assertBroken(
                ErrorCode.EDITION_BROKEN, EditionOnDisk.PATH, () -> load(folder).rulesets());
    }

    @Test
    void digestsThatDoNotTellOfTheDataAreBroken() throws IOException {
        EditionOnDisk.write(folder);
        for (String text : List.of("", "\n", "0123  x\n", EditionFiles.line("other", new byte[0]))) {
            EditionOnDisk.write(folder, EditionOnDisk.DIGESTS, text);
            assertBroken(
                    ErrorCode.EDITION_BROKEN,
                    EditionOnDisk.DIGESTS,
                    () -> load(folder).rulesets());
        }
    }

    @Test
    void anEditionWithFewerRulesThanAreCompiledIsBrokenWhenItIsFirstNeeded() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.edition(folder, EditionOnDisk.json(ActiveModel.class.getName(), 1));
        RegulatoryRules rules = load(folder);
        assertBroken(
                ErrorCode.EDITION_BROKEN,
                "org.clearway.rules.engine.drools.fixture.ActiveModel",
                () -> rules.decide(REQUEST));
    }

    @Test
    void anEditionInTheFolderOfAnotherRulesetIsBroken() throws IOException {
        EditionOnDisk.write(folder);
        String moved = EditionOnDisk.PATH.replace("/power/", "/weakness/");
        byte[] data = Files.readAllBytes(folder.resolve(EditionOnDisk.PATH));
        EditionOnDisk.write(folder, EditionOnDisk.INDEX, moved);
        EditionOnDisk.write(folder, moved, new String(data, StandardCharsets.UTF_8));
        EditionOnDisk.write(
                folder, EditionOnDisk.DIGESTS.replace("/power/", "/weakness/"), EditionFiles.line(moved, data));
        assertBroken(ErrorCode.EDITION_BROKEN, moved, () -> load(folder).ruleset("weakness"));
    }

    @Test
    void aRulesetThatIsBrokenDoesNotKeepAnotherFromDeciding() throws IOException {
        EditionOnDisk.write(folder);
        String broken = EditionOnDisk.PATH.replace("/power/", "/weakness/");
        EditionOnDisk.write(folder, EditionOnDisk.INDEX, EditionOnDisk.PATH + "\n" + broken);
        RegulatoryRules rules = load(folder);
        assertThat(rules.decide(REQUEST).possible()).isNotEmpty();
        assertThatExceptionOfType(ClearwayException.class).isThrownBy(rules::rulesets);
    }

    @Test
    void jarsThatWereMergedIntoOneKeepTheEditionsThatTheirFirstIndexDoesNotName() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.write(folder, EditionOnDisk.INDEX, "\n");
        assertThat(load(folder).rulesets()).hasSize(1);
    }

    @Test
    void anEditionThatIsNotJsonIsBroken() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.edition(folder, "{\"ruleset\": \"pow");
        assertBroken(
                ErrorCode.EDITION_BROKEN, EditionOnDisk.PATH, () -> load(folder).rulesets());
    }

    @Test
    void anEditionWithoutItsPartsIsBroken() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.edition(folder, "{\"ruleset\": \"power\"}");
        assertBroken(
                ErrorCode.EDITION_BROKEN, EditionOnDisk.PATH, () -> load(folder).rulesets());
    }

    @Test
    void anEditionWhoseCompiledRulesAreMissingIsBrokenWhenItIsFirstNeeded() throws IOException {
        EditionOnDisk.write(folder, "org.clearway.rules.engine.drools.fixture.Missing");
        RegulatoryRules rules = load(folder);
        assertBroken(
                ErrorCode.EDITION_BROKEN,
                "org.clearway.rules.engine.drools.fixture.Missing",
                () -> rules.decide(REQUEST));
    }

    @Test
    void anEditionWhoseCompiledRulesAreSomethingElseIsBroken() throws IOException {
        EditionOnDisk.write(folder, "java.lang.Object");
        RegulatoryRules rules = load(folder);
        assertBroken(ErrorCode.EDITION_BROKEN, "java.lang.Object", () -> rules.decide(REQUEST));
    }

    @Test
    void theSameEditionInTwoJarsIsBroken() throws IOException {
        EditionOnDisk.write(folder);
        EditionOnDisk.write(other);
        assertBroken(
                ErrorCode.EDITION_BROKEN,
                "power/2020-01-01",
                () -> load(folder, other).rulesets());
    }

    private static void assertBroken(ErrorCode code, String at, ThrowingCallable call) {
        assertThatExceptionOfType(ClearwayException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.at()).isEqualTo(at);
            assertThat(e).hasMessageMatching("(?s).*\\w.*");
        });
    }

    private static RegulatoryRules load(Path... folders) throws IOException {
        URLClassLoader loader = EditionOnDisk.loader(folders);
        return RegulatoryRules.load(loader);
    }
}
