package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds which outcomes some completion of the unknown facts really gives.
 *
 * <p>The truths of the rules alone bound the outcomes from above. The explorer settles one open fact at a time, in every
 * way that the rules tell apart, and stops where nothing new can come. It looks at a bounded number of cases; what is
 * left then keeps its bound, so that no outcome is ever lost.
 */
final class Explorer {

    /** Cases looked at for one decision, at most. */
    static final int MOST_CASES = 3_000;

    private final RuleTable table;
    private final FactSlots slots;
    private final Outcomes outcomes;
    private final LocalDate asOf;
    private long found;
    private int cases;
    private boolean exact = true;

    Explorer(RuleTable table, FactSlots slots, Outcomes outcomes, LocalDate asOf) {
        this.table = table;
        this.slots = slots;
        this.outcomes = outcomes;
        this.asOf = asOf;
    }

    /** The possible outcomes. */
    long explore(Subjects subjects) {
        visit(subjects);
        return found;
    }

    /** Whether the result is exact, not only a bound. */
    boolean exact() {
        return exact;
    }

    private void visit(Subjects subjects) {
        cases++;
        byte[][] truths = subjects.truths(table);
        long bound = Subjects.outcomes(truths, table, outcomes, asOf);
        if ((bound & ~found) == 0) {
            return;
        }
        if (table.collects()) {
            if (!table.gated(truths[0])) {
                found |= table.collected(truths[0]);
            }
        } else if (Long.bitCount(bound) == 1) {
            // A single outcome in the bound is reached by every completion of this case.
            found |= bound;
            return;
        }
        if (cases >= MOST_CASES) {
            found |= bound;
            exact = false;
            return;
        }
        Open open = open(subjects, truths, bound & ~found);
        if (open == null) {
            found |= bound;
            return;
        }
        Formula.Atom atom = open.atom;
        if (atom instanceof Comparison comparison && !comparison.alone()) {
            exact = false;
        }
        Knowledge known = subjects.known()[open.subject];
        boolean own = slots.ofSubject(atom.slot(known));
        boolean consistent = false;
        for (Narrowing narrowing : atom.narrowings(known, table.groups())) {
            long[] points = subjects.points();
            if (subjects.narrow(narrowing, open.subject, own)) {
                consistent = true;
                visit(subjects);
            }
            subjects.restore(points);
        }
        if (!consistent) {
            // Nothing that the fact could be fits the rest: it stays open, and nothing is ruled out for it.
            found |= bound;
            exact = false;
        }
    }

    private record Open(int subject, Formula.Atom atom) {}

    /** The next open fact: of a rule that could give an outcome not found yet, if there is one. */
    private @Nullable Open open(Subjects subjects, byte[][] truths, long wanted) {
        Open any = null;
        for (int subject = 0; subject < truths.length; subject++) {
            IntPredicate mattering = table.mattering(truths[subject], asOf);
            for (int rule = 0; rule < table.size(); rule++) {
                if (!mattering.test(rule)) {
                    continue;
                }
                int result = table.result(rule);
                boolean leads = result < 0 || (wanted & (1L << result)) != 0;
                if (any != null && !leads) {
                    continue;
                }
                Formula.Atom atom = open(rule, subjects.known()[subject], truths[subject]);
                if (atom != null) {
                    if (leads) {
                        return new Open(subject, atom);
                    }
                    any = new Open(subject, atom);
                }
            }
        }
        return any;
    }

    private Formula.@Nullable Atom open(int rule, Knowledge known, byte[] truths) {
        Formula formula = table.formula(rule);
        if (formula.eval(known) == Truth.UNKNOWN) {
            return formula.open(known);
        }
        for (int other : table.unless(rule)) {
            if (truths[other] == Truth.UNKNOWN) {
                return open(other, known, truths);
            }
        }
        return null;
    }
}
