package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.clearway.rules.Known;
import org.clearway.rules.internal.State;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Tie;
import org.clearway.rules.internal.Ties;

/** The conditions of the vocabulary on which the question of a fact makes sense, or on which any rule asks it. */
final class Prerequisites {

    private static final Map<Integer, List<Tie>> BY_FACT = byFact();

    private Prerequisites() {}

    private static Map<Integer, List<Tie>> byFact() {
        Map<Integer, List<Tie>> found = new HashMap<>();
        for (Tie tie : Ties.all()) {
            if (tie.kind() == Tie.Kind.NEEDS || tie.kind() == Tie.Kind.ASKS) {
                found.computeIfAbsent(tie.fact(), fact -> new ArrayList<>()).add(tie);
            }
        }
        return found;
    }

    /** The conditions of a fact, by its number. */
    static List<Tie> of(int fact) {
        return BY_FACT.getOrDefault(fact, List.of());
    }

    /**
     * Whether a fact is asked at all: {@link Truth} of its conditions.
     *
     * @param sense whether it is enough that the question makes sense
     */
    static byte reached(int fact, State known, boolean sense) {
        byte reached = Truth.TRUE;
        for (Tie tie : of(fact)) {
            if (sense && tie.kind() == Tie.Kind.ASKS) {
                continue;
            }
            reached = (byte) Math.min(reached, truth(tie, known));
        }
        return reached;
    }

    /** Whether the question makes no sense beside what is certain, and not only presumed, of all facts, those no rule reads among them. */
    static boolean ruledOut(int fact, State whole) {
        return of(fact).stream()
                .anyMatch(tie -> tie.when().stream()
                        .allMatch(all -> all.stream()
                                .anyMatch(term -> truth(term, whole) == Truth.FALSE && certain(term, whole))));
    }

    private static boolean certain(Term term, State whole) {
        Known how = whole.how(whole.frame().cell(term.fact()));
        return how == null || how.compareTo(Known.PRESUMED) < 0;
    }

    /** Passes on the cells that keep it open whether a fact is asked, each with the kind of the condition. */
    static void open(int fact, State known, ObjIntConsumer<Tie.Kind> cells) {
        for (Tie tie : of(fact)) {
            if (truth(tie, known) == Truth.UNKNOWN) {
                for (List<Term> all : tie.when()) {
                    for (Term term : all) {
                        if (truth(term, known) == Truth.UNKNOWN) {
                            cells.accept(tie.kind(), known.frame().cell(term.fact()));
                        }
                    }
                }
            }
        }
    }

    static byte truth(Tie tie, State known) {
        byte any = Truth.FALSE;
        for (List<Term> all : tie.when()) {
            byte every = Truth.TRUE;
            for (Term term : all) {
                every = (byte) Math.min(every, truth(term, known));
            }
            any = (byte) Math.max(any, every);
        }
        return any;
    }

    /** What no answer of a form can settle keeps no question back. */
    static byte truth(Term term, State known) {
        int cell = term.fact() == Term.AS_OF ? -1 : known.frame().cell(term.fact());
        if (cell < 0 || term.weak()) {
            return Truth.TRUE;
        }
        return switch (term.op()) {
            case IS ->
                (known.may[cell] & term.mask()) == 0
                        ? Truth.FALSE
                        : (known.may[cell] & ~term.mask()) == 0 ? Truth.TRUE : Truth.UNKNOWN;
            case HAS -> has(term.mask(), cell, known);
            case LACKS -> Truth.not(has(term.mask(), cell, known));
            case ANY -> any(cell, known);
            case NONE -> Truth.not(any(cell, known));
            default -> Truth.TRUE;
        };
    }

    private static byte has(long mask, int cell, State known) {
        return (known.must[cell] & mask) != 0
                ? Truth.TRUE
                : (known.may[cell] & mask) == 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static byte any(int cell, State known) {
        return known.notEmpty(cell) ? Truth.TRUE : known.may[cell] == 0 ? Truth.FALSE : Truth.UNKNOWN;
    }
}
