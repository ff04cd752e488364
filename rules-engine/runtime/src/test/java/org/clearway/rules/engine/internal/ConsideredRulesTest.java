package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.all;
import static org.clearway.rules.engine.internal.Parts.any;
import static org.clearway.rules.engine.internal.Parts.compare;
import static org.clearway.rules.engine.internal.Parts.day;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.yes;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** What is told of every rule, of those that do not apply too. */
class ConsideredRulesTest {

    private static Map<String, ConsideredRule> considered(SmallEdition edition, Facts facts) {
        Explanation explanation = SmallEdition.decider(edition).explain(edition.request(facts));
        return explanation.rules().stream()
                .collect(Collectors.toMap(rule -> rule.rule().name(), rule -> rule));
    }

    private static List<String> because(ConsideredRule rule) {
        return rule.because().stream()
                .map(asked -> asked.fact() + " " + asked.relation() + " " + String.join("|", asked.operands()) + ": "
                        + asked.value())
                .toList();
    }

    @Test
    void eachRuleSaysWhatCameOfItAndWhy() {
        Map<String, ConsideredRule> rules = considered(
                deviceClass("2020-01-01"), scalpel("device.measuring").with("classification.inHouse", true));

        assertThat(rules.get("Rule 1: base").result()).isEqualTo(Result.APPLIES);
        assertThat(rules.get("Rule 1: base").because()).isEmpty();
        assertThat(rules.get("Rule 1: measuring").result()).isEqualTo(Result.MAY_APPLY);
        assertThat(because(rules.get("Rule 1: measuring"))).containsExactly("device.measuring IS true: null");
        assertThat(rules.get("Rule 14: contraception").result()).isEqualTo(Result.DOES_NOT_APPLY);
        assertThat(because(rules.get("Rule 14: contraception")))
                .containsExactly("device.contraceptionSti IS true: false");
        assertThat(rules.get("Rule 6: surgical").result()).isEqualTo(Result.GIVES_WAY);
        assertThat(rules.get("Rule 6: surgical").givesWayTo())
                .extracting(RuleInfo::name)
                .containsExactly("Rule 6: made in-house");
    }

    @Test
    void aRuleThatIsAllOfItsProvisionIsCalledByThatAlone() {
        Map<String, ConsideredRule> rules = considered(deviceClass("2020-01-01"), scalpel());

        RuleInfo whole = rules.get("Rule 1: base").rule();
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.title()).isEqualTo("Rule 1");
        RuleInfo limb = rules.get("Rule 1: measuring").rule();
        assertThat(limb.isWhole()).isFalse();
        assertThat(limb.title()).isEqualTo("Rule 1: measuring");
    }

    @Test
    void whatAGateThatAppliesLeavesIsNotReached() {
        Map<String, ConsideredRule> rules = considered(deviceClass("2020-01-01"), facts("device.qualifies", false));

        assertThat(rules.get("Art 1: no device").result()).isEqualTo(Result.APPLIES);
        assertThat(rules.get("Rule 14: contraception").result()).isEqualTo(Result.NOT_REACHED);
        assertThat(rules.get("Rule 14: contraception").because()).isEmpty();
    }

    @Test
    void oneFactThatFailsIsEnoughAndOfSeveralTheOneThatIsStatedIsNamed() {
        SmallEdition edition = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule(
                        "Rule 2: all",
                        all(yes("device.sterile"), yes("device.measuring"), yes("device.contraceptionSti")),
                        gives("III"))
                .rule("Rule 3: any", any(yes("device.sterile"), yes("device.measuring")), gives("III"));
        Facts facts = facts("device.measuring", false, "device.contraceptionSti", true);
        Request request = Request.builder()
                .from(edition.request(facts))
                .unstated(Unstated.FALSE)
                .build();
        Map<String, ConsideredRule> rules = SmallEdition.decider(edition).explain(request).rules().stream()
                .collect(Collectors.toMap(rule -> rule.rule().name(), rule -> rule));

        assertThat(because(rules.get("Rule 2: all"))).containsExactly("device.measuring IS true: false");
        assertThat(because(rules.get("Rule 3: any")))
                .containsExactly("device.sterile IS true: false", "device.measuring IS true: false");
    }

    @Test
    void aComparisonIsToldOfTheFactThatIsUnknown() {
        SmallEdition edition = new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"))
                .rule(
                        "Rule 2: late",
                        compare(fact(FactSlots.AS_OF), ">", fact("readiness.qmsCertificateExpiry")),
                        gives("III"))
                .rule("Rule 3: new", compare(day("2026-01-01"), "<=", fact(FactSlots.AS_OF)), gives("III"));
        Map<String, ConsideredRule> rules = considered(edition, Facts.empty());

        assertThat(because(rules.get("Rule 2: late")))
                .containsExactly("readiness.qmsCertificateExpiry LESS request.asOf: null");
        assertThat(because(rules.get("Rule 3: new")))
                .containsExactly("request.asOf AT_LEAST 2026-01-01: " + SmallEdition.DAY);
    }
}
