package org.clearway.rules.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.check.FindingExamples.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code has a page: what it means, a mistake with what a check really prints of it, and how to mend it. With the environment
 * variable CLEARWAY_UPDATE_DOCS the pages, and the table of the profile, are written anew.
 */
class FindingPagesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PROFILE = ROOT.resolve("docs/profile.md");
    private static final String TABLE = "| code | what it means |\n|---|---|\n";
    private static final boolean UPDATE = System.getenv("CLEARWAY_UPDATE_DOCS") != null;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void aPageShowsWhatACheckPrints(ProblemCode code) throws IOException {
        Path page = ROOT.resolve(code.page());
        String text = page(code);
        if (UPDATE) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page).replace("\r\n", "\n")).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void whatMendsAMistakeIsFoundNoMore(ProblemCode code) throws IOException {
        List<Block> blocks = FindingExamples.all().getOrDefault(code, List.of());
        if (blocks.stream().noneMatch(block -> block.is("right"))) {
            assertThat(code)
                    .as("no author can cause it, or what mends it is longer than a page")
                    .isIn(ProblemCode.COMPILER, ProblemCode.CHECK_INCOMPLETE, ProblemCode.FACT_UNREAD);
            return;
        }
        FindingExamples.write(blocks, "right", folder);
        assertThat(EditionCheck.check(folder.resolve("gb-fixture/2026-01-01")))
                .extracting(Problem::code)
                .allMatch(found -> found != code && found.isAdvice());
    }

    @Test
    void thereIsNoOtherPage() throws IOException {
        try (Stream<Path> pages =
                Files.list(ROOT.resolve(ProblemCode.SYNTAX.page()).getParent())) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                            .map(code -> code + ".md")
                            .toList());
        }
    }

    @Test
    void theProfileListsEveryCode() throws IOException {
        String rows = Arrays.stream(ProblemCode.values())
                .map(code -> "| [`" + code + "`](policy/findings/" + code + ".md) | "
                        + (code.isAdvice() ? "Advice. " : "") + plain(code.means(), "../../") + " |\n")
                .collect(Collectors.joining());
        String profile = Files.readString(PROFILE).replace("\r\n", "\n");
        int from = profile.indexOf(TABLE) + TABLE.length();
        int to = profile.indexOf("\n\n", from) < 0 ? profile.length() : profile.indexOf("\n\n", from) + 1;
        if (UPDATE) {
            Files.writeString(PROFILE, profile.substring(0, from) + rows + profile.substring(to));
            return;
        }
        assertThat(profile.substring(from, to)).isEqualTo(rows);
    }

    /** The way from the folder of the pages left out of links. */
    private static String plain(String text, String way) {
        return text.replace("](" + way, "](");
    }

    private String page(ProblemCode code) throws IOException {
        Map<ProblemCode, List<Block>> all = FindingExamples.all();
        List<Block> blocks = all.getOrDefault(code, List.of());
        StringBuilder page = new StringBuilder("# `" + code + "`\n\n" + code.means() + "\n\n"
                + (code.isAdvice()
                        ? "This is advice: the build accepts it, and `clearway check` tells of it.\n"
                        : "The build refuses it, and `clearway check` tells of it without a build.\n"));
        if (blocks.stream().anyMatch(block -> block.is("wrong"))) {
            texts(page, blocks, "before", "## Such as\n\nThe edition before has\n\n", "and this one\n\n");
            if (blocks.stream().noneMatch(block -> block.is("before"))) {
                page.append("\n## Such as\n\n");
            }
            texts(page, blocks, "wrong", "", "");
            page.append("of which a check prints\n\n```\n")
                    .append(printed(blocks, code))
                    .append("```\n");
        }
        page.append("\n## How to mend it\n\n").append(code.mend()).append("\n");
        if (blocks.stream().anyMatch(block -> block.is("right"))) {
            page.append("\n");
            texts(page, blocks, "right", "", "");
        }
        return page.append("\n[All codes](../../profile.md#every-problem-and-what-to-write-instead)\n")
                .toString()
                .replace("\n\n\n", "\n\n");
    }

    private static void texts(StringBuilder page, List<Block> blocks, String what, String first, String last) {
        boolean any = false;
        for (Block block : blocks) {
            if (block.is(what)) {
                page.append(any ? "" : first.isEmpty() ? "" : "\n" + first);
                any = true;
                page.append("`" + block.file() + "`\n\n```"
                        + (block.language().equals("header") ? "yaml" : block.language()) + "\n" + block.text()
                        + "```\n\n");
            }
        }
        page.append(any ? last : "");
    }

    private String printed(List<Block> blocks, ProblemCode code) throws IOException {
        FindingExamples.write(blocks, "wrong", folder);
        List<Path> editions = EditionFolders.in(folder);
        Path checked = editions.get(editions.size() - 1);
        List<Problem> found = EditionCheck.check(checked);
        assertThat(found).isNotEmpty().extracting(Problem::code).containsOnly(code);
        return ProblemText.lines(checked, found, ProblemText.Colours.NONE).stream()
                .map(line -> line.replace(folder.toAbsolutePath() + "/", "") + "\n")
                .collect(Collectors.joining());
    }
}
