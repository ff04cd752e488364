package org.clearway.rules.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that an edition takes over, and what the cases of a file share. */
class EditionCasesTest {
    private static final String AMENDING = Fixture.AMENDING.replace("gb-fixture", "gb-device-class");

    @TempDir
    Path folder;

    private Path base;
    private Path edition;

    @BeforeEach
    void editions() throws IOException {
        base = Fixture.edition()
                .header("id: gb-fixture", "id: gb-device-class")
                .write(folder.resolve("gb-device-class/2026-01-01"));
        cases(base, """
                defaults:
                  asOf: 2026-11-22
                  unstated: "FALSE"
                  facts: { device: { qualifies: true, active: true }, ivd: { inVitroExamination: false } }
                cases:
                - id: A
                  expect: { outcome: I, prospective: { edition: 2026-01-01, outcome: I } }
                - id: B
                  asOf: 2026-11-23
                  facts: { device: { active: false, duration: SHORT_TERM }, ivd: null }
                  expect: { outcome: I }
                """);
        edition = Files.createDirectories(folder.resolve("gb-device-class/2027-01-01"));
        header("");
    }

    private void header(String more) throws IOException {
        Files.writeString(edition.resolve("ruleset.yaml"), AMENDING + more);
    }

    private static void cases(Path edition, String text) throws IOException {
        Files.writeString(Files.createDirectories(edition.resolve("cases")).resolve("some.yaml"), text);
    }

    @Test
    void aCaseStatesWhatDiffersFromTheDefaults() throws IOException {
        List<Case> cases = EditionCases.read(base);
        assertThat(cases.get(0).request().facts().device().active()).isTrue();
        assertThat(cases.get(0).request().facts().ivd()).isNotNull();
        assertThat(cases.get(1).request().asOf()).hasToString("2026-11-23");
        assertThat(cases.get(1).request().facts().device().qualifies()).isTrue();
        assertThat(cases.get(1).request().facts().device().active()).isFalse();
        assertThat(cases.get(1).request().facts().ivd()).isNull();
        assertThat(cases.get(1).request().edition()).isNull();
    }

    @Test
    void aDefaultThatNoCaseHasIsRefused() throws IOException {
        cases(base, "defaults: { expect: {} }\ncases: []\n");
        assertThatThrownBy(() -> EditionCases.read(base))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("There is no \"expect\" here");
    }

    @Test
    void aCaseKnowsTheLineOnWhichItBegins() throws IOException {
        assertThat(EditionCases.read(base)).extracting(Case::line).containsExactly(6, 8);
    }

    @Test
    void aCaseAroundADayStandsForTheDayBeforeTheDayAndTheDayAfter() throws IOException {
        cases(base, """
                - id: C
                  around: 2027-06-15
                  facts: { device: { active: true } }
                  expect:
                    before: { status: NOT_IN_FORCE }
                    on: { outcome: I }
                    after: { outcome: III }
                  decides: { on: "Rule 1: base", after: "Rule 1: base" }
                """);
        List<Case> cases = EditionCases.read(base);
        assertThat(cases).extracting(Case::id).containsExactly("C-before", "C-on", "C-after");
        assertThat(cases)
                .extracting(one -> one.request().asOf().toString())
                .containsExactly("2027-06-14", "2027-06-15", "2027-06-16");
        assertThat(cases)
                .extracting(one -> one.expected().outcome())
                .containsExactly(List.of(), List.of("I"), List.of("III"));
        assertThat(cases).extracting(one -> one.decides().size()).containsExactly(0, 1, 1);
    }

    @Test
    void aCaseAroundADayThatExpectsNothingByDayIsRefused() throws IOException {
        cases(base, "- { id: C, around: 2027-06-15, expect: { outcome: I } }\n");
        assertThatThrownBy(() -> EditionCases.read(base))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("some.yaml:1: C expect: There is no \"outcome\" here");
        cases(base, "- { id: C, around: soon, expect: { on: { outcome: I } } }\n");
        assertThatThrownBy(() -> EditionCases.read(base))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("'soon' is no day");
    }

    @Test
    void anEditionTakesOverTheCasesOfTheOneThatItAmends() throws IOException {
        List<Case> cases = EditionCases.read(edition);
        assertThat(cases).extracting(Case::id).containsExactly("A", "B");
        assertThat(cases).allSatisfy(one -> assertThat(one.request().edition()).isEqualTo("2027-01-01"));
        assertThat(cases.get(0).expected().prospective().get(0).edition()).isEqualTo("2027-01-01");
        assertThat(cases.get(0)).hasToString("../2026-01-01/cases/some.yaml:6: A");
        assertThat(cases.get(0).basis()).isNull();
        header("carriedOver: INFERRED\n");
        assertThat(EditionCases.read(edition)).extracting(Case::basis).containsOnly("INFERRED");
    }

