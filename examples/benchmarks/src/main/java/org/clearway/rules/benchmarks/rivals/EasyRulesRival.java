package org.clearway.rules.benchmarks.rivals;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: one rule built with lambdas for each rule, all in one set, fired by the default engine, as its documentation shows. Its own
 * facts are made for each decision, since the rules write into them.
 */
final class EasyRulesRival implements Rival<Facts> {
    private static final String STATED = "stated";
    private static final String SURELY = "surely";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesRival(RuleData data) {
        List<Condition> conditions = data.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            int number = i;
            Predicate<Facts> condition = Lambdas.of(conditions.get(i));
            rules.register(new RuleBuilder()
                    .name("rule " + number)
                    .priority(number)
                    .when(facts -> condition.test(facts.get(STATED)))
                    .then(facts -> facts.<BitSet>get(SURELY).set(number))
                    .build());
        }
    }

    @Override
    public Facts facts(Facts stated) {
        return stated;
    }

    @Override
    public BitSet decide(Facts stated) {
        BitSet surely = new BitSet();
        org.jeasy.rules.api.Facts facts = new org.jeasy.rules.api.Facts();
        facts.put(STATED, stated);
        facts.put(SURELY, surely);
        engine.fire(rules, facts);
        return surely;
    }
}
