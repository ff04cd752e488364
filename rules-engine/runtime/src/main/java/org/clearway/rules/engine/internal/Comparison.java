package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operator;

/**
 * Two dates, numbers or texts compared, at least one of them a fact.
 *
 * @param number numbers the comparisons of an edition, so that their truth can be fixed while exploring completions;
 *     a comparison and its opposite share a number
 * @param alone whether no other comparison reads the same facts, so that its truth is free
 * @param negated whether the opposite is meant
 * @param days slots of the facts in it that are days of something that happens, and so may lie ahead
 */
record Comparison(
        int number, Side left, Operator operator, Side right, boolean alone, boolean negated, List<Integer> days)
        implements Formula.Atom {

    /** A comparison by itself, of which no completion is explored. */
    static Comparison alone(Condition.Compare compare, FactSlots slots) {
        return new Comparison(
                0,
                Side.of(compare.left(), slots),
                compare.operator(),
                Side.of(compare.right(), slots),
                true,
                compare.negated(),
                List.of());
    }

    @Override
    public void slots(IntConsumer slots) {
        left.slots(slots);
        right.slots(slots);
    }

    @Override
    public byte eval(Knowledge known) {
        Object leftValue = left.value(known);
        Object rightValue = right.value(known);
        if (leftValue == null || rightValue == null) {
            if (absent(known)) {
                return Truth.FALSE;
            }
            byte fixed = known.fixed(number);
            return fixed == 0 ? Truth.UNKNOWN : negated ? Truth.not(fixed) : fixed;
        }
        return Truth.of(Compare.values(leftValue, operator, rightValue) != negated);
    }

    /** Whether a fact in it has no meaning here or its day has not come: then the comparison does not hold, nor its opposite. */
    private boolean absent(Knowledge known) {
        boolean[] absent = {false};
        because(known, slot -> absent[0] |= known.absent(slot));
        return absent[0];
    }

    /** Whether the day of something that happens, which can only have come by a day, is compared with a later one. */
    boolean ahead(Knowledge known, LocalDate asOf) {
        return !days.isEmpty()
                && (left.value(known) instanceof LocalDate day && day.isAfter(asOf)
                        || right.value(known) instanceof LocalDate other && other.isAfter(asOf));
    }

    /**
     * Both truths: what other comparisons say of the same values is not looked at, so that bounds may be loose. And that a day
     * has not come.
     */
    @Override
    public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
        List<Narrowing> narrowings = new ArrayList<>();
        narrowings.add(Narrowing.ofComparison(number, Truth.TRUE));
        narrowings.add(Narrowing.ofComparison(number, Truth.FALSE));
        for (int day : days) {
            if (known.scalar(day) == null) {
                narrowings.add(Narrowing.notCome(day));
            }
        }
        return narrowings;
    }

    @Override
    public int slot(Knowledge known) {
        int[] found = {-1, -1};
        because(known, slot -> {
            found[0] = slot;
            if (known.scalar(slot) == null) {
                found[1] = slot;
            }
        });
        return found[1] < 0 ? found[0] : found[1];
    }

    @Override
    public void because(Knowledge known, IntConsumer slots) {
        left.slots(slots);
        right.slots(slots);
    }

    @Override
    public void missing(Knowledge known, IntConsumer slots) {
        because(known, slot -> {
            if (known.scalar(slot) == null) {
                slots.accept(slot);
            }
        });
    }
}
