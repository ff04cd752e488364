package org.clearway.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Because;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a request with everything that follows from them.
 *
 * @param scope the facts that were settled: all that the request states, and all that can bear on what is asked
 * @param facts the stated facts
 * @param asOf the day asked about
 * @param unstated what an absent fact means
 * @param whole what is known of the facts that stand once
 * @param items for each section by index, what is known of each item; null for a section that is not repeated or beyond the scope
 * @param doubts what is odd together of what is stated
 */
public record Settled(
        Scope scope,
        Facts facts,
        LocalDate asOf,
        Unstated unstated,
        State whole,
        List<@Nullable List<State>> items,
        List<Doubt> doubts) {

    /** The same with another state of what stands once. */
    Settled withWhole(State other) {
        return new Settled(scope, facts, asOf, unstated, other, items, doubts);
    }

    /** The same with another state of one item. */
    Settled withItem(int section, int item, State other) {
        List<State> others = new ArrayList<>(items(section));
        others.set(item, other);
        List<@Nullable List<State>> all = new ArrayList<>(items);
        all.set(section, others);
        return new Settled(scope, facts, asOf, unstated, whole, all, doubts);
    }

    /** What is known of each item of a repeated section; one of which nothing is stated where the list is absent. */
    public List<State> items(int section) {
        return Objects.requireNonNull(items.get(section));
    }

    /** The same with one fact otherwise and all settled anew; null where that contradicts what is stated. */
    @Nullable
    Settled anew(Settling.Supposition supposed) {
        return Settling.suppose(scope, facts, asOf, unstated, supposed);
    }

    /**
     * Every fact whose value is known, except what is no only because no rule asks for it: from that nothing follows, and to state it
     * would say more.
     */
    public Facts known() {
        Facts.Builder known = Facts.builder();
        for (SectionDefinition section : Vocabulary.sections()) {
            int index = section.index();
            if (!section.repeated()) {
                known.set(index, section(index, whole, facts.section(index), true));
            } else if (facts.items(index) != null) {
                List<Section> each = new ArrayList<>();
                for (int item = 0; item < items(index).size(); item++) {
                    each.add(item(index, item, true));
                }
                known.set(index, each);
            }
        }
        return known.build();
    }

    /** Every fact of a section whose value is known, null where none is. */
    public @Nullable Section section(int section) {
        return section(section, whole, facts.section(section), false);
    }

    /** Every fact of an item whose value is known. */
    public Section item(int section, int item) {
        return item(section, item, false);
    }

    private Section item(int section, int item, boolean asked) {
        List<? extends Section> stated = facts.items(section);
        SectionDefinition definition = Vocabulary.sections().get(section);
        Section known = section(section, items(section).get(item), stated == null ? null : stated.get(item), asked);
        return known == null ? definition.empty() : known;
    }

    /** @param asked whether to leave out what is no only because no rule asks for it */
    private static @Nullable Section section(int section, State state, @Nullable Section stated, boolean asked) {
        List<FactDefinition> facts = Vocabulary.sections().get(section).facts();
        boolean changed = false;
        SectionBuilder builder = Vocabulary.sections().get(section).builder();
        for (int i = 0; i < facts.size(); i++) {
            Object value = stated == null ? null : stated.value(i);
            int cell = state.frame().cell(facts.get(i).number());
            if (cell >= 0 && (state.given[cell] == null || state.absent(cell)) && !(asked && state.notAsked(cell))) {
                Object settled = state.value(cell);
                changed |= settled != null || value != null;
                value = settled;
            }
            builder.set(i, value);
        }
        if (!changed) {
            return stated;
        }
        return builder.build();
    }

    /** Days of things that happen, stated but after the day asked about: each with its day. */
    public List<Because> later() {
        List<Because> later = new ArrayList<>();
        later(whole, -1, later);
        for (List<State> states : items) {
            for (int item = 0; states != null && item < states.size(); item++) {
                later(states.get(item), item, later);
            }
        }
        return later;
    }

    /**
     * The stated days, and the days after them: only there may what follows from the facts change with the day asked about.
     */
    public static Set<LocalDate> turns(Facts facts) {
        Set<LocalDate> turns = new TreeSet<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            List<Section> stated = new ArrayList<>();
            Section single = section.repeated() ? null : facts.section(section.index());
            if (single != null) {
                stated.add(single);
            }
            List<? extends Section> items = section.repeated() ? facts.items(section.index()) : null;
            if (items != null) {
                stated.addAll(items);
            }
            for (FactDefinition fact : stated.isEmpty() ? List.<FactDefinition>of() : section.facts()) {
                for (Section home : stated) {
                    if (home.value(fact.index()) instanceof LocalDate day) {
                        turns.add(day);
                        if (day.isBefore(LocalDate.MAX)) {
                            turns.add(day.plusDays(1));
                        }
                    }
                }
            }
        }
        return turns;
    }

    private static void later(State state, int item, List<Because> later) {
        for (int cell = 0; cell < state.frame().size(); cell++) {
            if (state.given[cell] != null && state.absent(cell) && state.frame().narrowable(cell)) {
                later.add(Contradiction.stated(state, cell, item));
            }
        }
    }
}
