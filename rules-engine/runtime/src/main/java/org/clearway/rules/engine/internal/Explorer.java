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

    /** One part in so many of what may still be looked at is for it. */
    private static final int PARTS = 4;

    private final RuleTable table;
    private final Subjects subjects;
    private final LocalDate asOf;
    private final Budget budget;
    private long found;
    private long unwanted;
    private boolean exact = true;

    Explorer(RuleTable table, Subjects subjects, LocalDate asOf, Budget budget) {
        this.table = table;
        this.subjects = subjects;
        this.asOf = asOf;
        this.budget = budget.part(PARTS);
    }

    /** The possible outcomes. */
    long explore() {
        visit();
        return found;
    }

    /** The possible outcomes, or, once one is found that is none of these, a bound that has it. */
    long explore(long wanted) {
        long bound = subjects.outcomes();
        unwanted = ~wanted;
        if ((bound & wanted) == 0) {
            exact = false;
            return bound;
        }
        visit();
        exact &= (found & unwanted) == 0;
        return (found & unwanted) == 0 ? found : bound;
    }

    /** Whether the result is exact, not only a bound. */
    boolean exact() {
        return exact;
    }

    private void visit() {
        boolean enough = budget.spend(table, subjects.size());
        long bound = subjects.outcomes();
        if ((bound & ~found) == 0 || (found & unwanted) != 0) {
            return;
        }
        if (table.collects()) {
            byte[] truths = subjects.get(0).truths();
            if (!table.gated(truths)) {
                found |= table.collected(truths);
            }
        } else if (Long.bitCount(bound) == 1) {
            // A single outcome in the bound is reached by every completion of this case.
            found |= bound;
            return;
        }
        if (!enough) {
            found |= bound;
            exact = false;
            return;
        }
        Open open = open(bound & ~found);
        if (open == null) {
            found |= bound;
            return;
        }
        Formula.Atom atom = open.atom;
        Knowledge known = subjects.get(open.subject).known();
        int slot = atom.slot(known);
        if (atom instanceof Comparison comparison
                && (!comparison.alone()
                        || known.bounded(slot, cell -> table.readers(cell).length > 0)
                        || comparison.ahead(known, asOf))) {
            // What other comparisons, ties and the day asked about say of the same value is not looked at.
            exact = false;
        }
        boolean consistent = false;
        for (Narrowing narrowing : atom.narrowings(known, table.groups())) {
            if (consistent && (bound & ~found) == 0) {
                return;
            }
            consistent |= subjects.suppose(narrowing, open.subject, slot, this::visit);
        }
        if (!consistent) {
            // Nothing that the fact could be fits the rest: it stays open, and nothing is ruled out for it.
            found |= bound;
            exact = false;
        }
    }

    private record Open(int subject, Formula.Atom atom) {}

    /** The next open fact: of a rule that could give an outcome not found yet, if there is one. */
    private @Nullable Open open(long wanted) {
        Open any = null;
        for (int number = 0; number < subjects.size(); number++) {
            Subject subject = subjects.get(number);
            IntPredicate mattering = table.mattering(subject.truths(), asOf);
            for (int rule = 0; rule < table.size(); rule++) {
                if (!mattering.test(rule)) {
                    continue;
                }
                int result = table.result(rule);
                boolean leads = result < 0 || (wanted & (1L << result)) != 0;
                if (any != null && !leads) {
                    continue;
                }
                Formula.Atom atom = open(rule, subject);
                if (atom != null) {
                    if (leads) {
                        return new Open(number, atom);
                    }
                    any = new Open(number, atom);
                }
            }
        }
        return any;
    }

    private Formula.@Nullable Atom open(int rule, Subject subject) {
        if (subject.own(rule) == Truth.UNKNOWN) {
            return table.formula(rule).open(subject.known());
        }
        for (int other : table.unless(rule)) {
            if (subject.truths()[other] == Truth.UNKNOWN) {
                return open(other, subject);
            }
        }
        return null;
    }
}
