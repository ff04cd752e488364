package org.clearway.rules.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells of an edition, each with its place. */
class EditionCheckTest {
    private static final String CASES = """
            - id: A
              asOf: 2026-06-01
              facts: { device: { active: true } }
              expect: { outcome: III }
              decides: "Rule 1: base"
            - id: B
              asOf: 2026-06-01
              facts: { device: { active: false } }
              expect: { status: UNDETERMINED }
              nearMiss: "Rule 1: base"
            """;

    @TempDir
    Path folder;

    private List<String> check(Fixture edition) throws IOException {
        edition.write(folder.resolve("gb-fixture/2026-01-01"));
        return EditionCheck.check(folder).stream().map(Problem::toString).toList();
    }

    private static Fixture tested() {
        return Fixture.edition().with("cases/some.yaml", CASES);
    }

    private static String second(String name, String outcome, String condition) {
        return "\nrule \"" + name + "\"\n  @Concludes(outcome = \"" + outcome + "\")\n  @Cites(\"LAW Art 2\")\nwhen\n"
                + condition + "\nthen\nend\n";
    }

    private static String casesOf(String... rules) {
        StringBuilder cases = new StringBuilder();
        for (String rule : rules) {
            cases.append(CASES.replace("Rule 1: base", rule).replace("id: ", "id: " + rule.replace(": ", "-") + "-"));
        }
        return cases.toString();
    }

    @Test
    void anEditionWhoseRulesAreAllTestedIsLeftAlone() throws IOException {
        assertThat(check(tested())).isEmpty();
    }

    @Test
    void whatTheBuildRefusesIsToldWithTheFolderOfTheEdition() throws IOException {
        assertThat(check(tested().with("rules.drl", Fixture.rule("  Device( actve == true )"))))
                .singleElement()
                .asString()
                .startsWith("gb-fixture/2026-01-01/rules.drl:5:11: FACT_UNKNOWN");
    }

    @Test
    void aRuleWithoutACaseIsNamed() throws IOException {
        assertThat(check(Fixture.edition()))
                .containsExactly("gb-fixture/2026-01-01/rules.drl:1:7: RULE_UNTESTED No case is decided by "
                        + "\"Rule 1: base\". Instead: a case with decides: \"Rule 1: base\"");
    }

    @Test
    void aRuleWithoutANearMissIsNamed() throws IOException {
        assertThat(check(Fixture.edition().with("cases/some.yaml", CASES.substring(0, CASES.indexOf("- id: B")))))
                .singleElement()
                .asString()
                .contains("rules.drl:1:7: RULE_UNTESTED No case only just misses \"Rule 1: base\".");
    }

    @Test
    void aCaseThatNamesNoRuleIsToldWithItsLineAndTheNearestName() throws IOException {
        assertThat(check(Fixture.edition()
                        .with("cases/some.yaml", CASES.replace("decides: \"Rule 1", "decides: \"Rule l"))))
                .anySatisfy(told -> assertThat(told)
                        .startsWith("gb-fixture/2026-01-01/cases/some.yaml:5:13: CASE The case A names the rule "
                                + "\"Rule l: base\", which does not exist. Instead: \"Rule 1: base\""));
    }

    @Test
    void aCaseThatCannotBeReadIsToldWithItsLine() throws IOException {
        assertThat(check(Fixture.edition().with("cases/some.yaml", CASES.replace("status: UN", "status: NOT_"))))
                .singleElement()
                .asString()
                .startsWith("gb-fixture/2026-01-01/cases/some.yaml:9:21: CASE \"NOT_DETERMINED\" is none of");
    }

    @Test
    void aDayThatARuleTurnsOnHasCasesAroundIt() throws IOException {
        Fixture edition = tested().with(
                        "rules.drl",
                        Fixture.rule("  $r : Request( asOf >= \"2026-06-01\" )\n  Device( active == true )"));
        assertThat(check(edition))
                .singleElement()
                .asString()
                .contains("rules.drl:1:7: DAY_UNTESTED", "2026-05-31, 2026-06-02");
        assertThat(
                        check(
                                edition.with(
                                        "cases/more.yaml",
                                        "- { id: C, around: 2026-06-01, expect: { before: { status: UNDETERMINED }, after: { status: UNDETERMINED } } }\n")))
                .isEmpty();
    }

    @Test
    void twoRulesThatAskTheSameAndConcludeDifferentlyAreNamed() throws IOException {
        String rules =
                Fixture.rule("  Device( active == true )") + second("Rule 2: base", "I", "  Device( active == true )");
        assertThat(check(Fixture.edition()
                        .with("rules.drl", rules)
                        .with("cases/some.yaml", casesOf("Rule 1: base", "Rule 2: base"))))
                .singleElement()
                .asString()
                .contains(
                        "RULE_TWICE \"Rule 2: base\" asks what \"Rule 1: base\" asks, and concludes I where that concludes III.");
    }

    @Test
    void namesThatAReaderTakesForOneAreNamed() throws IOException {
        String rules = Fixture.rule("  Device( active == true )")
                + second("Rule 1: Base.", "III", "  Device( active == false )");
        assertThat(check(Fixture.edition()
                        .with("rules.drl", rules)
                        .with("cases/some.yaml", casesOf("Rule 1: base", "Rule 1: Base."))))
                .singleElement()
                .asString()
                .contains("NAMES_ALIKE \"Rule 1: Base.\" looks like \"Rule 1: base\".");
    }
}
