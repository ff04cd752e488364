package org.clearway.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Settles what follows from the facts of a request, in the order that the page on links gives: what is stated and certain,
 * what is presumed, what is not reached, what is assumed.
 */
public final class Settling {

    private final Facts facts;
    private final LocalDate asOf;
    private final boolean assume;
    private final @Nullable Supposition supposed;
    private boolean follow = true;

    private Settling(Facts facts, LocalDate asOf, Unstated unstated, @Nullable Supposition supposed) {
        this.facts = facts;
        this.asOf = asOf;
        this.assume = unstated == Unstated.FALSE;
        this.supposed = supposed;
    }

    /**
     * A fact taken to be otherwise than it was settled.
     *
     * @param section index of its section
     * @param item index of the item in a repeated section, else -1
     * @param fact number of the fact
     * @param values the values of a choice, or an element that a set has
     */
    public record Supposition(int section, int item, int fact, long values) {}

    /**
     * Settles the facts of a request.
     *
     * @throws RequestException {@code FACTS_CONTRADICT}, naming the facts, where they cannot all be so
     */
    public static Settled settle(Facts facts, LocalDate asOf, Unstated unstated) {
        return new Settling(facts, asOf, unstated, null).settled();
    }

    /**
     * Settles the facts of a request as if one more were stated. What is odd is not told.
     *
     * @return null where that contradicts what is stated
     */
    public static @Nullable Settled suppose(Facts facts, LocalDate asOf, Unstated unstated, Supposition supposed) {
        try {
            return new Settling(facts, asOf, unstated, supposed).settled();
        } catch (RequestException e) {
            return null;
        }
    }

    /** The facts as they are stated, with nothing settled. */
    public static Settled stated(Facts facts, LocalDate asOf) {
        Settling settling = new Settling(facts, asOf, Unstated.UNKNOWN, null);
        settling.follow = false;
        return settling.settled();
    }

