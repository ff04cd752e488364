package org.clearway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.compile.SourceRules;
import org.clearway.rules.engine.model.EditionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {
    private static final String SET = Fixture.HEADER
            .replaceAll(
                    "(?s)outcomes:.*?sources:",
                    "outcomes: { TELL: Tell, KEEP: Keep }\ndates: { by: Last day }\nsources:")
            .replaceAll("(?s)  - stage: class.*", "  - { stage: duties, join: all, files: [rules.drl] }\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aDayThatIsCalculatedOtherwiseAndIsTheSameIsNoDifference() {
        Differences none = between(
                edition("$s : AiSecurity( )\n  Request( asOf <= plusDays( $s.penTestDate, 30 ) )"),
                edition("$s : AiSecurity( )\n  Request( daysBetween( $s.penTestDate, asOf ) <= 30 )"));

        assertThat(none.regions()).isEmpty();
        assertThat(none.complete()).isTrue();
    }

    @Test
    void oneDayMoreIsADifferenceOnThatDay() {
        Differences one = between(
                edition("$s : AiSecurity( )\n  Request( asOf <= plusDays( $s.penTestDate, 30 ) )"),
                edition("$s : AiSecurity( )\n  Request( asOf <= plusDays( $s.penTestDate, 31 ) )"));

        assertThat(one.complete()).isTrue();
        assertThat(one.regions()).singleElement().satisfies(region -> {
            assertThat(region.before().value()).isEqualTo(EditionFormulas.NOTHING);
            assertThat(region.after().value()).isEqualTo("III");
            assertThat(region.example().facts().aiSecurity().penTestDate().plusDays(31))
                    .isEqualTo(region.example().asOf());
        });
    }

    @Test
    void aCodeMoreAndAnotherDayOfACodeAreDifferences() {
        String tell =
                duty("Rule 1: tell", "TELL", "plusDays( aiSecurity.penTestDate, 10 )", "Device( measuring == true )");
        String later = tell.replace("10", "15");
        String keep = duty("Rule 2: keep", "KEEP", null, "Device( duration == LONG_TERM )");
        Differences found = between(set(tell), set(later + keep));

        assertThat(found.complete()).isTrue();
        assertThat(found.regions()).extracting(Difference::aspect).contains("code KEEP");
        assertThat(found.regions()).anySatisfy(region -> {
            assertThat(region.aspect()).startsWith("code TELL: by = plusDays( aiSecurity.penTestDate, 1");
            assertThat(region.example().facts().device().measuring()).isTrue();
        });
    }

    @Test
    void aVerdictAndItsSeverityAreCompared() {
        Differences found = between(check("MAJOR", "true"), check("ADVISORY", "true"));

        assertThat(found.complete()).isTrue();
        assertThat(found.regions()).singleElement().satisfies(region -> {
            assertThat(region.aspect()).isEqualTo("check C-1");
            assertThat(region.before().value()).isEqualTo("FAIL MAJOR");
            assertThat(region.after().value()).isEqualTo("FAIL ADVISORY");
        });
        assertThat(between(check("MAJOR", "true"), check("MAJOR", "false")).regions())
                .extracting(region ->
                        region.before().value() + " -> " + region.after().value())
                .containsExactlyInAnyOrder("FAIL MAJOR -> PASS", "PASS -> FAIL MAJOR");
    }

    @Test
    void aBoundOnHowManyAreLookedForIsTold() {
        Differences none = between(edition("Device( measuring == true )"), edition("Device( measuring == false )"), 1);

        assertThat(none.regions()).hasSize(1);
        assertThat(none.complete()).isFalse();
    }

    private static Differences between(EditionModel before, EditionModel after) {
        return between(before, after, Differences.USUAL_MOST);
    }

    private static Differences between(EditionModel before, EditionModel after, int most) {
        return Differences.between(
                new Differences.Of(before, SourceRules.of(List.of(before))),
                new Differences.Of(after, SourceRules.of(List.of(after))),
                most);
    }

    private EditionModel edition(String condition) {
        return Fixture.edition()
                .with("rules.drl", Fixture.rule("  " + condition))
                .read(folder);
    }

    private EditionModel set(String rules) {
        return Fixture.edition()
                .with("ruleset.yaml", SET)
                .with("rules.drl", rules)
                .read(folder);
    }

    private static String duty(String name, String code, String by, String condition) {
        return "rule \"" + name + "\"\n  @Concludes(outcome = \"" + code + '"'
                + (by == null ? "" : ", by = \"" + by + '"') + ")\n  @Cites(\"LAW Art 1\")\nwhen\n  " + condition
                + "\nthen\nend\n";
    }

    private EditionModel check(String severity, String passes) {
        return Fixture.edition()
                .with("ruleset.yaml", Fixture.CHECKS)
                .with("rules.drl", """
                        rule "C-1: applies"
                          @Check(id = "C-1", title = "A check", topic = "trial", severity = "%s")
                          @Cites("LAW Art 1")
                        when
                          Device( qualifies == true )
                        then
                        end

                        rule "C-1: base" extends "C-1: applies"
                          @Concludes(verdict = "PASS", otherwise = "FAIL")
                        when
                          Device( measuring == %s )
                        then
                        end
                        """.formatted(severity, passes))
                .read(folder);
    }
}
