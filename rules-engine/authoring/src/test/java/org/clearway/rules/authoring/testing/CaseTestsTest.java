package org.clearway.rules.authoring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of an edition as its sources stand. */
class CaseTestsTest {

    @TempDir
    Path folder;

    private Path edition;

    @BeforeEach
    void anEdition() {
        edition = Fixture.edition()
                .with("rules.drl", Fixture.rule("  Device( active == true, duration == LONG_TERM )"))
                .write(folder.resolve("gb-fixture/2026-01-01"));
    }

    private List<String> run(String cases) throws IOException {
        Files.writeString(Files.createDirectories(edition.resolve("cases")).resolve("some.yaml"), cases);
        CaseTests tests = new CaseTests(Sources.read(edition));
        List<String> told = new ArrayList<>();
        tests.run(result -> {
            if (result.failed()) {
                told.addAll(tests.why(result));
            }
        });
        return told;
    }

    @Test
    void aCaseThatComesOutTellsNothing() throws IOException {
        assertThat(run("""
                        - id: A
                          asOf: 2026-06-01
                          facts: { device: { active: true, duration: LONG_TERM } }
                          expect: { outcome: III, deciding: [Rule 1] }
                          decides: "Rule 1: base"
                        """)).isEmpty();
    }

    @Test
    void aFailureTellsEachConditionOfTheRuleWithTheValueOfItsFact() throws IOException {
        assertThat(run("""
                        - id: A
                          asOf: 2026-06-01
                          case: A pacemaker is class III
                          facts: { device: { duration: SHORT_TERM } }
                          expect: { outcome: III, deciding: [Rule 1] }
                        """))
                .startsWith("FAIL  gb-fixture/2026-01-01/cases/some.yaml:1: A  A pacemaker is class III")
                .contains(
                        "      outcome: expected III, got none",
                        "      Rule 1: base (rules.drl:1) does not hold",
                        "        ? device.active is true   [not known]",
                        "        - device.duration is LONG_TERM   [SHORT_TERM]");
    }

    @Test
    void aRuleThatIsNamedAndDoesNotExistFails() throws IOException {
        assertThat(run("""
                        - id: A
                          asOf: 2026-06-01
                          facts: { device: { active: true, duration: LONG_TERM } }
                          expect: { outcome: III }
                          decides: "Rule 2: base"
                        """)).contains("      rule: expected Rule 2: base, got no rule of this name");
    }

    @Test
    void aNearMissThatAppliesFails() throws IOException {
        assertThat(run("""
                        - id: A
                          asOf: 2026-06-01
                          facts: { device: { active: true, duration: LONG_TERM } }
                          expect: { outcome: III }
                          nearMiss: "Rule 1: base"
                        """)).contains("      nearMiss: expected that it does not apply, got Rule 1: base applies");
    }

    @Test
    void aCaseThatNothingWasComparedOfFails() throws IOException {
        assertThat(run("- { id: A, asOf: 2026-06-01, facts: {}, expect: {} }\n"))
                .contains("      nothing that it expects could be compared");
    }

    @Test
    void whatIsWrongInAnotherEditionOfTheRulesetIsToldWithItsPlace() {
        Fixture.edition()
                .header("edition: 2026-01-01", "edition: 2026-02-01")
                .with("rules.drl", Fixture.rule("  Device( actve == true )"))
                .write(folder.resolve("gb-fixture/2026-02-01"));
        assertThatThrownBy(() -> Sources.read(edition))
                .isInstanceOfSatisfying(
                        AuthoringException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.file() + ":" + problem.line())
                                .containsExactly("gb-fixture/2026-02-01/rules.drl:5"));
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        Sources before = Sources.read(edition);
        String state = Sources.state(edition);
        assertThat(before.again(edition).wanted().get(0))
                .isSameAs(before.wanted().get(0));
        assertThat(Sources.state(edition)).isEqualTo(state);
        Files.writeString(Files.createDirectories(edition.resolve("cases")).resolve("more.yaml"), "[]");
        assertThat(Sources.state(edition)).isNotEqualTo(state);
        assertThat(before.again(edition).wanted().get(0))
                .isNotSameAs(before.wanted().get(0));
    }
}
