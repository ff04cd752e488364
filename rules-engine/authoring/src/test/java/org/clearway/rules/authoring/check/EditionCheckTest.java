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

    @Test
    void aRuleThatAppliesToNoProductIsNamed() throws IOException {
        assertThat(check(tested().with(
                                "rules.drl",
                                Fixture.rule(
                                        "  Device( active == true, software == DRIVES_DEVICE, active == false )"))))
                .containsExactly(
                        "gb-fixture/2026-01-01/rules.drl:1:7: RULE_DEAD \"Rule 1: base\" applies to no product: "
                                + "what it asks cannot hold together, or the vocabulary excludes it. "
                                + "Instead: a condition that some product meets, or no such rule");
    }

    @Test
    void aRuleOverWhichAnotherAlwaysWinsIsNamed() throws IOException {
        String rules = Fixture.rule("  Device( active == true )")
                + second("Rule 2: base", "I", "  Device( active == true, measuring == true )");
        assertThat(check(Fixture.edition()
                        .with("rules.drl", rules)
                        .with("cases/some.yaml", casesOf("Rule 1: base", "Rule 2: base"))))
                .singleElement()
                .asString()
                .contains("rules.drl:9:7: RULE_MASKED \"Rule 2: base\" never decides. Wherever its condition holds, "
                        + "another rule wins: Rule 1: base.");
    }

    @Test
    void anAlternativeThatHoldsForNoProductIsMarked() throws IOException {
        assertThat(
                        check(
                                tested().with(
                                                "rules.drl",
                                                Fixture.rule(
                                                        "  Device( active == true || ( duration == TRANSIENT && duration == LONG_TERM ) )"))))
                .singleElement()
                .asString()
                .contains(
                        "rules.drl:5:31: CONDITION_DEAD",
                        "device.duration is TRANSIENT and device.duration is LONG_TERM");
    }

    @Test
    void theSearchSaysWhereItCameToItsBound() throws IOException {
        var model = tested().read(folder);
        List<Problem> found = new java.util.ArrayList<>();
        new Unmeant(model, new RulePlace(folder), 1).check(found);
        assertThat(found)
                .extracting(Problem::code)
                .containsExactly(org.clearway.rules.authoring.ProblemCode.CHECK_INCOMPLETE);
    }

    @Test
    void aCaseOfADayOutsideTheEditionIsMarkedAtTheDay() throws IOException {
        assertThat(check(
                        Fixture.edition().with("cases/some.yaml", CASES.replace("A\n  asOf: 2026", "A\n  asOf: 2025"))))
                .singleElement()
                .asString()
                .startsWith(
                        "gb-fixture/2026-01-01/cases/some.yaml:2:9: CASE The case A expects an answer for 2025-06-01");
    }

    @Test
    void aFactThatTheVocabularySaysIsReadIsNamedWhereNoRuleReadsIt() throws IOException {
        Fixture.edition()
                .header("id: gb-fixture", "id: samd-category")
                .with("cases/some.yaml", CASES)
                .write(folder.resolve("samd-category/2026-01-01"));
        assertThat(EditionCheck.check(folder))
                .extracting(Problem::toString)
                .anySatisfy(told -> assertThat(told)
                        .contains(
                                "ruleset.yaml:1:5: FACT_UNREAD The vocabulary says that samd-category reads ",
                                ", and no rule of any edition does."));
    }

    @Test
    void aDangerThatTheEditionBeforeReadIsNamedWhereThisOneDoesNot() throws IOException {
        String both = "  Device( immediateDanger == true )\n  Device( hazardousEnergy == true )";
        Fixture.edition().with("rules.drl", Fixture.rule(both)).write(folder.resolve("gb-fixture/2026-01-01"));
        Fixture.edition()
                .header("edition: 2026-01-01", "edition: 2026-02-01")
                .header("published: 2026-01-01", "published: 2026-01-02")
                .header("from: 2026-01-01", "from: 2026-02-01")
                .with("rules.drl", Fixture.rule("  Device( immediateDanger == true )"))
                .with("cases/some.yaml", CASES.replace("06-01", "06-01"))
                .write(folder.resolve("gb-fixture/2026-02-01"));
        assertThat(EditionCheck.check(folder.resolve("gb-fixture/2026-02-01")))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("gb-fixture/2026-02-01/ruleset.yaml:2:10: DANGER_UNREAD Edition 2026-01-01 reads "
                        + "device.hazardousEnergy, which tells of a danger, and this one does not.");
    }
}
