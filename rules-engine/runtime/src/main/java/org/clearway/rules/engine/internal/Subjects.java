package org.clearway.rules.engine.internal;

import java.time.LocalDate;

/**
 * What is known, once for each element of the list that an edition judges one by one, or once where it judges none.
 *
 * @param known what is known of each; facts of the request as a whole are alike in all
 */
record Subjects(Knowledge[] known) {

    /** Where the knowledge of each stands, for {@link #restore}. */
    long[] points() {
        long[] points = new long[known.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = known[i].point();
        }
        return points;
    }

    /** Forgets everything that was learnt since then. */
    void restore(long[] points) {
        for (int i = 0; i < points.length; i++) {
            known[i].restore(points[i]);
        }
    }

    /**
     * Applies a narrowing and draws what follows: to one subject, or to all where the fact is not the subject's own.
     *
     * @return false where that contradicts what is known
     */
    boolean narrow(Narrowing narrowing, int subject, boolean own) {
        for (int i = 0; i < known.length; i++) {
            if ((!own || i == subject) && !(narrowing.apply(known[i]) && known[i].propagate())) {
                return false;
            }
        }
        return true;
    }

    /** The truths of all rules for each subject. */
    byte[][] truths(RuleTable table) {
        byte[][] truths = new byte[known.length][];
        for (int i = 0; i < known.length; i++) {
            truths[i] = table.truths(known[i]);
        }
        return truths;
    }

    /** The outcomes that the truths allow: of several subjects, the best counts. */
    static long outcomes(byte[][] truths, RuleTable table, Outcomes outcomes, LocalDate asOf) {
        long possible = table.outcomes(truths[0], asOf);
        for (int i = 1; i < truths.length; i++) {
            possible = outcomes.best(possible, table.outcomes(truths[i], asOf));
        }
        return possible;
    }
}
