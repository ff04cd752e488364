package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The strictest outcome of all rules that apply.
 *
 * <p>Every edition has a rule for every subject, which a test holds; a stage without a certain rule is therefore taken to have at least
 * one of its possible ones.
 */
final class Strictest extends Join {

    Strictest(List<CompiledRule> all, int number, Outcomes outcomes) {
        super(all, number, outcomes, true);
    }

    @Override
    long outcomes(byte[] truths, LocalDate asOf) {
        return bound(truths, asOf).outcomes();
    }

    @Override
    Bound bound(byte[] truths, LocalDate asOf) {
        return new StrictestBound(this, truths);
    }

    @Override
    IntPredicate mattering(byte[] truths, LocalDate asOf) {
        int certain = certain(truths);
        return rule -> certain < 0 || outcomes().join(certain, result(rule)) != certain;
    }

    @Override
    Set<Integer> grounds(int outcome, byte[] truths, LocalDate asOf) {
        Set<Integer> grounds = new LinkedHashSet<>();
        supporting(outcome, truths, Truth.TRUE, grounds);
        return grounds;
    }

    @Override
    boolean gives(int outcome, byte[] truths, LocalDate asOf) {
        return certain(truths) == outcome;
    }

    /** What the results of the rules that surely apply join to, or -1. */
    private int certain(byte[] truths) {
        long given = 0;
        for (int rule : rules()) {
            if (result(rule) >= 0 && truths[rule] == Truth.TRUE) {
                given |= 1L << result(rule);
            }
        }
        return outcomes().certain(-1, given);
    }
}
