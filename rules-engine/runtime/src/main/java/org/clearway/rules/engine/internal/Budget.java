package org.clearway.rules.engine.internal;

import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;

/**
 * How much may be looked at for all that one call does. What is looked at is counted, and no clock is read: the same request always gets
 * the same answer. The unit is one rule on what is known of one judged element, some nanoseconds of a warm processor.
 */
final class Budget {

    /** What one call may look at where nothing else is set. */
    static final long STANDARD = RegulatoryRules.WORK_LIMIT;

    /** What a step costs beside the rules that it looks at: drawing what follows. */
    static final int STEP = 150;

    /** What it costs to settle the facts of a request once more, and those of each element of a list besides. */
    private static final int SETTLING = 2_500;

    private static final int SETTLING_ELEMENT = 400;

    /** For so much that may be looked at, an answer tells of one element in full. */
    private static final int ELEMENT = 400_000;

    /** How many characters of JSON the decisions of one call may have together where nothing else is set. */
    private static final long CHARACTERS = 1_000_000;

    private final long limit;
    private final @Nullable Budget whole;
    private long work;
    private boolean exceeded;
    private boolean loose;

    Budget(long limit) {
        this(limit, null);
    }

    private Budget(long limit, @Nullable Budget whole) {
        this.limit = limit;
        this.whole = whole;
    }

    static Budget standard() {
        return new Budget(STANDARD);
    }

    /** One part in so many of what is left: what is spent of it is spent of the whole. */
    Budget part(int parts) {
        return new Budget(left() / parts, this);
    }

    /** Counts some work that is done in any case. */
    void count(long more) {
        work += more;
        if (whole != null) {
            whole.count(more);
        }
    }

    /** Counts some work; false, with nothing counted, where that would be more than may be done. */
    boolean spend(long more) {
        exceeded |= work + more > limit;
        boolean may = work + more <= limit && (whole == null || whole.spend(more));
        work += may ? more : 0;
        return may;
    }

    /** Counts a look at every rule for some elements that is had in any case. */
    void count(RuleTable table, int elements) {
        count((long) elements * (table.size() + STEP));
    }

    /** Counts a look at every rule for some elements. */
    boolean spend(RuleTable table, int elements) {
        return spend((long) elements * (table.size() + STEP));
    }

    /** Counts what a fact otherwise does to some elements. */
    boolean spend(RuleTable table, int slot, int elements) {
        return spend((long) elements * (table.readers(slot).length + STEP));
    }

    /** Counts the settling of all facts once more. */
    boolean settle(int elements) {
        return spend(SETTLING + (long) elements * SETTLING_ELEMENT);
    }

    /** Whether every rule could be looked at so many times. */
    boolean affords(RuleTable table, long times) {
        return times * (table.size() + STEP) <= left();
    }

    /** Notes that what is possible may be less than is told. */
    void loosen() {
        loose = true;
        if (whole != null) {
            whole.loosen();
        }
    }

    /** Whether what is possible may be less than is told, for want of what may be looked at. */
    boolean loose() {
        return loose;
    }

    /** Whether more was asked for than may be done. */
    boolean exceeded() {
        return exceeded;
    }

    /** Of how many elements of a list an answer tells in full. */
    int told() {
        return whole == null ? (int) Math.max(1, limit / ELEMENT) : whole.told();
    }

    /** How many characters of JSON the decisions of one call may have together. */
    long characters() {
        return whole == null ? Math.max(CHARACTERS, CHARACTERS * limit / STANDARD) : whole.characters();
    }

    /** What was looked at so far. */
    long work() {
        return work;
    }

    /** What may still be looked at. */
    long left() {
        return Math.max(0, limit - work);
    }
}
