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
        visit(0);
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
        visit(0);
        exact &= (found & unwanted) == 0;
        return (found & unwanted) == 0 ? found : bound;
    }

    /** Whether the result is exact, not only a bound. */
    boolean exact() {
        return exact;
    }

    /** @param from the place, by subject and rule, before which no rule leads on */
    private void visit(int from) {
        boolean enough = budget.spend((long) subjects.size() * Budget.STEP);
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
            budget.loosen();
            found |= bound;
            exact = false;
            return;
        }
        Open open = open(bound & ~found, from);
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
            consistent |= subjects.suppose(narrowing, open.subject, slot, () -> visit(open.place));
        }
        if (!consistent) {
            // Nothing that the fact could be fits the rest: it stays open, and nothing is ruled out for it.
            found |= bound;
            exact = false;
        }
    }

    /** @param place where the next one is to be looked for: less becomes open as more is supposed */
    private record Open(int subject, Formula.Atom atom, int place) {}

    /** The next open fact: of a rule that could give an outcome not found yet, if there is one. */
    private @Nullable Open open(long wanted, int from) {
        Open leads = next(from, result -> result < 0 || (wanted & (1L << result)) != 0);
        if (leads != null) {
            return leads;
        }
        Open any = next(0, result -> true);
        return any == null ? null : new Open(any.subject, any.atom, subjects.size() * table.size());
    }

    private @Nullable Open next(int from, IntPredicate leads) {
        for (int number = from / table.size(); number < subjects.size(); number++) {
            Subject subject = subjects.get(number);
            IntPredicate mattering = table.mattering(subject.truths(), asOf);
            int first = Math.max(0, from - number * table.size());
            for (int rule = first; rule < table.size(); rule++) {
                if (leads.test(table.result(rule)) && mattering.test(rule)) {
                    Formula.Atom atom = open(rule, subject);
                    if (atom != null) {
                        budget.count(rule - first);
                        return new Open(number, atom, number * table.size() + rule);
                    }
                }
            }
            budget.count(table.size() - first);
        }
        return null;
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
