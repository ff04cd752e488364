package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A condition with its facts resolved to slots: what the engine evaluates to give reasons and bounds. */
interface Formula {

    /** {@link Truth} of the formula on what is known. */
    byte eval(Knowledge known);

    /** Passes on the slots of facts that make the formula true (called only where it is true). */
    void because(Knowledge known, IntConsumer slots);

    /** Passes on the slots of unknown facts that leave the formula open (called only where it is unknown). */
    void missing(Knowledge known, IntConsumer slots);

    /** Passes on the slots of every fact in it. */
    void slots(IntConsumer slots);

    /** The first open atom, or null where the formula is settled. */
    @Nullable
    Atom open(Knowledge known);

    /** A part of a formula that is about facts. */
    interface Atom extends Formula {
        /** The slot whose fact the atom is about; for a comparison the first unknown one. */
        int slot(Knowledge known);

        /**
         * The ways in which the atom can be settled further: together they cover every completion of what is known, and no
         * two of them overlap.
         *
         * @param groups for each choice, its values in groups that no rule tells apart
         */
        List<Narrowing> narrowings(Knowledge known, long[][] groups);

        @Override
        default @Nullable Atom open(Knowledge known) {
            return eval(known) == Truth.UNKNOWN ? this : null;
        }

        @Override
        default void missing(Knowledge known, IntConsumer slots) {
            slots.accept(slot(known));
        }

        @Override
        default void because(Knowledge known, IntConsumer slots) {
            slots.accept(slot(known));
        }
    }

    /** A formula of several parts. */
    interface Compound extends Formula {
        /** Its parts. */
        Formula[] parts();

        @Override
        default void slots(IntConsumer slots) {
            for (Formula part : parts()) {
                part.slots(slots);
            }
        }

        @Override
        default void missing(Knowledge known, IntConsumer slots) {
            for (Formula part : parts()) {
                if (part.eval(known) == Truth.UNKNOWN) {
                    part.missing(known, slots);
                }
            }
        }

        @Override
        default @Nullable Atom open(Knowledge known) {
            for (Formula part : parts()) {
                if (part.eval(known) == Truth.UNKNOWN) {
                    return part.open(known);
                }
            }
            return null;
        }
    }

    /** All parts are true. */
    record Conjunction(Formula[] parts) implements Compound {
        @Override
        public byte eval(Knowledge known) {
            byte truth = Truth.TRUE;
            for (Formula part : parts) {
                byte value = part.eval(known);
                if (value == Truth.FALSE) {
                    return Truth.FALSE;
                }
                if (value < truth) {
                    truth = value;
                }
            }
            return truth;
        }

        @Override
        public void because(Knowledge known, IntConsumer slots) {
            for (Formula part : parts) {
                part.because(known, slots);
            }
        }
    }

    /** At least one part is true. */
    record Disjunction(Formula[] parts) implements Compound {
        @Override
        public byte eval(Knowledge known) {
            byte truth = Truth.FALSE;
            for (Formula part : parts) {
                byte value = part.eval(known);
                if (value == Truth.TRUE) {
                    return Truth.TRUE;
                }
                if (value > truth) {
                    truth = value;
                }
            }
            return truth;
        }

        @Override
        public void because(Knowledge known, IntConsumer slots) {
            for (Formula part : parts) {
                if (part.eval(known) == Truth.TRUE) {
                    part.because(known, slots);
                    return;
                }
            }
        }
    }

    /** A boolean or enumeration has one of the values in {@code mask}. */
    record Choice(int slot, long mask) implements Atom {
        @Override
        public void slots(IntConsumer slots) {
            slots.accept(slot);
        }

        @Override
        public byte eval(Knowledge known) {
            long may = known.may[slot];
            if ((may & mask) == 0) {
                return Truth.FALSE;
            }
            return (may & ~mask) == 0 ? Truth.TRUE : Truth.UNKNOWN;
        }

        @Override
        public int slot(Knowledge known) {
            return slot;
        }

        @Override
        public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
            return Narrowing.ofChoice(slot, known, groups);
        }
    }

    /** A set contains, or does not contain, an element. */
    record Element(int slot, long bit, boolean present) implements Atom {
        @Override
        public void slots(IntConsumer slots) {
            slots.accept(slot);
        }

        @Override
        public byte eval(Knowledge known) {
            if ((known.must[slot] & bit) != 0) {
                return Truth.of(present);
            }
            return (known.may[slot] & bit) == 0 ? Truth.of(!present) : Truth.UNKNOWN;
        }

        @Override
        public int slot(Knowledge known) {
            return slot;
        }

        @Override
        public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
            return List.of(Narrowing.ofElement(slot, bit, true), Narrowing.ofElement(slot, bit, false));
        }
    }

    /**
     * A fact is known.
     *
     * @param event whether it is a day that may lie ahead
     */
    record IsKnown(int slot, boolean expected, int number, boolean event) implements Atom {
        @Override
        public void slots(IntConsumer slots) {
            slots.accept(slot);
        }

        @Override
        public byte eval(Knowledge known) {
            if (known.known(slot)) {
                return Truth.of(expected);
            }
            // A fact without meaning here, or a day that has not come, is not known and will not be.
            if (known.absent(slot)) {
                return Truth.of(!expected);
            }
            byte fixed = known.fixed(number);
            return fixed == 0 ? Truth.UNKNOWN : expected ? fixed : Truth.not(fixed);
        }

        @Override
        public int slot(Knowledge known) {
            return slot;
        }

        /** Every completion states the fact, but the day that it states may lie ahead. */
        @Override
        public List<Narrowing> narrowings(Knowledge known, long[][] groups) {
            Narrowing stated = Narrowing.ofComparison(number, Truth.TRUE);
            return event ? List.of(stated, Narrowing.notCome(slot)) : List.of(stated);
        }
    }
}
