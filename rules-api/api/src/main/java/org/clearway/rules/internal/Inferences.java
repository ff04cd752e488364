package org.clearway.rules.internal;

import java.util.Arrays;
import java.util.BitSet;
import org.clearway.rules.Known;
import org.jspecify.annotations.Nullable;

/** Draws from what is certain of a state what is presumed, what is not asked for, and what may be assumed. */
final class Inferences {
    private final State state;
    private final Frame frame;
    private final @Nullable BitSet only;
    private final BitSet dropped = new BitSet();
    private boolean sure = true;

    /** @param state certain, with everything that surely follows */
    Inferences(State state) {
        this(state, null);
    }

    /**
     * Inferences that concern some cells, all others being settled to their end.
     *
     * @param state with everything that surely follows
     * @param only the cells that are open to inference; null for all
     */
    Inferences(State state, @Nullable BitSet only) {
        this.state = state;
        this.only = only;
        frame = state.frame();
    }

    /**
     * Whether what was drawn for some cells is what is drawn for all at once. In doubt it is not: where something was drawn from what the other
     * cells only came to be assumed to be, from what was not known of a cell, or could not be drawn because it contradicts.
     */
    boolean sure() {
        return sure;
    }

    /** Notes that the order in which cells are settled may matter: one that is not among those settled here was not known from the start. */
    private void rests(Literal[] literals) {
        for (Literal literal : literals) {
            sure &= certain(literal.cell()) && (literal.other() < 0 || certain(literal.other()));
        }
    }

    private boolean certain(int cell) {
        return only == null || only.get(cell) || certain(state, cell);
    }

    private static boolean certain(State state, int cell) {
        Known how = state.how(cell);
        return how == null || how.compareTo(Known.SETTLED) <= 0;
    }

    /** Whether a presumption may have held before what was only assumed came to be known. */
    private boolean mayHaveHeld(Frame.Inference rule, Literal then) {
        Truth now = then.truth(state);
        return (now == Truth.OPEN || now == Truth.FALSE && !certain(state, then.cell()))
                && !fromTheStart(state, rule.literals())
                && Arrays.stream(rule.literals())
                        .allMatch(literal -> speaksOfUnknown(literal) || literal.truth(state) == Truth.TRUE);
    }

    /** Whether a literal may hold because something is not known. */
    static boolean speaksOfUnknown(Literal literal) {
        return literal.weak() || literal.op() == Literal.Op.UNKNOWN;
    }

