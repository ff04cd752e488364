package org.clearway.rules.engine.internal;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;

/** Two threads ask for a value first: it is made once, and both see it whole. */
@JCStressTest
@State
@Outcome(id = "3, 3, true", expect = Expect.ACCEPTABLE, desc = "Both have the one value, whole.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A part of a value, or two values.")
public class OnceStress {

    /** A value whose fields are not final, so that only what hands it on makes it whole. */
    private static final class Value {
        private int first;
        private int second;

        private Value() {
            first = 1;
            second = 2;
        }
    }

    private final Once<Value> once = new Once<>(Value::new);
    private @Nullable Value one;
    private @Nullable Value two;

    /** The first thread. */
    @Actor
    public void one(IIZ_Result result) {
        Value value = once.get();
        one = value;
        result.r1 = value.first + value.second;
    }

    /** The second thread. */
    @Actor
    public void two(IIZ_Result result) {
        Value value = once.get();
        two = value;
        result.r2 = value.first + value.second;
    }

    /** Afterwards. */
    @Arbiter
    public void same(IIZ_Result result) {
        result.r3 = one == two && one != null;
    }
}
