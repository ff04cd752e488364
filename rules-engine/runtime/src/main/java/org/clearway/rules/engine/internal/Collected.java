package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The outcomes of all rules that apply, as a set. */
final class Collected extends Join {

    Collected(List<CompiledRule> all, int number, Outcomes outcomes) {
        super(all, number, outcomes, true);
    }

    @Override
    long outcomes(byte[] truths, LocalDate asOf) {
        return results(truths, Truth.UNKNOWN);
    }

    @Override
    IntPredicate mattering(byte[] truths, LocalDate asOf) {
        long certain = certain(truths);
        return rule -> (certain & (1L << result(rule))) == 0;
    }

    @Override
    Set<Integer> grounds(int outcome, byte[] truths, LocalDate asOf) {
        return new LinkedHashSet<>();
    }

    @Override
    boolean gives(int outcome, byte[] truths, LocalDate asOf) {
        return false;
    }

    /** The outcomes that are surely in the set. */
    long certain(byte[] truths) {
        return results(truths, Truth.TRUE);
    }
}
