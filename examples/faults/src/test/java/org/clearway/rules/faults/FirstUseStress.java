package org.clearway.rules.faults;

import org.clearway.rules.engine.RegulatoryRules;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads ask the same ruleset first: it is read, and loaded into the second engine, while both wait for it. */
@JCStressTest
@State
@Outcome(id = "right, right", expect = Expect.ACCEPTABLE, desc = "Both have the whole answer.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Another answer than that of one thread.")
public class FirstUseStress {

    private final RegulatoryRules rules = RegulatoryRules.load();

    /** The first thread. */
    @Actor
    public void one(LL_Result result) {
        result.r1 = RightAnswers.check(rules);
    }

    /** The second thread. */
    @Actor
    public void two(LL_Result result) {
        result.r2 = RightAnswers.check(rules);
    }
}
