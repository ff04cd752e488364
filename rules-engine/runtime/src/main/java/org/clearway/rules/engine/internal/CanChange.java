package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers to some facts can still change the outcome: whether all else can be settled so that these facts alone decide
 * between two outcomes. Exact within a bounded number of cases; beyond it the answer is that they can.
 */
final class CanChange {

    private final Evaluation evaluation;
    private final RuleTable table;
    private final Set<Askable.Fact> facts;
    private int left;

    /**
     * @param facts the facts that are asked about
     * @param cases how many cases are looked at, at most
     */
    CanChange(Evaluation evaluation, Set<Askable.Fact> facts, int cases) {
        this.evaluation = evaluation;
        this.table = evaluation.edition().table();
        this.facts = facts;
        this.left = cases;
    }

    boolean can() {
        return visit(evaluation.subjects());
    }

    private record Open(int subject, Formula.Atom atom) {}

    private boolean visit(Subjects subjects) {
        if (left-- <= 0) {
            return true;
        }
        byte[][] truths = subjects.truths(table);
        long bound = Subjects.outcomes(truths, table, evaluation.edition().outcomes(), evaluation.asOf());
        if (Evaluation.settled(table, truths[0], bound)) {
            return false;
        }
        Open other = other(subjects, truths);
        if (other == null) {
            Explorer explorer = new Explorer(
                    table, evaluation.edition().slots(), evaluation.edition().outcomes(), evaluation.asOf());
            long found = explorer.explore(subjects);
            return !explorer.exact() || !Evaluation.settled(table, truths[0], found);
        }
        Knowledge known = subjects.known()[other.subject()];
        boolean own = evaluation.edition().slots().ofSubject(other.atom().slot(known));
        List<Narrowing> narrowings = new ArrayList<>(other.atom().narrowings(known, table.groups()));
        if (other.atom() instanceof Formula.Element) {
            // What a product has not got keeps more open than what it has.
            Collections.reverse(narrowings);
        }
        boolean can = false;
        for (Narrowing narrowing : narrowings) {
            long[] points = subjects.points();
            can = subjects.narrow(narrowing, other.subject(), own) && visit(subjects);
            subjects.restore(points);
            if (can) {
                break;
            }
        }
        return can;
    }

    /** An open atom of a rule that matters, about none of the facts; null where they alone are left. */
    private @Nullable Open other(Subjects subjects, byte[][] truths) {
        for (int subject = 0; subject < truths.length; subject++) {
            IntPredicate mattering = table.mattering(truths[subject], evaluation.asOf());
            for (int rule = 0; rule < table.size(); rule++) {
                if (mattering.test(rule)) {
                    Formula.Atom atom = other(rule, subject, subjects.known()[subject], truths[subject]);
                    if (atom != null) {
                        return new Open(subject, atom);
                    }
                }
            }
        }
        return null;
    }

    private Formula.@Nullable Atom other(int rule, int subject, Knowledge known, byte[] truths) {
        Formula.Atom own = other(table.formula(rule), subject, known);
        if (own != null) {
            return own;
        }
        for (int displacing : table.unless(rule)) {
            if (truths[displacing] == Truth.UNKNOWN) {
                Formula.Atom atom = other(displacing, subject, known, truths);
                if (atom != null) {
                    return atom;
                }
            }
        }
        return null;
    }

    private Formula.@Nullable Atom other(Formula formula, int subject, Knowledge known) {
        if (formula.eval(known) != Truth.UNKNOWN) {
            return null;
        }
        if (formula instanceof Formula.Atom atom) {
            return facts.contains(fact(atom.slot(known), subject)) ? null : atom;
        }
        Formula[] parts =
                formula instanceof Formula.Conjunction all ? all.parts() : ((Formula.Disjunction) formula).parts();
        for (Formula part : parts) {
            Formula.Atom atom = other(part, subject, known);
            if (atom != null) {
                return atom;
            }
        }
        return null;
    }

    private Askable.Fact fact(int slot, int subject) {
        return new Askable.Fact(slot, evaluation.edition().slots().ofSubject(slot) ? subject : 0);
    }
}
