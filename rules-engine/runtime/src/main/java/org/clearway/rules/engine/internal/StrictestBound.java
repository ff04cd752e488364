package org.clearway.rules.engine.internal;

/** The strictest outcomes that the rules of one stage allow for one subject: of each outcome it is counted how many rules surely give it and may give it. */
final class StrictestBound implements Bound {
    private final Strictest stage;
    private final Outcomes outcomes;
    private final byte[] truths;

    /** The truths that are counted. */
    private final byte[] counted;

    private final int[] sure;
    private final int[] open;

    /**
     * @param truths the truths of the rules, which may change if {@link #changed} is then called
     */
    StrictestBound(Strictest stage, byte[] truths) {
        this.stage = stage;
        outcomes = stage.outcomes();
        this.truths = truths;
        counted = new byte[truths.length];
        sure = new int[outcomes.size()];
        open = new int[sure.length];
        for (int rule : stage.rules()) {
            counted[rule] = Truth.FALSE;
            changed(rule);
        }
    }

    @Override
    public void changed(int rule) {
        int outcome = stage.result(rule);
        byte before = counted[rule];
        byte now = truths[rule];
        if (outcome < 0 || before == now) {
            return;
        }
        count(before, outcome, -1);
        count(now, outcome, 1);
        counted[rule] = now;
    }

    private void count(byte truth, int outcome, int by) {
        if (truth == Truth.TRUE) {
            sure[outcome] += by;
        } else if (truth == Truth.UNKNOWN) {
            open[outcome] += by;
        }
    }

    @Override
    public long outcomes() {
        return outcomes.joined(outcomes.certain(-1, set(sure)), set(open));
    }

    private static long set(int[] counts) {
        long set = 0;
        for (int outcome = 0; outcome < counts.length; outcome++) {
            set |= counts[outcome] > 0 ? 1L << outcome : 0;
        }
        return set;
    }
}
