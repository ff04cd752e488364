package org.clearway.rules.cli.policy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition as one page. */
class PageCommandTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private static String page(String edition) {
        Run run = Run.of("page", edition);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void aRuleStandsInWordsBesideWhatItCitesAndItsCases() {
        String page = page("gb-device-class/2020-12-31");
        String rule = page.substring(page.indexOf("id=\"rule-rule-7-specifically-for-direct-contact"));
        assertThat(rule.substring(0, rule.indexOf("class=\"rule\"")))
                .contains(
                        "Specifically for direct contact with the central nervous system</h4>",
                        "<p class=\"gives\">Class III",
                        "where all of these:",
                        "how it enters the body: <strong>surgical</strong>",
                        "<span class=\"tag is-law\">Law</span> Directive 93/42/EEC Annex IX",
                        "● cases: both ways",
                        "decided by it",
                        "only just not");
    }

    @Test
    void whatIsOpenIsSaidFirst() {
        String page = page("gb-reliance/2026-05-08");
        assertThat(page)
                .contains(
                        "Draft, not law. What it says makes nothing lawful.",
                        "Sources not read for this edition",
                        "Unresolved: the final instrument may differ",
                        "Last checked still valid on");
        assertThat(page.indexOf("id=\"open\"")).isLessThan(page.indexOf("id=\"stage-1\""));
    }

    @Test
    void anAmendingEditionSaysWhatItChangesAndWhichEditionsThereAre() {
        assertThat(page("gb-device-class/2024-03-05"))
                .contains(
                        "It amends edition 2022-06-26",
                        "No source says that what it does not name stays",
                        "<h3>Replaced</h3>",
                        "<h3>Added</h3>",
                        "Response 2022 software: mapping not stated",
                        "2020-12-31, in force",
                        "Taken over from edition 2022-06-26.");
    }

    @Test
    void aDefinedNotionStandsByItsNameAndIsExplainedOnce() {
        String page = page("gb-market-access/2023-07-01");
        assertThat(page)
                .contains(
                        "<a href=\"#notion-cemarked\">CE mark: under any EU law</a>: <strong>holds</strong>",
                        "id=\"notion-cemarked\"");
    }

    @Test
    void aReadingIsInferredOnlyWhereNoProvisionStatesIt() {
        String page = page("gb-market-access/2023-07-01");
        String rule = page.substring(page.indexOf("id=\"rule-reg-19c-certificate-under-the-eu-mdr\""));
        assertThat(rule.substring(0, rule.indexOf("class=\"rule\"")))
                .contains("<span class=\"tag inferred\">Inferred or not read</span>")
                .doesNotContain("This reading is inferred");
        assertThat(page("gb-reliance/2026-05-08")).contains("This reading is inferred");
    }

    @Test
    void everyLinkLeadsSomewhereOnThePageAndNoPlaceIsThereTwice() {
        for (String edition : List.of("gb-device-class/2024-03-05", "ai-governance/2026-11-22")) {
            String page = page(edition);
            List<String> ids = all(ID, page);
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(all(HREF, page)).allSatisfy(href -> {
                if (href.startsWith("#")) {
                    assertThat(ids).contains(href.substring(1));
                } else {
                    assertThat(href).startsWith("https://");
                }
            });
        }
    }

    @Test
    void whatSourcesSayIsEscaped() throws IOException {
        Path edition = Editions.samd(folder);
        Path header = edition.resolve("ruleset.yaml");
        Files.writeString(
                header,
                Files.readString(header)
                        .replaceFirst("title: .*", "title: '<script>alert(1)</script> & \"more\"'")
                        .replaceFirst("address: \"[^\"]*\"", "address: \"javascript:alert(1)\""));

        assertThat(header).content().contains("javascript:");
        assertThat(page(edition.toString()))
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\"</h1>")
                .doesNotContain("<script", "href=\"javascript");
    }

    @Test
    void theSameSourcesGiveTheSamePage() {
        assertThat(page("in-device-class/2018-01-01")).isEqualTo(page("in-device-class/2018-01-01"));
    }

    @Test
    void severalEditionsAreRefused() {
        Run run = Run.of("page", "gb-device-class");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there are 4 editions; name one of them");
    }
}