    @Test
    void aCaseOfTheSameIdReplacesAndOneThatIsNamedIsDropped() throws IOException {
        header("dropCases: [B]\n");
        cases(edition, """
                - id: A
                  asOf: 2027-11-22
                  expect: { outcome: III }
                - id: C
                  edition: 2027-01-01
                  asOf: 2027-11-22
                  expect: { outcome: III }
                """);
        List<Case> cases = EditionCases.read(edition);
        assertThat(cases).extracting(Case::id).containsExactly("A", "C");
        assertThat(cases.get(0).expected().outcome()).containsExactly("III");
        assertThat(cases.get(0).request().edition()).as("the edition in force").isNull();
        header("dropCases: [\"*\"]\n");
        assertThat(EditionCases.read(edition)).extracting(Case::id).containsExactly("A", "C");
    }

    @Test
    void aCaseThatIsTakenOverStatesBesidesWhatOnlyTheAmendingEditionAsks() throws IOException {
        header("caseFacts: { device: { nanomaterial: NONE } }\n");
        cases(base, """
                - { id: A, asOf: 2026-11-22, expect: {} }
                - { id: B, asOf: 2026-11-22, facts: { device: { nanomaterial: HIGH, active: true } }, expect: {} }
                """);
        cases(edition, "- { id: C, asOf: 2027-11-22, expect: {} }\n");
        List<Case> cases = EditionCases.read(edition);
        assertThat(cases).extracting(Case::id).containsExactly("A", "B", "C");
        assertThat(cases.get(0).request().facts().value("device.nanomaterial")).hasToString("NONE");
        assertThat(cases.get(1).request().facts().value("device.nanomaterial")).hasToString("HIGH");
        assertThat(cases.get(1).request().facts().value("device.active")).isEqualTo(true);
        assertThat(cases.get(2).request().facts().value("device.nanomaterial")).isNull();
        assertThat(EditionCases.read(base).get(0).request().facts().value("device.nanomaterial"))
                .isNull();
    }

    @Test
    void whatACaseExpectedOfTheAmendedEditionBesideTheLawItExpectsOfTheAmendingOne() throws IOException {
        cases(base, """
                - id: A
                  asOf: 2026-11-22
                  expect: { status: NOT_IN_FORCE, prospective: { edition: 2026-01-01, outcome: I } }
                """);

        Case taken = EditionCases.read(edition).get(0);

        assertThat(taken.request().edition()).isEqualTo("2027-01-01");
        assertThat(taken.expected().status()).isNull();
        assertThat(taken.expected().prospective())
                .singleElement()
                .satisfies(expected -> assertThat(expected.edition()).isEqualTo("2027-01-01"))
                .satisfies(expected -> assertThat(expected.outcome()).isEqualTo("I"));
    }

    @Test
    void aCaseThatOnlySaysThatNoLawWasInForceIsNotTakenOver() throws IOException {
        cases(base, """
                - id: A
                  asOf: 2026-11-22
                  expect: { status: NOT_IN_FORCE }
                """);

        assertThat(EditionCases.read(edition)).isEmpty();
    }

    @Test
    void aCaseThatIsTakenOverMissesNoRuleThatIsDropped() throws IOException {
        header("drop: [\"Rule 1: base\"]\n");
        Files.writeString(
                edition.resolve("rules.drl"),
                Fixture.rule("Device( active == true )").replace("Rule 1: base", "Rule 2: base"));
        cases(base, """
                - { id: A, asOf: 2026-11-22, nearMiss: ["Rule 1: base", "Rule 3: base"], expect: {} }
                - { id: B, asOf: 2026-11-22, nearMiss: "Rule 1: base", expect: {} }
                """);
        List<Case> cases = EditionCases.read(edition);
        assertThat(cases.get(0).nearMiss()).containsExactly("Rule 3: base");
        assertThat(cases.get(1).nearMiss()).isEmpty();
    }

    @Test
    void aCaseThatAsksAnotherEditionIsRefused() throws IOException {
        cases(edition, """
                - id: C
                  edition: 2026-01-01
                  asOf: 2027-11-22
                  expect: { outcome: III }
                """);
        AuthoringException refused = catchThrowableOfType(AuthoringException.class, () -> EditionCases.read(edition));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("cases/some.yaml:2:12: AMENDMENT ")
                        .contains("2026-01-01"));
    }

    @Test
    void aCaseToDropThatIsNotThereIsRefused() throws IOException {
        header("dropCases: [Z]\n");
        AuthoringException refused = catchThrowableOfType(AuthoringException.class, () -> EditionCases.read(edition));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("ruleset.yaml:9:13: AMENDMENT "));
    }

    @Test
    void twoCasesOfOneIdAreRefused() throws IOException {
        cases(edition, "- { id: C, asOf: 2027-11-22, expect: {} }\n- { id: C, asOf: 2027-11-22, expect: {} }\n");
        assertThatThrownBy(() -> EditionCases.read(edition))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("Two cases have this id");
    }
}
