package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** The outcomes that the checks of one subject together may give: only a check whose rules have changed is looked at again. */
final class CheckBound implements Bound {
    private final Checklist checklist;
    private final byte[] truths;
    private final LocalDate asOf;
    private final long[] given;
    private final BitSet stale = new BitSet();

    /**
     * @param truths the truths of the rules, which may change if {@link #changed} is then called
     */
    CheckBound(Checklist checklist, byte[] truths, LocalDate asOf) {
        this.checklist = checklist;
        this.truths = truths;
        this.asOf = asOf;
        given = new long[checklist.items().size()];
        stale.set(0, given.length);
    }

    @Override
    public void changed(int rule) {
        Checklist.Item item = checklist.itemOf(rule);
        if (item != null) {
            stale.set(item.number());
        }
    }

    @Override
    public long outcomes() {
        List<Checklist.Item> items = checklist.items();
        for (int item = stale.nextSetBit(0); item >= 0; item = stale.nextSetBit(item + 1)) {
            given[item] = checklist.given(items.get(item), truths, asOf);
        }
        stale.clear();
        return checklist.joined(given);
    }
}