    private Settled settled() {
        List<String> doubts = new ArrayList<>();
        State whole = new State(Frame.whole());
        state(whole, Term.AS_OF, asOf, false);
        for (SectionDefinition section : Vocabulary.sections()) {
            Section stated = section.repeated() ? null : facts.section(section.index());
            if (stated != null) {
                state(whole, stated);
            }
        }
        settle(whole, null, -1, doubts);
        List<@Nullable List<State>> items = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            items.add(section.repeated() ? items(whole, section, doubts) : null);
        }
        return new Settled(facts, asOf, assume ? Unstated.FALSE : Unstated.UNKNOWN, whole, items, List.copyOf(doubts));
    }

    private List<State> items(State whole, SectionDefinition section, List<String> doubts) {
        List<? extends Section> stated = facts.items(section.index());
        List<State> items = new ArrayList<>();
        // Where nothing is stated of the list, one item of which nothing is known stands for it.
        int count = stated == null ? 1 : stated.size();
        for (int item = 0; item < count; item++) {
            State state = new State(Sections.frame(section.index()));
            for (int cell = section.facts().size(); cell < state.frame().size(); cell++) {
                state.take(cell, whole, whole.frame().cell(state.frame().fact(cell)));
            }
            if (stated != null) {
                state(state, stated.get(item));
            }
            settle(state, section, item, doubts);
            items.add(state);
        }
        return items;
    }

    private void state(State state, Section stated) {
        List<FactDefinition> definitions = stated.definition().facts();
        for (int i = 0; i < definitions.size(); i++) {
            Object value = stated.value(i);
            if (value != null) {
                FactDefinition fact = definitions.get(i);
                boolean later = fact.links().event() && ((LocalDate) value).isAfter(asOf);
                state(state, fact.number(), value, later);
            }
        }
    }

    private static void state(State state, int fact, Object value, boolean later) {
        state.state(state.frame().cell(fact), value, later);
    }

    private void settle(State state, @Nullable SectionDefinition section, int item, List<String> doubts) {
        if (!follow) {
            return;
        }
        Supposition suppose = supposed;
        if (suppose != null && suppose.item() == item && (section == null || section.index() == suppose.section())) {
            int cell = state.frame().cell(suppose.fact());
            boolean possible = state.frame().kind(cell) == Frame.Kind.SET
                    ? state.element(cell, suppose.values(), true, Known.STATED)
                    : state.narrow(cell, suppose.values(), Known.STATED);
            if (!possible) {
                throw Contradiction.plain();
            }
        }
        if (!state.propagate()) {
            throw suppose == null ? Contradiction.of(state, section, item, state.conflict()) : Contradiction.plain();
        }
        for (Frame.Inference contradiction : state.frame().contradictions()) {
            if (hold(state, contradiction.literals())) {
                throw suppose == null
                        ? Contradiction.of(
                                state, section, item, new Frame.Nogood(contradiction.tie(), contradiction.when()))
                        : Contradiction.plain();
            }
        }
        if (suppose == null) {
            for (Frame.Inference doubt : state.frame().doubts()) {
                if (hold(state, doubt.literals())
                        && doubt.when().stream().allMatch(literal -> stated(state, literal))) {
                    doubts.add(Contradiction.doubt(state, section, item, doubt));
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = presume(state);
            changed |= reach(state);
        }
        while (assume && assume(state)) {
            changed = true;
            while (changed) {
                changed = presume(state);
                changed |= reach(state);
            }
        }
    }

    private static boolean stated(State state, Literal literal) {
        return state.how(literal.cell()) != null;
    }

    private static boolean hold(State state, Literal[] literals) {
        for (Literal literal : literals) {
            if (state.eval(literal) != Truth.TRUE || state.notAsked(literal)) {
                return false;
            }
        }
        return true;
    }

    /** Takes what usually follows, line by line; true where something was learnt. */
    private static boolean presume(State state) {
        Frame frame = state.frame();
        int first = frame.nogoods().size();
        int end = first + frame.presumptions().size();
        boolean learnt = false;
        BitSet dropped = new BitSet();
        for (int next = state.pending(first, end); next >= 0; next = state.pending(first, end)) {
            Frame.Inference rule = frame.presumptions().get(next - first);
            Literal then = rule.then();
            if (then != null && state.eval(then) == Truth.OPEN && hold(state, rule.literals())) {
                boolean taken = attempt(state, then, next, Known.PRESUMED.and(state.strength(rule.when())));
                learnt |= taken;
                dropped.set(next, !taken);
            }
        }
        if (learnt) {
            // What was excluded only as long as something was not said may fit once more is known.
            dropped.or(state.pending());
            state.pending(dropped);
        }
        return learnt;
    }

    /** Takes facts that are not reached as no; true where something was learnt. */
    private static boolean reach(State state) {
        Frame frame = state.frame();
        int first = frame.nogoods().size() + frame.presumptions().size();
        int end = first + frame.reaches().size();
        boolean learnt = false;
        for (int next = state.pending(first, end); next >= 0; next = state.pending(first, end)) {
            Frame.Reach reach = frame.reaches().get(next - first);
            int cell = reach.cell();
            if (state.how(cell) == Known.STATED || state.absent(cell) || !frame.narrowable(cell)) {
                continue;
            }
            Literal positive = frame.positive(cell);
            Known as = state.eval(positive) == Truth.OPEN ? unreached(state, reach.when()) : null;
            if (as != null) {
                int mark = state.mark();
                BitSet pending = state.pending();
                boolean taken = state.unask(positive, next, as) && fits(state, mark);
                if (!taken) {
                    state.undo(mark);
                    state.pending(pending);
                }
                learnt |= taken;
            }
        }
        return learnt;
    }

    /** How surely none of the alternatives holds, null where one may. */
    private static @Nullable Known unreached(State state, List<List<Literal>> alternatives) {
        Known as = Known.SETTLED;
        for (List<Literal> all : alternatives) {
            Known best = null;
            for (Literal literal : all) {
                if (state.eval(literal) == Truth.FALSE) {
                    Known strength = state.strength(List.of(literal));
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
    private static boolean assume(State state) {
        Frame frame = state.frame();
        boolean learnt = false;
        for (int cell : frame.assumable()) {
            if (state.known(cell) || state.absent(cell)) {
                continue;
            }
            boolean assumable = Ties.fact(frame.fact(cell)).links().assumable();
            if (frame.kind(cell) == Frame.Kind.CHOICE) {
                if (assumable) {
                    learnt |= attempt(state, frame.positive(cell).opposite(), State.ASSUMED_CAUSE, Known.ASSUMED);
                }
            } else if (state.must[cell] != 0 || assumable && !state.notEmpty(cell)) {
                int mark = state.mark();
                BitSet pending = state.pending();
                boolean closed = state.element(cell, state.may[cell] & ~state.must[cell], false, Known.ASSUMED)
                        && fits(state, mark);
                if (!closed) {
                    state.undo(mark);
                    state.pending(pending);
                }
                learnt |= closed;
            }
        }
        return learnt;
    }

    /**
     * Draws what is certain; false where that contradicts itself, or where an exclusion that speaks of what is unknown then holds. Before the
     * mark none held, so only those are looked at that speak of what was learnt since.
     */
    private static boolean fits(State state, int mark) {
        if (!state.propagate()) {
            return false;
        }
        Frame frame = state.frame();
        for (int step = mark; step < state.mark(); step++) {
            for (int number : frame.contradictions(state.narrowed(step))) {
                if (hold(state, frame.contradictions().get(number).literals())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes a literal hold with everything that follows; nothing is changed and false is given where that cannot be. */
    private static boolean attempt(State state, Literal literal, int why, Known as) {
        int mark = state.mark();
        BitSet pending = state.pending();
        boolean held = state.make(literal, why, as) && fits(state, mark);
        if (!held) {
            state.undo(mark);
            state.pending(pending);
        }
        return held && state.mark() > mark;
    }
}
