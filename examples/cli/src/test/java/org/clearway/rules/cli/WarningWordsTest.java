package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearway.rules.Warning;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;

class WarningWordsTest {

    @Test
    void factsThatAreOddTogetherAreNamedByTheirLabelsWithoutTheTie() {
        Warning odd = RegulatoryRules.load().decide(Samples.request(Samples.US_510K)).warnings().stream()
                .filter(warning -> warning.code().equals("FACTS_UNUSUAL"))
                .findFirst()
                .orElseThrow();

        assertThat(WarningWords.of(odd))
                .isEqualTo("\"territory where this unit is placed: GB\" and \"all territories of supply: US\" are odd"
                        + " together; check them.");
    }

    @Test
    void anyOtherWarningStaysAsItIs() {
        Warning other = Warning.builder()
                .code("EACH_UNIT")
                .text("Placing on the market is judged for each single device.")
                .build();

        assertThat(WarningWords.of(other)).isEqualTo(other.text());
    }
}
