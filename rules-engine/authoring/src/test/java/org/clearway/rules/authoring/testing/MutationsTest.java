package org.clearway.rules.authoring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cases reach, and what they would not notice. */
class MutationsTest {
    private static final String RULE = Fixture.rule("  Device( active == true, duration == LONG_TERM )");
    private static final String HOLDS = """
            - id: A
              asOf: 2026-06-01
              facts: { device: { active: true, duration: LONG_TERM } }
              expect: { outcome: III }
              decides: "Rule 1: base"
            """;
    private static final String SHORT = """
            - id: B
              asOf: 2026-06-01
              facts: { device: { active: true, duration: SHORT_TERM } }
              expect: { status: UNDETERMINED }
              nearMiss: "Rule 1: base"
            """;
    private static final String PASSIVE = """
            - id: C
              asOf: 2026-06-01
              facts: { device: { active: false, duration: LONG_TERM } }
              expect: { status: UNDETERMINED }
              nearMiss: "Rule 1: base"
            """;

    @TempDir
    Path folder;

    private Sources sources(String rules, String... cases) throws IOException {
        Fixture.edition()
                .with("rules.drl", rules)
                .with("cases/some.yaml", String.join("", cases))
                .write(folder.resolve("gb-fixture/2026-01-01"));
        return Sources.read(folder);
    }

    private static Mutations.Result mutated(Sources sources) {
        return new Mutations(sources, sources.wanted().get(0)).run(true, tried -> {});
    }

