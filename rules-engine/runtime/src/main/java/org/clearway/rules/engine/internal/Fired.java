package org.clearway.rules.engine.internal;

/** Collects the numbers of the rules that fired in one session. The compiled rules call it. */
public final class Fired {
    private final long[] bits;

    /**
     * @param rules how many rules there are
     */
    public Fired(int rules) {
        bits = new long[(rules + 63) >>> 6];
    }

    /** Notes that the rule with this number fired. */
    public void rule(int number) {
        bits[number >>> 6] |= 1L << number;
    }

    /** Whether the rule with this number fired. */
    public boolean contains(int number) {
        return (bits[number >>> 6] & (1L << number)) != 0;
    }
}
