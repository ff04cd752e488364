package org.clearway.rules.authoring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.authoring.profile.WrittenRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed of an edition, one thing at a time. */
class MutantsTest {
    private static final String FIRST = Fixture.rule("  Device( active == true )");

    @TempDir
    Path folder;

    private EditionModel model;

    private List<Mutant> mutants(Fixture fixture) throws IOException {
        fixture.write(folder);
        model = EditionReader.read(folder);
        return Mutants.of(model, WrittenRules.read(folder));
    }

    private static List<String> changes(List<Mutant> mutants, Mutant.Kind kind) {
        return mutants.stream()
                .filter(mutant -> mutant.kind() == kind)
                .map(Mutant::change)
                .toList();
    }

    @Test
    void eachPartOfAConditionAsksTheOppositeAndIsLeftOut() throws IOException {
        List<Mutant> mutants = mutants(
                Fixture.edition().with("rules.drl", Fixture.rule("  Device( active == true, duration == LONG_TERM )")));
        assertThat(changes(mutants, Mutant.Kind.FLIPPED))
                .containsExactly(
                        "asks the opposite of device.active is true",
                        "asks the opposite of device.duration is LONG_TERM");
        assertThat(changes(mutants, Mutant.Kind.LEFT_OUT)).hasSize(2);
    }

    @Test
    void thatASetIsEmptyIsOnePart() throws IOException {
        List<Mutant> mutants =
                mutants(Fixture.edition().with("rules.drl", Fixture.rule("  Software( isEmpty( careFunctions ) )")));
        assertThat(changes(mutants, Mutant.Kind.FLIPPED))
                .containsExactly("asks the opposite of software.careFunctions is empty");
    }

    @Test
    void aListOfValuesHasOneLessOnTheSideOnWhichItIsShorter() throws IOException {
        String rule = Fixture.rule(
                "  Device( site in ( TEETH, HEART ), nanomaterial not in ( NONE, LOW ), duration != LONG_TERM )");
        assertThat(changes(mutants(Fixture.edition().with("rules.drl", rule)), Mutant.Kind.VALUE))
                .containsExactly(
                        "does not count TEETH as device.site",
                        "does not count HEART as device.site",
                        "counts NONE as device.nanomaterial",
                        "counts LOW as device.nanomaterial");
    }

    @Test
    void aBoundaryOfAnOrderMovesAsThatOfADayDoes() throws IOException {
        String rule = Fixture.rule("  Request( asOf < \"2027-01-01\" )\n  Classification( gbClass >= IIa )");
        assertThat(changes(mutants(Fixture.edition().with("rules.drl", rule)), Mutant.Kind.BOUNDARY))
                .contains("asks whether request.asOf <= 2027-01-01 and not whether request.asOf < 2027-01-01");
    }

    @Test
    void aDerivedFactIsChangedOnceForAllRulesThatUseIt() throws IOException {
        String rules = Fixture.rule("  Defined( powered == true )")
                + Fixture.rule("  Defined( powered == false )").replace("Rule 1", "Rule 2");
        List<Mutant> mutants =
                mutants(Fixture.edition().with("rules.drl", rules).definitions("""
                        rule "Powered: by energy"
                          @Defines("powered")
                          @Cites("LAW Art 2")
                        when
                          Device( active == true )
                        then
                        end
                        """));
        assertThat(changes(mutants, Mutant.Kind.FLIPPED))
                .containsExactly(
                        "asks the opposite of powered holds",
                        "asks the opposite of powered does not hold",
                        "asks the opposite of device.active is true");
        Mutant inDefinition = mutants.get(mutants.size() - 1);
        assertThat(inDefinition.of().name()).isEqualTo("Powered: by energy");
        assertThat(inDefinition.of().citations()).hasSize(1);
        assertThat(inDefinition.rules()).containsOnlyKeys(0, 1);
    }

    @Test
    void aRuleDoesNotTakeOverWhatItExtendsOrGiveWay() throws IOException {
        String rules = FIRST.replace("\"III\"", "\"I\", unless = \"Rule 3, *\"")
                + Fixture.rule("  Device( duration == LONG_TERM )")
                        .replace("\"Rule 1: base\"", "\"Rule 2: base\" extends \"Rule 1: base\"")
                + Fixture.rule("  Device( customMade == true )").replace("Rule 1", "Rule 3");
        List<Mutant> mutants = mutants(Fixture.edition().with("rules.drl", rules));
        assertThat(changes(mutants, Mutant.Kind.LINK))
                .containsExactly(
                        "does not give way to any other provision",
                        "does not take over the condition of \"Rule 1: base\"");
        assertThat(mutants.stream()
                        .filter(mutant -> mutant.change().equals("asks the opposite of device.active is true")))
                .singleElement()
                .satisfies(mutant -> assertThat(mutant.rules()).containsOnlyKeys(0, 1));
    }

    @Test
    void whatIsConcludedIsSomethingElseAndADateAnotherDay() throws IOException {
        String rule = FIRST.replace(
                "outcome = \"III\"", "outcome = \"III\", certificateEnds = \"readiness.qmsCertificateExpiry\"");
        List<Mutant> mutants = mutants(Fixture.edition()
                .with("rules.drl", rule)
                .header("combine:", "dates: { certificateEnds: End }\ncombine:"));
        assertThat(changes(mutants, Mutant.Kind.CONCLUSION)).containsExactly("concludes I and not III");
        assertThat(changes(mutants, Mutant.Kind.DATE)).containsExactly("gives the day after as certificateEnds");
    }

    @Test
    void aWarningIsNotGiven() throws IOException {
        String rule = FIRST.replace("@Concludes(outcome = \"III\")", "@Warns(code = \"W1\", text = \"Beware.\")");
        List<Mutant> mutants = mutants(Fixture.edition().with("rules.drl", rule + FIRST.replace("Rule 1", "Rule 2")));
        assertThat(changes(mutants, Mutant.Kind.CONCLUSION)).contains("does not warn");
    }

    @Test
    void aVerdictTurnsWithThatOfItsOppositeAndACheckCountsFromAnotherDay() throws IOException {
        List<Mutant> mutants =
                mutants(Fixture.edition().with("ruleset.yaml", Fixture.CHECKS).with("rules.drl", """
                        rule "C-1: applies"
                          @Check(id = "C-1", title = "One", topic = "t", severity = "BLOCKER", from = "2026-06-01")
                          @Cites("LAW Art 1")
                        when
                          Device( active == true )
                        then
                        end

                        rule "C-1: done" extends "C-1: applies"
                          @Concludes(verdict = "PASS", otherwise = "FAIL")
                        when
                          Device( customMade == true )
                        then
                        end
                        """));
        assertThat(changes(mutants, Mutant.Kind.CONCLUSION))
                .containsExactly("is no blocker", "gives FAIL and not PASS");
        assertThat(changes(mutants, Mutant.Kind.DATE)).containsExactly("counts from the day after 2026-06-01");
        assertThat(mutants)
                .filteredOn(mutant -> mutant.change().equals("gives FAIL and not PASS"))
                .allSatisfy(mutant -> assertThat(mutant.rules().values())
                        .extracting(rule ->
                                ((Rule.Gives) rule.conclusion()).verdict().name())
                        .containsExactlyInAnyOrder("FAIL", "PASS"));
    }
}
