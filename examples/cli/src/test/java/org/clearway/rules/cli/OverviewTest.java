package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OverviewTest {

    private static final List<String> VERBS = List.of(
            "decide",
            "cases",
            "facts",
            "rulesets",
            "edition",
            "compare",
            "rationale",
            "assess",
            "timeline",
            "what-changed",
            "demo",
            "eudamed",
            "openfda",
            "gaps",
            "diff");

    @Test
    void rulesetsAreATableThatAligns() {
        Run run = Run.of("rulesets");
        List<String> lines = run.lines();
        int standing = lines.get(0).indexOf("standing");
        List<String> rows = lines.subList(1, lines.indexOf(""));

        assertThat(run.exit()).isZero();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4).allSatisfy(row -> {
            assertThat(row.substring(standing - 2, standing)).isBlank();
            assertThat(row.charAt(standing)).isNotEqualTo(' ');
            assertThat(row.length()).isEqualTo(rows.get(0).length());
        });
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("gb-device-class").contains("in force"));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("gb-reliance").contains("policy, not law"));
    }

    @Test
    void onANarrowTerminalTheTableOfRulesetsLeavesOutWhatFitsNoLine() {
        Run run = Run.onTerminal(80, false, "", "rulesets");

        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.lines().get(0))
                .contains("ruleset", "edition", "standing", "in force from")
                .doesNotContain("digest");
    }

    @Test
    void rulesetsAsJsonCarryTheWholeDigest() {
        assertThat(Run.of("rulesets", "--json").json())
                .allSatisfy(
                        edition -> assertThat(edition.path("digest").asString()).matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void factsAreATableWithinTheWidth() {
        Run run = Run.onTerminal(100, false, "", "facts", "gb-device-class");

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(run.out()).contains("device.invasiveness", "SURGICAL", "Does it enter the body");
    }

    @Test
    void factsAsJsonAndAsSchemaAgree() {
        Run facts = Run.of("facts", "gb-reliance", "--json");
        JsonNode schema = new JsonMapper()
                .readTree(Run.of("facts", "gb-reliance", "--schema").out());

        assertThat(facts.json()).hasSizeGreaterThan(20).allSatisfy(fact -> {
            String[] path = fact.path("fact").asString().split("\\.");
            JsonNode section = schema.path("properties").path(path[0]);
            JsonNode properties = section.has("items") ? section.path("items") : section;
            assertThat(properties.path("properties").has(path[1])).isTrue();
        });
    }

    @Test
    void anUnknownRulesetSuggestsTheClosest() {
        Run run = Run.of("facts", "gb-devise-class");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("error RULESET_UNKNOWN at gb-devise-class: ")
                .contains("did you mean gb-device-class?");
        assertThat(Run.of("facts", "gb-reliance", "--edition", "1999-01-01").err())
                .startsWith(
                        "error EDITION_UNKNOWN at --edition: gb-reliance has no edition 1999-01-01, but 2026-05-08");
    }

    @ParameterizedTest
    @FieldSource("VERBS")
    void everyVerbHelpsWithExamplesAndExitCodes(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: clearway " + verb, "Examples:", "  clearway " + verb, "Exit codes:");
        assertThat(run.out()).isEqualTo(Run.of("help", verb).out());
        assertThat(Run.of(verb, "--version").out()).startsWith("clearway ");
    }

    @Test
    void theHelpNamesEveryVerb() {
        assertThat(Run.of("--help").out()).contains(VERBS);
        Run bare = Run.of();
        assertThat(bare.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(bare.err()).contains("Usage: clearway");
        assertThat(bare.out()).isEmpty();
    }

    @Test
    void misspeltWordsAreSuggested() {
        assertThat(Run.of("decidee").err())
                .startsWith("error USAGE at clearway: ")
                .contains("did you mean decide?");
        Run option = Run.of("decide", "--jsn");
        assertThat(option.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(option.err()).contains("did you mean --json?");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Run.onTerminal(120, true, "", "rulesets").out()).contains("\u001b[1m");
        assertThat(Run.onTerminal(120, false, "", "rulesets").out()).doesNotContain("\u001b");
        assertThat(Run.of("rulesets").out()).doesNotContain("\u001b");
    }
}