    /** Whether what literals say of cells that are not known is so from the start: none of these came to be known by an assumption. */
    static boolean fromTheStart(State state, Literal[] literals) {
        for (Literal literal : literals) {
            if (speaksOfUnknown(literal)
                    && !(certain(state, literal.cell()) && (literal.other() < 0 || certain(state, literal.other())))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Draws all of it, until nothing more is learnt.
     *
     * @param assume whether a no may be assumed where nothing is said
     */
    void draw(boolean assume) {
        follow();
        while (assume && assume()) {
            follow();
        }
    }

    private void follow() {
        boolean changed = true;
        while (changed) {
            changed = presume();
            changed |= reach();
        }
    }

    /** Whether all literals hold, none of them only because its fact is not asked for. */
    static boolean hold(State state, Literal[] literals) {
        for (Literal literal : literals) {
            if (literal.truth(state) != Truth.TRUE || state.notAsked(literal)) {
                return false;
            }
        }
        return true;
    }

    /** Takes what usually follows, line by line; true where something was learnt. */
    private boolean presume() {
        int first = frame.nogoods().size();
        int end = first + frame.presumptions().size();
        boolean learnt = false;
        dropped.clear();
        for (int next = state.pending().take(first, end);
                next >= 0;
                next = state.pending().take(first, end)) {
            Frame.Inference rule = frame.presumptions().get(next - first);
            Literal then = rule.then();
            sure &= only == null || then == null || !mayHaveHeld(rule, then);
            if (then != null && then.truth(state) == Truth.OPEN && hold(state, rule.literals())) {
                boolean taken = attempt(then, next, Known.PRESUMED.and(state.strength(rule.literals())));
                learnt |= taken;
                dropped.set(next, !taken);
                rests(rule.literals());
            }
        }
        if (learnt) {
            // What was excluded only as long as something was not said may fit once more is known.
            state.pending().addAll(dropped);
        }
        return learnt;
    }

    /** Takes facts that are not reached as no; true where something was learnt. */
    private boolean reach() {
        int first = frame.nogoods().size() + frame.presumptions().size();
        int end = first + frame.reaches().size();
        boolean learnt = false;
        for (int next = state.pending().take(first, end);
                next >= 0;
                next = state.pending().take(first, end)) {
            Frame.Reach reach = frame.reaches().get(next - first);
            int cell = reach.cell();
            if (state.how(cell) == Known.STATED || state.absent(cell) || !frame.narrowable(cell)) {
                continue;
            }
            Literal positive = frame.positive(cell);
            Known as = positive.truth(state) == Truth.OPEN ? unreached(reach.literals()) : null;
            if (as != null) {
                for (Literal[] all : reach.literals()) {
                    rests(all);
                }
                int mark = state.mark();
                state.pending().keep();
                learnt |= kept(mark, state.unask(positive, next, as));
            }
        }
        return learnt;
    }

    /** How surely none of the alternatives holds, null where one may. */
    private @Nullable Known unreached(Literal[][] alternatives) {
        Known as = Known.SETTLED;
        for (Literal[] all : alternatives) {
            Known best = null;
            for (Literal literal : all) {
                if (literal.truth(state) == Truth.FALSE) {
                    Known strength = state.strength(literal);
                    best = best == null || strength.compareTo(best) < 0 ? strength : best;
                }
            }
            if (best == null) {
                return null;
            }
            as = as.and(best);
        }
        return as;
    }

    /** Closes sets at what is known and takes as no what nothing speaks of; true where something was learnt. */
    private boolean assume() {
        boolean learnt = false;
        for (int cell = frame.assumable(only, 0); cell >= 0; cell = frame.assumable(only, cell + 1)) {
            if (state.known(cell) || state.absent(cell)) {
                continue;
            }
            boolean assumable = frame.mayBeAssumed(cell);
            if (frame.kind(cell) == Frame.Kind.CHOICE) {
                if (assumable) {
                    learnt |= assumeNo(cell);
                }
            } else if (state.must[cell] != 0 || assumable && !state.notEmpty(cell)) {
                int mark = state.mark();
                state.pending().keep();
                long open = state.may[cell] & ~state.must[cell];
                learnt |= kept(mark, state.element(cell, open, false, Known.ASSUMED));
            }
        }
        return learnt;
    }

    /**
     * Draws what is certain; false where that contradicts itself, or where an exclusion that speaks of what is unknown then holds. Before
     * the mark none held, so only those are looked at that speak of what was learnt since.
     */
    private boolean fits(int mark) {
        if (!state.propagate()) {
            return false;
        }
        for (int step = mark; step < state.mark(); step++) {
            for (int number : frame.contradictions(state.narrowed(step))) {
                if (hold(state, frame.contradictions().get(number).literals())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean assumeNo(int cell) {
        int mark = state.mark();
        state.pending().keep();
        return kept(mark, state.makeOpposite(frame.positive(cell), State.ASSUMED_CAUSE, Known.ASSUMED));
    }

    /** Makes a literal hold with everything that follows; nothing is changed and false is given where that cannot be. */
    private boolean attempt(Literal literal, int why, Known as) {
        int mark = state.mark();
        state.pending().keep();
        return kept(mark, state.make(literal, why, as));
    }

    /** Whether what was tried since a mark fits all else and says something new; it is taken back where it does not fit. */
    private boolean kept(int mark, boolean made) {
        boolean held = made && fits(mark);
        if (!held) {
            sure = only == null;
            state.refuse(mark);
            state.pending().restore();
        }
        return held && state.mark() > mark;
    }
}
