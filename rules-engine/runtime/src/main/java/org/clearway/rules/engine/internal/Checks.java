package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** A checklist: each check has a verdict, and the verdicts give one of three outcomes. */
final class Checks extends Join {
    private final Checklist checklist;

    Checks(List<CompiledRule> all, int number, Outcomes outcomes, Checklist checklist) {
        super(all, number, outcomes, true);
        this.checklist = checklist;
    }

    @Override
    long outcomes(byte[] truths, LocalDate asOf) {
        return bound(truths, asOf).outcomes();
    }

    @Override
    Bound bound(byte[] truths, LocalDate asOf) {
        return new CheckBound(checklist, truths, asOf);
    }

    @Override
    IntPredicate mattering(byte[] truths, LocalDate asOf) {
        return rule -> {
            Checklist.Item item = checklist.itemOf(rule);
            return item != null && Checklist.isOpen(item, truths, asOf);
        };
    }

    @Override
    Set<Integer> grounds(int outcome, byte[] truths, LocalDate asOf) {
        Set<Integer> grounds = new LinkedHashSet<>();
        checklist.deciding(outcome, truths, asOf).forEach(item -> grounds.add(item.applies()));
        return grounds;
    }

    @Override
    boolean gives(int outcome, byte[] truths, LocalDate asOf) {
        return !checklist.deciding(outcome, truths, asOf).isEmpty();
    }
}
