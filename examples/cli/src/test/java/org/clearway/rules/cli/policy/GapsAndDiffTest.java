package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GapsAndDiffTest {
    private static final String HEADER = """
            id: gb-trial
            edition: 2026-01-01
            revision: 1
            title: A trial
            question: Which class is it?
            standing: IN_FORCE
            published: 2026-01-01
            effective: { from: 2026-01-01 }
            territory: GB
            owner: Nobody
            reviewed: 2026-01-02
            outcomes: { I: Class I, III: Class III }
            sources: { LAW: { title: "The Law", authority: LAW, read: true } }
            combine:
              - { stage: class, join: strictest, files: [rules.drl], order: [I, III] }
            """;
    private static final String MEASURES = rule("Rule 1: measures", "III", "Device( measuring == true )");
    private static final String OTHERS = rule("Rule 2: others", "I", "Device( measuring == false )");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEditionWithoutGapsSaysSo() throws IOException {
        Run run = Run.of("gaps", edition("a", MEASURES + OTHERS));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines()).containsExactly("gb-trial 2026-01-01: no gap in 2 rules and 1 fact");
    }

    @Test
    void aProductWithoutAnOutcomeIsShown() throws IOException {
        Run run = Run.of("gaps", edition("a", MEASURES));

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.lines())
                .containsExactly(
                        "gb-trial 2026-01-01: 1 gap in 1 rule and 1 fact",
                        "  no outcome",
                        "    No rule gives such a product an outcome.",
                        "    For example: on 2026-01-01, every fact no where that may be assumed");
    }

    @Test
    void aRuleOverWhichAnotherAlwaysWinsIsNamedWithItsPlace() throws IOException {
        String masked = rule("Rule 3: long use", "I", "Device( measuring == true, duration == LONG_TERM )");
        JsonNode gaps = Run.of("gaps", "--json", edition("a", MEASURES + OTHERS + masked))
                .json()
                .get(0);

        assertThat(gaps.path("complete").asBoolean()).isTrue();
        JsonNode gap = gaps.path("gaps").get(0);
        assertThat(gap.path("kind").asString()).isEqualTo("NEVER_DECIDES");
        assertThat(gap.path("rules").get(0).path("name").asString()).isEqualTo("Rule 3: long use");
        assertThat(gap.path("rules").get(0).path("line").asInt()).isEqualTo(15);
        assertThat(gap.path("rules").get(1).path("name").asString()).isEqualTo("Rule 1: measures");
        assertThat(gap.path("example")
                        .path("facts")
                        .path("device")
                        .path("duration")
                        .asString())
                .isEqualTo("LONG_TERM");
    }

    @Test
    void anotherWordingIsNoDifference() throws IOException {
        String reworded = rule("Rule 2: anything else", "I", "not( Device( measuring == true ) )");
        Run run = Run.of("diff", edition("a", MEASURES + OTHERS), edition("b", reworded + MEASURES));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines())
                .containsExactly("gb-trial 2026-01-01 and 2026-01-01: no difference found; there is no other");
    }

    @Test
    void aDifferenceHasAnExampleAndTheRulesOfBoth() throws IOException {
        String narrower = rule("Rule 1: measures", "III", "Device( measuring == true, duration == LONG_TERM )");
        String others = OTHERS + rule("Rule 2: short use", "I", "Device( measuring == true, duration != LONG_TERM )");
        Run run = Run.of("diff", edition("a", MEASURES + OTHERS), edition("b", narrower + others));

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .contains(
                        "1 group of products with another answer; there is no other",
                        "outcome: III -> I",
                        "before   Rule 1: measures (rules.drl:1)  The Law, Art 1",
                        "after    Rule 2: short use (rules.drl:15)",
                        "device.duration = TRANSIENT, device.measuring = true");
    }

    @Test
    void theExampleOfADifferenceIsARequestThatCanBeDecided() throws IOException {
        String other = rule("Rule 1: measures", "I", "Device( measuring == true )");
        JsonNode difference = Run.of("diff", "--json", edition("a", MEASURES + OTHERS), edition("b", other + OTHERS))
                .json()
                .get(0)
                .path("differences")
                .get(0);

        assertThat(difference.path("before").path("value").asString()).isEqualTo("III");
        assertThat(difference.path("after").path("value").asString()).isEqualTo("I");
        assertThat(difference.path("example").path("ruleset").asString()).isEqualTo("gb-trial");
        assertThat(difference
                        .path("example")
                        .path("facts")
                        .path("device")
                        .path("measuring")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void editionsOfTwoRulesetsAreNotCompared() throws IOException {
        String other = edition("b", MEASURES);
        Path header = Path.of(other).resolve("ruleset.yaml");
        Files.writeString(header, Files.readString(header).replace("gb-trial", "gb-other"));
        Run run = Run.of("diff", edition("a", MEASURES), other);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error RULESETS_DIFFER");
    }

    @Test
    void aShippedEditionIsFoundByItsName() {
        assertThat(Run.of("gaps", "samd-category/2014-09-18").lines())
                .containsExactly("samd-category 2014-09-18: no gap in 12 rules and 5 facts");
    }

    @Test
    void anUnknownEditionSuggestsTheClosest() {
        Run run = Run.of("gaps", "samd-category/2014-09-19");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("error EDITION_UNKNOWN").contains("did you mean samd-category/2014-09-18?");
    }

    @Test
    void noLineIsWiderThanTheTerminal() throws IOException {
        List<String> lines =
                Run.onTerminal(80, false, "", "gaps", edition("a", MEASURES)).lines();

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private String edition(String name, String rules) throws IOException {
        Path edition = Files.createDirectories(folder.resolve(name));
        Files.writeString(edition.resolve("ruleset.yaml"), HEADER);
        Files.writeString(edition.resolve("rules.drl"), rules);
        return edition.toString();
    }

    private static String rule(String name, String outcome, String condition) {
        return "rule \"" + name + "\"\n  @Concludes(outcome = \"" + outcome + "\")\n  @Cites(\"LAW Art 1\")\nwhen\n  "
                + condition + "\nthen\nend\n";
    }
}
