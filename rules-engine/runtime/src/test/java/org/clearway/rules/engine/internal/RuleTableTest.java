package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.duties;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** The truths of rules on what is known. */
class RuleTableTest {

    private static final String[] WORDS = {"", "FALSE", "UNKNOWN", "TRUE"};

    private static String truth(Evaluation evaluation, String rule) {
        for (int number = 0; number < evaluation.table().size(); number++) {
            if (evaluation.rule(number).name().equals(rule)) {
                return WORDS[evaluation.truths(0)[number]];
            }
        }
        throw new IllegalArgumentException(rule);
    }

    private static Evaluation evaluate(Facts facts) {
        return deviceClass("2020-01-01").evaluate(facts);
    }

    @Test
    void aRuleGivesWayWhereTheOneThatDisplacesItAppliesAndIsOpenWhereThatIs() {
        assertThat(truth(evaluate(scalpel()), "Rule 6: surgical")).isEqualTo("TRUE");
        assertThat(truth(evaluate(scalpel().with("classification.inHouse", true)), "Rule 6: surgical"))
                .isEqualTo("FALSE");
        assertThat(truth(evaluate(scalpel("classification.inHouse")), "Rule 6: surgical"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aRuleThatCountsWhereItIsStatedIsFalseWhileItsFactsAreUnknown() {
        assertThat(truth(evaluate(scalpel("device.qualifies")), "Art 1: no device"))
                .isEqualTo("FALSE");
        assertThat(truth(evaluate(facts("device.qualifies", false)), "Art 1: no device"))
                .isEqualTo("TRUE");
    }

    @Test
    void aRuleWithoutAConditionAlwaysApplies() {
        assertThat(truth(evaluate(Facts.empty()), "Rule 1: base")).isEqualTo("TRUE");
    }

    @Test
    void theReadersOfAFactAreTheRulesThatNameIt() {
        RuleTable table = deviceClass("2020-01-01").load().table();
        FactSlots slots = deviceClass("2020-01-01").load().slots();

        assertThat(Arrays.stream(table.readers(slots.slot("device.duration")))
                        .mapToObj(rule -> table.rule(rule).name()))
                .containsExactly("Rule 6: surgical");
    }

    @Test
    void aRuleGivesItsDatesAsFarAsTheFactsInThemAreKnown() {
        Evaluation dated = duties().evaluate(
                        facts("incident.publicHealthThreat", true, "incident.awareDate", LocalDate.of(2026, 11, 1)));
        Evaluation undated = duties().evaluate(facts("incident.publicHealthThreat", true));
        int incident = dated.table().last().rules()[0];

        assertThat(dated.table().dates(incident, dated.known(0)))
                .containsExactly(Map.entry("reportBy", LocalDate.of(2026, 11, 11)));
        assertThat(undated.table().dates(incident, undated.known(0))).isEmpty();
    }

    @Test
    void onlyRulesThatCouldStillChangeTheOutcomeMatter() {
        Evaluation evaluation = evaluate(scalpel("device.sterile", "device.contraceptionSti"));
        IntPredicate matters = evaluation.table().mattering(evaluation.truths(0), SmallEdition.DAY);

        assertThat(IntStream.range(0, evaluation.table().size())
                        .filter(matters)
                        .mapToObj(rule -> evaluation.rule(rule).name()))
                .containsExactly("Rule 14: contraception");
    }
}
