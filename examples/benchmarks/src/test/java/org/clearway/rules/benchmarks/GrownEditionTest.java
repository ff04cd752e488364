package org.clearway.rules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.api.Test;

class GrownEditionTest {
    private static final EditionModel LARGE = GrownEdition.of(Portfolio.edition(), 600);

    @Test
    void itHasAsManyRulesAsAskedAndEachIsItsOwn() {
        assertThat(LARGE.rules()).hasSize(600);
        assertThat(LARGE.rules().stream().map(Rule::name)).doesNotHaveDuplicates();
        assertThat(LARGE.rules().stream().map(Rule::when).distinct().count()).isGreaterThan(500);
    }

    @Test
    void droolsFiresTheRulesThatTheLibraryFindsAndFewOfThem() {
        Decider clearway = new Decider(Catalogue.ofModels(List.of(LARGE)), "grown");
        LambdaDrools drools = new LambdaDrools(RuleData.of(LARGE));
        for (Portfolio.Item item : GrowthBenchmark.items()) {
            BitSet fired = drools.decide(item.facts());
            List<String> names = fired.stream()
                    .mapToObj(rule -> LARGE.rules().get(rule).name())
                    .toList();
            assertThat(names).hasSizeLessThan(20);
            clearway.decide(item.request()).findings().stream()
                    .filter(VariantsAgreeTest::isCertain)
                    .forEach(finding ->
                            assertThat(names).as(item.name()).contains(finding.rule() + ": " + finding.limb()));
        }
    }
}
