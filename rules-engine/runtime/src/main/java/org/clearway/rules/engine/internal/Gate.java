package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The first rule that applies decides, and later stages are not reached. */
final class Gate extends Join {

    Gate(List<CompiledRule> all, int number, Outcomes outcomes) {
        super(all, number, outcomes, false);
    }

    @Override
    long outcomes(byte[] truths, LocalDate asOf) {
        long possible = 0;
        for (int rule : rules()) {
            if (truths[rule] != Truth.FALSE && result(rule) >= 0) {
                possible |= 1L << result(rule);
                if (truths[rule] == Truth.TRUE) {
                    return possible;
                }
            }
        }
        return possible;
    }

    @Override
    boolean ends(byte[] truths) {
        return first(truths) >= 0;
    }

    @Override
    boolean mayEnd(byte[] truths) {
        for (int rule : rules()) {
            if (truths[rule] == Truth.UNKNOWN && result(rule) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean ends(int rule, byte[] truths) {
        return truths[rule] == Truth.TRUE && result(rule) >= 0;
    }

    @Override
    IntPredicate mattering(byte[] truths, LocalDate asOf) {
        return rule -> true;
    }

    @Override
    Set<Integer> grounds(int outcome, byte[] truths, LocalDate asOf) {
        return gives(outcome, truths, asOf) ? new LinkedHashSet<>(Set.of(first(truths))) : new LinkedHashSet<>();
    }

    @Override
    boolean gives(int outcome, byte[] truths, LocalDate asOf) {
        int first = first(truths);
        return first >= 0 && result(first) == outcome;
    }

    private int first(byte[] truths) {
        for (int rule : rules()) {
            if (ends(rule, truths)) {
                return rule;
            }
        }
        return -1;
    }
}
