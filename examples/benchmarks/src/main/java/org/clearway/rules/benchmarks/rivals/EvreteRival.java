package org.clearway.rules.benchmarks.rivals;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete: one rule with a lambda for each rule over one fact that holds all, in a stateless session of its own for each decision, which
 * is what its documentation has for requests that have nothing to do with each other.
 */
final class EvreteRival implements Rival<Facts> {
    private static final String CASE = "$case";

    private final Knowledge knowledge;

    EvreteRival(RuleData data) {
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        List<Condition> conditions = data.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            int number = i;
            Predicate<Facts> holds = Lambdas.of(conditions.get(i));
            Predicate<Object[]> condition = values -> holds.test(((Case) values[0]).stated);
            builder.newRule("rule " + number)
                    .forEach(CASE, Case.class)
                    .where(condition, CASE)
                    .execute(context -> context.<Case>get(CASE).surely.set(number));
        }
        knowledge = builder.build();
    }

    @Override
    public Facts facts(Facts stated) {
        return stated;
    }

    @Override
    public BitSet decide(Facts stated) {
        Case one = new Case(stated);
        knowledge.newStatelessSession().insertAndFire(one);
        return one.surely;
    }

    /** The one fact of a session, with what the rules found. */
    public static final class Case {
        private final Facts stated;
        private final BitSet surely = new BitSet();

        Case(Facts stated) {
            this.stated = stated;
        }
    }
}
