package org.clearway.rules.cli.policy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions as a site; that of all shipped ones is opened in a browser elsewhere. */
class SiteCommandTest {
    private static final String RELIANCE = Editions.SHIPPED.resolve("reliance").toString();

    @TempDir
    Path folder;

    private Run site(Path out, String rulesets) {
        return Run.of("site", out.toString(), "--rulesets", rulesets);
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void thereIsAPageOfEachEditionRuleProvisionFactAndFinding() throws IOException {
        Path out = folder.resolve("site");
        Run run = site(out, RELIANCE);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(" files, ", "open " + out.resolve("index.html"));
        assertThat(files(out))
                .containsKeys(
                        "index.html",
                        "search.html",
                        "search.js",
                        "style.css",
                        "glossary.html",
                        "gb-reliance/2026-05-08/index.html",
                        "facts/approvals.origin.html",
                        "findings/CITATION_MISSING.html")
                .anySatisfy((path, text) -> {
                    assertThat(path).startsWith("provisions/");
                    assertThat(text).contains("What rests on it", "Last checked still valid on");
                })
                .allSatisfy((path, text) -> assertThat(path)
                        .matches("[a-zA-Z0-9./-]+|findings/[A-Z_]+\\.html")
                        .hasSizeLessThan(120));
    }

    @Test
    void theSameSourcesGiveTheSameBytesAndAnOlderSiteIsReplaced() throws IOException {
        Path out = folder.resolve("site");
        site(out, RELIANCE);
        Map<String, String> first = files(out);
        Files.writeString(out.resolve("left-over.html"), "old");

        assertThat(site(out, RELIANCE).exit()).isZero();
        assertThat(files(out)).isEqualTo(first);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(out);
        }
    }

    @Test
    void aFolderWithOtherThingsIsNotTouched() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Run run = site(folder, RELIANCE);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("FILE_UNWRITABLE", "no site was written there before");
        assertThat(mine).content().isEqualTo("mine");
        assertThat(site(mine, RELIANCE).err()).contains("this is no folder");
    }

    @Test
    void nothingIsLeftOfASiteOfBrokenSources() throws IOException {
        Path edition = Editions.samd(folder.resolve("rulesets"));
        Files.writeString(edition.resolve("ruleset.yaml"), "id: broken\n");
        Path beside = Files.createDirectory(folder.resolve("out"));
        Run run = site(beside.resolve("site"), edition.toString());
        assertThat(run.exit()).isNotZero();
        try (Stream<Path> left = Files.list(beside)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatAFindingMeansIsToldFromItsPageWhereThereIsOne() throws IOException {
        Path edition = Editions.samd(folder.resolve("rulesets"));
        Path pages = Files.createDirectories(folder.resolve("docs/policy/findings"));
        Files.writeString(
                pages.resolve("SYNTAX.md"),
                "# `SYNTAX`\n\nThe file <b>cannot</b> be read.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[more](../../profile.md) [law](https://example.org/)\n");
        Path out = folder.resolve("site");
        assertThat(site(out, edition.toString()).exit()).isZero();
        assertThat(out.resolve("findings/SYNTAX.html"))
                .content()
                .containsOnlyOnce("<h1>")
                .contains("The file &lt;b&gt;cannot&lt;/b&gt; be read.", "<td>1</td>", "https://example.org/")
                .doesNotContain("profile.md");
        assertThat(out.resolve("findings/HEADER.html"))
                .content()
                .contains("How to mend it", "<code>ruleset.yaml</code>");
    }

    @Test
    void coverageAsAPageMarksTheTextOfRulesInSignsAndWordsToo() throws IOException {
        Path edition = Editions.samd(folder);
        try (Stream<Path> cases = Files.list(edition.resolve("cases"))) {
            for (Path one : cases.toList()) {
                Files.delete(one);
            }
        }
        Files.writeString(
                edition.resolve("cases/one.yaml"),
                "- { id: A, asOf: 2026-11-22, facts: { software: { situation: CRITICAL } }, expect: {} }\n");
        Path page = folder.resolve("coverage.html");
        Run run = Run.of("coverage", edition.toString(), "--html", page.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(page)
                .content()
                .contains(
                        "<span class=\"part only-true\">",
                        "<span class=\"small\">◐ only true</span>",
                        "<span class=\"part only-false\">",
                        "◑ only false",
                        "<span class=\"part never\">",
                        "0.0 %",
                        "samd-category/2014-09-18/categories.csv:")
                .doesNotContain("href=\"#notion");
    }
}
