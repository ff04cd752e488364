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
    private boolean can;

    /**
     * @param facts the facts that are asked about
     * @param cases how many cases are looked at, at most
     */
    CanChange(Evaluation evaluation, Set<Askable.Fact> facts, int cases) {
        this.evaluation = evaluation;
        this.table = evaluation.table();
        this.facts = facts;
        this.left = cases;
    }

    boolean can() {
        visit();
        return can;
    }

    private record Open(int subject, Formula.Atom atom) {}

    private void visit() {
        Subjects subjects = evaluation.subjects();
        if (can || left-- <= 0 || !evaluation.budget().spend(table, subjects.size())) {
            can = true;
            return;
        }
        if (Evaluation.settled(table, subjects.get(0).truths(), subjects.outcomes())) {
            return;
        }
        Open other = other();
        if (other == null) {
            Explorer explorer = new Explorer(table, subjects, evaluation.asOf(), evaluation.budget());
            long found = explorer.explore();
            can = !explorer.exact()
                    || !Evaluation.settled(table, subjects.get(0).truths(), found);
            return;
        }
        Knowledge known = evaluation.known(other.subject());
        int slot = other.atom().slot(known);
        List<Narrowing> narrowings = new ArrayList<>(other.atom().narrowings(known, table.groups()));
        if (other.atom() instanceof Formula.Element) {
            // What a product has not got keeps more open than what it has.
            Collections.reverse(narrowings);
        }
        for (Narrowing narrowing : narrowings) {
            if (can) {
                return;
            }
            subjects.suppose(narrowing, other.subject(), slot, this::visit);
        }
    }

    /** An open atom of a rule that matters, about none of the facts; null where they alone are left. */
    private @Nullable Open other() {
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            byte[] truths = evaluation.truths(subject);
            IntPredicate mattering = table.mattering(truths, evaluation.asOf());
            for (int rule = 0; rule < table.size(); rule++) {
                if (mattering.test(rule)) {
                    Formula.Atom atom = other(rule, subject, evaluation.known(subject), truths);
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
        return new Askable.Fact(slot, evaluation.slots().ofSubject(slot) ? subject : 0);
    }
}
