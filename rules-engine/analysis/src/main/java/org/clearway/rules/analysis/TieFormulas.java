package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Tie;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.logicng.formulas.Formula;

/** What the vocabulary ties with certainty, said to the solver of complete products: what is settled, excluded and needed. */
final class TieFormulas {
    private final Solver solver;
    private final FactSpace space;

    TieFormulas(Solver solver, FactSpace space) {
        this.solver = solver;
        this.space = space;
    }

    /** Some facts, and all that certain ties connect with them; by number. */
    static Set<Integer> connected(Collection<Integer> facts) {
        Set<Integer> connected = new TreeSet<>(facts);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Tie tie : Ties.all()) {
                Set<Integer> speaks = certain(tie) ? facts(tie) : Set.of();
                changed |= speaks.stream().anyMatch(connected::contains) && connected.addAll(speaks);
            }
        }
        return connected;
    }

    private static boolean certain(Tie tie) {
        return switch (tie.kind()) {
            case SETTLES, EXCLUDES, NEEDS -> true;
            // What cannot be known may be left out only where nobody asks for it.
            case ASKS -> barred(Ties.fact(tie.fact()));
            default -> false;
        };
    }

    /** The facts that a tie speaks of, but for the day asked about. */
    private static Set<Integer> facts(Tie tie) {
        Set<Integer> facts = new LinkedHashSet<>(Set.of(tie.fact()));
        Stream.concat(tie.when().stream().flatMap(List::stream), Stream.ofNullable(tie.then()))
                .forEach(term -> {
                    facts.add(term.fact());
                    if (term.op() == Term.Op.AFTER || term.op() == Term.Op.BEFORE) {
                        facts.add(term.other());
                    }
                });
        facts.remove(Term.AS_OF);
        return facts;
    }

    /** Says of some facts, of which none is tied to another one, how they are tied. */
    void say(Set<Integer> facts) {
        for (Tie tie : Ties.all()) {
            if (certain(tie) && facts.contains(tie.fact())) {
                say(tie);
            }
        }
        facts.stream().map(number -> space.fact(Ties.fact(number).path())).forEach(this::valued);
    }

    /** Whether something can stand beside which nothing of a fact can be known. */
    static boolean barred(FactDefinition fact) {
        return FactVariables.mayLackValue(fact) && bars(fact).findAny().isPresent();
    }

    /** The terms beside which nothing of a fact can be known. */
    private static Stream<List<Term>> bars(FactDefinition fact) {
        return Ties.all().stream()
                .filter(tie -> tie.kind() == Tie.Kind.EXCLUDES)
                .flatMap(tie -> tie.when().stream())
                .filter(terms -> terms.stream().anyMatch(term -> saysKnown(term, fact)))
                .map(terms ->
                        terms.stream().filter(term -> !saysKnown(term, fact)).toList());
    }

    private static boolean saysKnown(Term term, FactDefinition fact) {
        return term.op() == Term.Op.KNOWN && !term.weak() && term.fact() == fact.number();
    }

    /** What makes sense and can be known has a value, unless it is a day to come. */
    private void valued(FactVariables fact) {
        solver.implies(fact.unknown(), solver.not(fact.present()));
        if (!fact.unknown().equals(solver.no())) {
            solver.implies(
                    fact.unknown(), solver.or(bars(fact.fact()).map(this::all).toList()));
        }
        if (!fact.fact().links().event()) {
            Formula sense = space.makesSense(fact);
            solver.implies(sense, solver.or(fact.present(), fact.unknown()));
        }
    }

    private void say(Tie tie) {
        Formula when = solver.or(tie.when().stream().map(this::all).toList());
        switch (tie.kind()) {
            case SETTLES -> solver.implies(when, term(Objects.requireNonNull(tie.then())));
            case EXCLUDES -> solver.add(solver.not(when));
            case NEEDS -> needs(space.fact(Ties.fact(tie.fact()).path()), when);
            default -> solver.implies(space.fact(Ties.fact(tie.fact()).path()).unknown(), solver.not(when));
        }
    }

    private void needs(FactVariables fact, Formula needed) {
        Formula sense = solver.define(needed);
        space.makesSense(fact, sense);
        FactDefinition definition = fact.fact();
        if (definition.type() == FactType.BOOLEAN || definition.type() == FactType.SET) {
            fact.values().forEach(value -> solver.implies(value, sense));
        } else if (definition.values().contains("NONE")) {
            solver.implies(solver.not(fact.value("NONE")), sense);
        } else {
            solver.implies(fact.present(), sense);
        }
    }

    private Formula all(List<Term> terms) {
        return solver.and(terms.stream().map(this::term).toList());
    }

    private Formula term(Term term) {
        Formula holds = test(term);
        return term.weak() ? solver.not(holds) : holds;
    }

    private Formula test(Term term) {
        if (term.fact() == Term.AS_OF) {
            return term.op() == Term.Op.AFTER || term.op() == Term.Op.BEFORE
                    ? compared(term)
                    : term.op() == Term.Op.UNKNOWN ? solver.no() : solver.yes();
        }
        FactVariables fact = space.fact(Ties.fact(term.fact()).path());
        return switch (term.op()) {
            case IS, HAS -> some(fact, term.mask());
            case LACKS -> solver.not(some(fact, term.mask()));
            case ANY -> solver.or(fact.values());
            case NONE -> solver.not(solver.or(fact.values()));
            case KNOWN -> fact.present();
            case UNKNOWN -> fact.unknown();
            case AFTER, BEFORE -> compared(term);
            case MATCHES -> matches(fact, Objects.requireNonNull(term.pattern()));
        };
    }

    private Formula some(FactVariables fact, long mask) {
        if (fact.isBoolean()) {
            Formula yes = fact.values().get(0);
            return mask == 3 ? solver.yes() : mask == 2 ? yes : mask == 1 ? solver.not(yes) : solver.no();
        }
        return solver.or(IntStream.range(0, fact.values().size())
                .filter(value -> (mask & 1L << value) != 0)
                .mapToObj(value -> fact.values().get(value))
                .toList());
    }

    private Formula matches(FactVariables fact, String pattern) {
        return solver.or(fact.texts().stream()
                .filter(text -> text.matches(pattern))
                .map(fact::value)
                .toList());
    }

    private Formula compared(Term term) {
        List<Formula> all = new ArrayList<>();
        for (int number : new int[] {term.fact(), term.other()}) {
            if (number != Term.AS_OF) {
                all.add(space.fact(Ties.fact(number).path()).present());
            }
        }
        int first = space.node(term.fact());
        int second = space.node(term.other());
        all.add(
                term.op() == Term.Op.AFTER
                        ? space.scalars().less(second, first, 0)
                        : space.scalars().less(first, second, 0));
        return solver.and(all);
    }
}