    @Test
    void casesAroundARuleNoticeEveryChange() throws IOException {
        List<Integer> progress = new ArrayList<>();
        Sources sources = sources(RULE, HOLDS, SHORT, PASSIVE);
        Mutations mutations = new Mutations(sources, sources.wanted().get(0));
        Mutations.Result result = mutations.run(true, progress::add);
        assertThat(result.survivors()).isEmpty();
        assertThat(result.tried()).isEqualTo(5).isEqualTo(mutations.count());
        assertThat(result.score()).isEqualTo(100);
        assertThat(progress).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatNoCaseShowsSurvivesAndSaysWhat() throws IOException {
        assertThat(mutated(sources(RULE, HOLDS, SHORT)).survivors())
                .singleElement()
                .satisfies(survivor -> {
                    Mutant mutant = survivor.mutant();
                    assertThat(mutant.kind()).isEqualTo(Mutant.Kind.LEFT_OUT);
                    assertThat(mutant.of().name()).isEqualTo("Rule 1: base");
                    assertThat(mutant.change()).isEqualTo("does not ask whether device.active is true");
                });
    }

    @Test
    void aBoundaryIsNoticedByACaseOnTheDayOnly() throws IOException {
        String rule = Fixture.rule(
                "  $r : Request( asOf >= \"2026-06-01\" )\n  Device( active == true, duration == LONG_TERM )");
        String earlier = HOLDS.replace("id: A", "id: D")
                .replace("2026-06-01", "2026-05-01")
                .replace("outcome: III", "status: UNDETERMINED")
                .replace("decides", "nearMiss");
        String later = HOLDS.replace("2026-06-01", "2026-07-01");
        String[] others = {SHORT.replace("2026-06-01", "2026-07-01"), PASSIVE.replace("2026-06-01", "2026-07-01")};
        assertThat(mutated(sources(rule, later, earlier, others[0], others[1])).survivors())
                .extracting(survivor -> survivor.mutant().change())
                .containsExactly("asks whether request.asOf > 2026-06-01 and not whether request.asOf >= 2026-06-01");
        assertThat(mutated(sources(rule, HOLDS, earlier, others[0], others[1])).survivors())
                .isEmpty();
    }

    @Test
    void aLinkBetweenRulesIsNoticedWhereBothHold() throws IOException {
        String rules = RULE.replace("outcome = \"III\"", "outcome = \"III\", unless = \"Rule 2\"")
                + RULE.replace("Rule 1", "Rule 2").replace("III", "I").replace(", duration == LONG_TERM", "");
        String both = HOLDS.replace("III", "I").replace("Rule 1", "Rule 2");
        assertThat(mutated(sources(rules, both.replace("LONG_TERM", "SHORT_TERM"), PASSIVE))
                        .survivors())
                .extracting(survivor -> survivor.mutant().kind())
                .contains(Mutant.Kind.LINK);
        assertThat(mutated(sources(rules, both, PASSIVE)).survivors())
                .extracting(survivor -> survivor.mutant().kind())
                .doesNotContain(Mutant.Kind.LINK);
    }

    @Test
    void whatChangesNothingIsProvedAndDoesNotCount() throws IOException {
        String rules = RULE
                + RULE.replace("Rule 1", "Rule 2")
                        .replace("duration == LONG_TERM", "duration == LONG_TERM, duration != TRANSIENT");
        Mutations.Result result = mutated(sources(rules, HOLDS, SHORT, PASSIVE));
        assertThat(result.equal())
                .extracting(Mutant::change)
                .contains("does not ask whether device.duration is SHORT_TERM or LONG_TERM");
        assertThat(result.noticed() + result.equal().size() + result.survivors().size())
                .isEqualTo(result.tried());
        assertThat(result.score())
                .isEqualTo(100.0
                        * result.noticed()
                        / (result.tried() - result.equal().size()));
    }

    @Test
    void aProductShowsWhatNoCaseShowsOrACaseThatExpectsNothingOfIt() throws IOException {
        String otherwise = RULE.replace("Rule 1", "Others")
                .replace("outcome = \"III\"", "outcome = \"I\", unless = \"*\"")
                .replaceAll("(?s)when.*then", "when\nthen");
        Sources sources = sources(RULE + otherwise, HOLDS, SHORT.replace("status: UNDETERMINED", "outcome: I"));
        Mutations mutations = new Mutations(sources, sources.wanted().get(0));
        assertThat(mutations.run(true, tried -> {}).survivors())
                .hasSize(2)
                .satisfiesExactly(
                        survivor -> assertThat(survivor.example()).isNotNull(),
                        survivor -> assertThat(survivor.shown()).isNotNull());
        assertThat(mutations.run(false, tried -> {}).survivors())
                .isNotEmpty()
                .allSatisfy(survivor -> assertThat(survivor.example()).isNull());
    }

    @Test
    void coverageCountsBothSidesOfEveryPartOfACondition() throws IOException {
        CaseCoverage coverage =
                CaseCoverage.of(sources(RULE, HOLDS, SHORT).wanted().get(0));
        CaseCoverage.OfRule rule = coverage.rules().get(0);
        assertThat(rule.counts()).isEqualTo(new CaseCoverage.Counts(1, 1));
        assertThat(rule.atoms())
                .extracting(CaseCoverage.OfAtom::counts)
                .containsExactly(new CaseCoverage.Counts(2, 0), new CaseCoverage.Counts(1, 1));
        assertThat(rule.atoms().get(0).counts().missing()).isEqualTo("never false");
        assertThat(coverage.atomsReached()).isOne();
        assertThat(coverage.atoms()).isEqualTo(2);
        assertThat(coverage.rulesReached()).isOne();
    }

    @Test
    void coverageIsWrittenForEditors() throws IOException {
        assertThat(CaseCoverage.of(sources(RULE, HOLDS, SHORT).wanted().get(0)).lcov())
                .containsExactly(
                        "SF:"
                                + folder.resolve("gb-fixture/2026-01-01/rules.drl")
                                        .toAbsolutePath(),
                        "DA:1,1",
                        "BRDA:1,0,0,2",
                        "BRDA:1,0,1,0",
                        "BRDA:1,1,0,1",
                        "BRDA:1,1,1,1",
                        "end_of_record");
    }
}
