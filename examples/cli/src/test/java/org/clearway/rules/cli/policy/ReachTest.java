package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;

/** What the cases of a shipped ruleset reach, and what they notice. */
class ReachTest {
    private static final String SHIPPED = "../../rulesets/classification/src/main/rulesets/samd-category";

    @Test
    void whereCasesReachEverythingTheTableSaysSo() {
        Run run = Run.of("coverage", SHIPPED);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("edition").endsWith("conditions  reached");
        assertThat(run.lines().get(1)).matches("samd-category/2014-09-18 +\\d+ +\\d+ +100\\.0 % +\\d+ +100\\.0 %");
    }

    @Test
    void editorsGetATracefile() {
        Run run = Run.of("coverage", "--lcov", SHIPPED);
        assertThat(run.out()).contains("SF:", "/samd-category/2014-09-18/categories.csv", "BRDA:", "end_of_record");
    }

    @Test
    void aChangeThatNoCaseNoticesIsToldWithItsRuleAndProvision() {
        Run run = Run.of("mutate", SHIPPED);
        assertThat(run.exit()).isOne();
        assertThat(run.lines().get(0)).contains("samd-category/2014-09-18/categories.csv:");
        assertThat(run.lines().get(1)).contains("N12FINAL:2014");
        assertThat(run.lines().get(2)).startsWith("    no case fails where it ");
        assertThat(Run.of("mutate", SHIPPED, "--at-least", "90").exit()).isZero();
    }
}
