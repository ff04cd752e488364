package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Two ranked enumeration facts compared.
 *
 * @param holds for each value of the left fact, the values of the right fact with which the comparison holds
 */
record RankComparison(int left, int right, long[] holds) implements Formula.Atom {

    @Override
    public void slots(IntConsumer slots) {
        slots.accept(left);
        slots.accept(right);
    }

    @Override
    public byte eval(Knowledge known) {
        long others = known.may[right];
        boolean some = false;
        // A fact without meaning here has no rank.
        boolean all = known.may[left] != 0 && others != 0;
        for (long rest = known.may[left]; rest != 0; rest &= rest - 1) {
            long fits = holds[Long.numberOfTrailingZeros(rest)] & others;
            some |= fits != 0;
            all &= fits == others;
        }
        return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public int slot(Knowledge known) {
        return Long.bitCount(known.may[left]) > 1 ? left : right;
    }

    @Override
    public void because(Knowledge known, IntConsumer slots) {
        slots.accept(left);
        slots.accept(right);
    }

    @Override
    public void missing(Knowledge known, IntConsumer slots) {
        if (!known.known(left)) {
            slots.accept(left);
        }
        if (!known.known(right)) {
            slots.accept(right);
        }
    }

    @Override
    public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
        return Narrowing.ofChoice(slot(known), known, groups);
    }
}
