package org.clearway.rules.engine.internal;

import java.time.LocalDate;

/**
 * What is known, once for each element of the list that an edition judges one by one, or once where it judges none.
 *
 * @param known what is known of each; facts of the request as a whole are alike in all
 */
record Subjects(Knowledge[] known) {

    /** The same with a narrowing applied: to one subject, or to all where the fact is not the subject's own. */
    Subjects narrowed(Narrowing narrowing, int subject, boolean own) {
        Knowledge[] after = known.clone();
        for (int i = 0; i < after.length; i++) {
            if (!own || i == subject) {
                after[i] = narrowing.apply(after[i]);
            }
        }
        return new Subjects(after);
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
