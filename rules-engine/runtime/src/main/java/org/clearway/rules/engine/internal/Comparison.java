package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.function.IntConsumer;
import org.clearway.rules.engine.model.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Two dates, numbers or texts compared, at least one of them a fact.
 *
 * @param number numbers the comparisons of an edition, so that their truth can be fixed while exploring completions;
 *     a comparison and its opposite share a number
 * @param leftSlot slot of the left fact, or -1 where {@code leftValue} is written in the rule
 * @param rightSlot likewise
 * @param comparisons how many comparisons the edition has
 * @param alone whether no other comparison reads the same facts, so that its truth is free
 * @param negated whether the opposite is meant
 */
record Comparison(
        int number,
        int leftSlot,
        @Nullable Object leftValue,
        Operator operator,
        int rightSlot,
        @Nullable Object rightValue,
        int comparisons,
        boolean alone,
        boolean negated)
        implements Formula.Atom {

    @Override
    public byte eval(Knowledge known) {
        Object left = leftSlot < 0 ? leftValue : known.scalars[leftSlot];
        Object right = rightSlot < 0 ? rightValue : known.scalars[rightSlot];
        if (left == null || right == null) {
            byte fixed = known.fixed(number);
            return fixed == 0 ? Truth.UNKNOWN : negated ? Truth.not(fixed) : fixed;
        }
        return Truth.of(Compare.values(left, operator, right) != negated);
    }

    /** Both truths: what other comparisons say of the same values is not looked at, so that bounds may be loose. */
    @Override
    public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
        return List.of(
                before -> before.withFixed(number, comparisons, Truth.TRUE),
                before -> before.withFixed(number, comparisons, Truth.FALSE));
    }

    @Override
    public int slot(Knowledge known) {
        if (leftSlot >= 0 && known.stated[leftSlot] == null) {
            return leftSlot;
        }
        return rightSlot >= 0 && (leftSlot < 0 || known.stated[rightSlot] == null) ? rightSlot : leftSlot;
    }

    @Override
    public void because(Knowledge known, IntConsumer slots) {
        if (leftSlot >= 0) {
            slots.accept(leftSlot);
        }
        if (rightSlot >= 0) {
            slots.accept(rightSlot);
        }
    }

    @Override
    public void missing(Knowledge known, IntConsumer slots) {
        if (leftSlot >= 0 && known.stated[leftSlot] == null) {
            slots.accept(leftSlot);
        }
        if (rightSlot >= 0 && known.stated[rightSlot] == null) {
            slots.accept(rightSlot);
        }
    }
}
