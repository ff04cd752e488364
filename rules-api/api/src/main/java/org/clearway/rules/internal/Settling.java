package org.clearway.rules.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Known;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.text.Days;
import org.clearway.rules.internal.text.Decimals;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Settles what follows from the facts of a request, in the order that the page on links gives: what is stated and certain,
 * what is presumed, what is not reached, what is assumed.
 */
public final class Settling {

    private final Scope scope;
    private final Facts facts;
    private final LocalDate asOf;
    private final boolean assume;
    private final @Nullable Supposition supposed;
    private boolean follow = true;

    private Settling(Scope scope, Facts facts, LocalDate asOf, Unstated unstated, @Nullable Supposition supposed) {
        this.scope = covers(scope, facts) ? scope : Scope.all();
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
        return settle(Scope.all(), facts, asOf, unstated);
    }

    /**
     * Settles the facts of a request as far as they bear on what is asked; all of them where the request states a fact beyond the scope.
     *
     * @throws RequestException {@code FACTS_CONTRADICT}, naming the facts, where they cannot all be so
     */
    public static Settled settle(Scope scope, Facts facts, LocalDate asOf, Unstated unstated) {
        return new Settling(scope, facts, asOf, unstated, null).settled();
    }

    private static boolean covers(Scope scope, Facts facts) {
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                if (scope.items(section.index()) == null && facts.items(section.index()) != null) {
                    return false;
                }
            } else {
                Section stated = facts.section(section.index());
                if (stated != null && !covers(scope.whole(), stated)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean covers(Frame frame, Section stated) {
        List<FactDefinition> definitions = stated.definition().facts();
        for (int i = 0; i < definitions.size(); i++) {
            if (stated.value(i) != null && frame.cell(definitions.get(i).number()) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Settles the facts of a request as if one more were stated. What is odd is not told.
     *
     * @return null where that contradicts what is stated
     */
    static @Nullable Settled suppose(
            Scope scope, Facts facts, LocalDate asOf, Unstated unstated, Supposition supposed) {
        try {
            return new Settling(scope, facts, asOf, unstated, supposed).settled();
        } catch (RequestException e) {
            return null;
        }
    }

    /** The facts as they are stated, with nothing settled. */
    public static Settled stated(Facts facts, LocalDate asOf) {
        Settling settling = new Settling(Scope.all(), facts, asOf, Unstated.UNKNOWN, null);
        settling.follow = false;
        return settling.settled();
    }

    private Settled settled() {
        List<Doubt> doubts = new ArrayList<>();
        State whole = new State(scope.whole());
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
            Frame frame = scope.items(section.index());
            items.add(frame == null ? null : items(whole, section, frame, doubts));
        }
        return new Settled(
                scope, facts, asOf, assume ? Unstated.FALSE : Unstated.UNKNOWN, whole, items, List.copyOf(doubts));
    }

    private List<State> items(State whole, SectionDefinition section, Frame frame, List<Doubt> doubts) {
        List<? extends Section> stated = facts.items(section.index());
        List<State> items = new ArrayList<>();
        // Where nothing is stated of the list, one item of which nothing is known stands for it.
        int count = stated == null ? 1 : stated.size();
        for (int item = 0; item < count; item++) {
            State state = new State(frame);
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
                check(fact, value);
                boolean later = fact.links().event() && ((LocalDate) value).isAfter(asOf);
                state(state, fact.number(), value, later);
            }
        }
    }

    /** What was read is within the contract; what a builder was given need not be, and no arithmetic may leave it. */
    private static void check(FactDefinition fact, Object value) {
        if (value instanceof LocalDate day) {
            Days.check("facts." + fact.path(), day);
        } else if (value instanceof BigDecimal number && !Decimals.fits(number)) {
            throw new RequestException(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    "facts." + fact.path(),
                    number,
                    null,
                    "facts." + fact.path() + ": " + ErrorCode.NUMBER_OUT_OF_RANGE.advice());
        }
    }

    private static void state(State state, int fact, Object value, boolean later) {
        state.state(state.frame().cell(fact), value, later);
    }

    private void settle(State state, @Nullable SectionDefinition section, int item, List<Doubt> doubts) {
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
            if (Inferences.hold(state, contradiction.literals())) {
                throw suppose == null
                        ? Contradiction.of(
                                state, section, item, new Frame.Nogood(contradiction.tie(), contradiction.when()))
                        : Contradiction.plain();
            }
        }
        if (suppose == null) {
            for (Frame.Inference doubt : state.frame().doubts()) {
                if (Inferences.hold(state, doubt.literals())
                        && doubt.when().stream().allMatch(literal -> stated(state, literal))) {
                    doubts.add(Contradiction.doubt(state, section, item, doubt));
                }
            }
        }
        new Inferences(state).draw(assume);
    }

    private static boolean stated(State state, Literal literal) {
        return state.how(literal.cell()) != null;
    }
}
