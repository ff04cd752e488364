package org.clearway.rules.faults;

import org.clearway.rules.engine.RegulatoryRules;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A thread loads a bundle over rules that nobody has used yet, while another decides by what it finds, also where no lock and no volatile hands it on. */
@JCStressTest
@State
@Outcome(id = "loaded, right", expect = Expect.ACCEPTABLE, desc = "Decided by what was installed.")
@Outcome(id = "loaded, loaded", expect = Expect.ACCEPTABLE, desc = "Decided by the bundle.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An answer of neither, or of both.")
public class HotLoadStress {

    private RegulatoryRules current = RegulatoryRules.load();

    /** The thread that loads. */
    @Actor
    public void loads(LL_Result result) {
        RegulatoryRules loaded = current.with(RightAnswers.BUNDLES);
        current = loaded;
        result.r1 = RightAnswers.check(loaded);
    }

    /** The thread that decides. */
    @Actor
    public void decides(LL_Result result) {
        result.r2 = RightAnswers.check(current);
    }
}
