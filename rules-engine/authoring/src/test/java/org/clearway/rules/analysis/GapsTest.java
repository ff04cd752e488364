package org.clearway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatTiesExcludeIsNoProduct() {
        // Software that drives a device is active.
        Gaps gaps = gaps(outcome("Rule 1: base", "I", "Device( active == false, software == DRIVES_DEVICE )"));

        assertThat(gaps.gaps()).anySatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NEVER_APPLIES);
            assertThat(gap.example()).isNull();
        });
    }

    @Test
    void twoRulesOfOneConditionThatConcludeDifferentlyAreTold() {
        Gaps gaps = gaps(outcome("Rule 1: base", "I", "Device( measuring == true )")
                + outcome("Rule 2: base", "III", "not( Device( measuring == false ) )")
                + outcome("Rule 3: base", "I", "Device( measuring == false )"));

        assertThat(gaps.gaps()).anySatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.SAME_CONDITION);
            assertThat(names(gap)).containsExactly("Rule 1: base", "Rule 2: base");
        });
        assertThat(gaps.complete()).isTrue();
    }

    @Test
    void daysThatCannotFollowEachOtherAreNoProduct() {
        Gaps gaps = gaps("""
                rule "Rule 1: base"
                  @Concludes(outcome = "I")
                  @Cites("LAW Art 1")
                when
                  $r : Readiness( qmsCertificateExpiry < "2026-03-01" )
                  Request( asOf >= "2026-04-01", asOf <= $r.qmsCertificateExpiry )
                then
                end
                """);

        assertThat(gaps.gaps()).extracting(Gap::kind).contains(Gap.Kind.NEVER_APPLIES);
    }

    @Test
    void anExampleHasDaysThatFit() {
        Gaps gaps = gaps("""
                rule "Rule 1: base"
                  @Concludes(outcome = "I")
                  @Cites("LAW Art 1")
                when
                  $s : AiSecurity( )
                  Request( asOf <= plusDays( $s.penTestDate, 30 ) )
                then
                end
                """);

        Gap none = gaps.gaps().get(0);
        assertThat(none.kind()).isEqualTo(Gap.Kind.NO_OUTCOME);
        assertThat(gaps.unconfirmed()).isZero();
        Example example = none.example();
        assertThat(example).isNotNull();
        LocalDate tested = example.facts().aiSecurity().penTestDate();
        assertThat(tested.plusDays(30).isBefore(example.asOf()) || tested.isAfter(example.asOf()))
                .isTrue();
    }

    @Test
    void aCheckThatNeitherPassesNorFailsIsTold() {
        Gaps gaps = checks("""
                rule "C-1: passed"  extends "C-1: applies"
                  @Concludes(verdict = "PASS")
                when
                  Device( measuring == true )
                then
                end

                rule "C-1: failed" extends "C-1: applies"
                  @Concludes(verdict = "FAIL")
                when
                  Device( measuring == false, duration == LONG_TERM )
                then
                end
                """);

        assertThat(gaps.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NO_OUTCOME);
            assertThat(names(gap)).startsWith("C-1: applies");
        });
    }

    @Test
    void aCheckThatPassesAndFailsIsTold() {
        Gaps gaps = checks("""
                rule "C-1: passed" extends "C-1: applies"
                  @Concludes(verdict = "PASS")
                when
                  Device( measuring == true )
                then
                end

                rule "C-1: failed" extends "C-1: applies"
                  @Concludes(verdict = "FAIL")
                when
                  ( Device( measuring == false ) or Device( duration == LONG_TERM ) )
                then
                end
                """);

        assertThat(gaps.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.TWO_OUTCOMES);
            assertThat(names(gap)).containsExactly("C-1: passed", "C-1: failed");
        });
    }

    private Gaps gaps(String rules) {
        return of(Fixture.edition().with("rules.drl", rules).read(folder));
    }

    private Gaps checks(String limbs) {
        String applies = """
                rule "C-1: applies"
                  @Check(id = "C-1", title = "A check", topic = "trial", severity = "MAJOR")
                  @Cites("LAW Art 1")
                when
                  Device( qualifies == true )
                then
                end

                """;
        return of(Fixture.edition()
                .with("ruleset.yaml", Fixture.CHECKS)
                .with("rules.drl", applies + limbs)
                .read(folder));
    }

    private static Gaps of(EditionModel edition) {
        return Gaps.of(edition, SourceRules.of(List.of(edition)));
    }

    private static List<String> names(Gap gap) {
        return gap.rules().stream().map(Rule::name).toList();
    }

    private static String outcome(String name, String outcome, String condition) {
        return "rule \"" + name + "\"\n  @Concludes(outcome = \"" + outcome + "\")\n  @Cites(\"LAW Art 1\")\nwhen\n  "
                + condition + "\nthen\nend\n";
    }
}
