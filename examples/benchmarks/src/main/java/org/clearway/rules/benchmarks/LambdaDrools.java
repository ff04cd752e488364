package org.clearway.rules.benchmarks;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearway.rules.benchmarks.rivals.Lambdas;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.facts.Facts;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Drools with rules that are put together from lambdas, since compiling thousands takes minutes: one pattern a rule, and within it a
 * constraint for each part of its condition, which rules that ask the same share.
 */
final class LambdaDrools {
    private final KieBase base;
    private final KieSessionConfiguration configuration;

    LambdaDrools(RuleData data) {
        ModelImpl model = new ModelImpl("lambdas");
        for (int i = 0; i < data.conditions().size(); i++) {
            int number = i;
            Variable<Case> one = DSL.declarationOf(Case.class);
            PatternDSL.PatternDef<Case> pattern = PatternDSL.pattern(one);
            parts(data.conditions().get(i)).forEach(part -> {
                Predicate<Facts> holds = Lambdas.of(part);
                pattern.expr(part.toString(), it -> holds.test(it.stated));
            });
            model.addRule(PatternDSL.rule("lambdas", "rule " + i)
                    .build(pattern, DSL.on(one).execute(it -> it.surely.set(number))));
        }
        base = KieBaseBuilder.createKieBaseFromModel(model);
        configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(LambdaDrools::parts)
                : Stream.of(condition);
    }

    /** The numbers of the rules that fired in a session of its own. */
    BitSet decide(Facts stated) {
        Case one = new Case(stated);
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.insert(one);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
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
