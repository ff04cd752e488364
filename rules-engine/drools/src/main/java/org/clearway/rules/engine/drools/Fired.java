package org.clearway.rules.engine.drools;

import java.util.BitSet;

/** Collects the numbers of the rules that fired in one session. The compiled rules call it. Not thread-safe. */
public final class Fired {
    private final BitSet rules = new BitSet();

    /** None has fired yet. */
    public Fired() {}

    /** Notes that the rule with this number fired. */
    public void rule(int number) {
        rules.set(number);
    }

    /** The numbers of the rules that fired. */
    public BitSet rules() {
        return rules;
    }
}
