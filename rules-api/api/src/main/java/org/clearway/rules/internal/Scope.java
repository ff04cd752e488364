package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts that can bear on some facts, so that no others need to be settled. Immutable and thread-safe.
 *
 * <p>What bears on a fact: all that a certain tie connects with it, in every direction, since what contradicts itself there contradicts the
 * request; the premises of what is presumed of it; and what it must be asked under. Where a request states a fact beyond that, all
 * facts are settled: what it contradicts may be anywhere.
 */
public final class Scope {

    private final Frame whole;
    private final @Nullable Frame[] items;

    private Scope(Frame whole, @Nullable Frame[] items) {
        this.whole = whole;
        this.items = items;
    }

    /** All facts. */
    public static Scope all() {
        return All.SCOPE;
    }

    private static final class All {
        static final Scope SCOPE = new Scope(Frame.whole(), items(section -> true));
    }

    /**
     * The facts that can bear on some facts.
     *
     * @param paths the facts; what is no fact, such as the day asked about, is passed over
     */
    public static Scope of(Collection<String> paths) {
        Set<Integer> facts = new TreeSet<>(Set.of(Term.AS_OF));
        for (String path : paths) {
            FactDefinition fact = Vocabulary.fact(path);
            if (fact != null) {
                facts.add(fact.number());
            }
        }
        BitSet taken = new BitSet();
        while (grow(facts, taken)) {
            // Each fact that was added may have more that bear on it.
        }
        List<Integer> single = new ArrayList<>(Sections.single());
        single.retainAll(facts);
        return new Scope(
                new Frame(single, List.of()),
                items(section -> section.facts().stream().anyMatch(fact -> facts.contains(fact.number()))));
    }

    /** @param taken the ties whose facts are among them */
    private static boolean grow(Set<Integer> facts, BitSet taken) {
        boolean grown = false;
        List<Tie> ties = Ties.all();
        for (int i = taken.nextClearBit(0); i < ties.size(); i = taken.nextClearBit(i + 1)) {
            Tie tie = ties.get(i);
            boolean bears = switch (tie.kind()) {
                case SETTLES, EXCLUDES, NEEDS -> Ties.touches(i, facts);
                case PRESUMES -> tie.then() != null && facts.contains(tie.then().fact());
                case ASKS -> facts.contains(tie.fact());
                case DOUBTS -> false;
            };
            if (bears) {
                taken.set(i);
                grown |= facts.addAll(Ties.speaksOf().get(i));
            }
        }
        for (SectionDefinition section : Vocabulary.sections()) {
            boolean touched =
                    section.repeated() && section.facts().stream().anyMatch(fact -> facts.contains(fact.number()));
            grown |= touched && facts.addAll(Sections.frame(section.index()).facts());
        }
        return grown;
    }

    private static @Nullable Frame[] items(Predicate<SectionDefinition> wanted) {
        @Nullable Frame[] items = new Frame[Vocabulary.sections().size()];
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated() && wanted.test(section)) {
                items[section.index()] = Sections.frame(section.index());
            }
        }
        return items;
    }

    /** Whether a fact is among them, spelt as a request spells it. */
    public boolean has(String path) {
        FactDefinition fact = Vocabulary.fact(path);
        if (fact == null) {
            return false;
        }
        Frame of = items[fact.sectionIndex()];
        return of == null ? whole.cell(fact.number()) >= 0 : of.cell(fact.number()) >= 0;
    }

    /** The facts that stand once. */
    Frame whole() {
        return whole;
    }

    /** The facts of an item of a repeated section and what its ties test elsewhere; null where none bears. */
    @Nullable
    Frame items(int section) {
        return items[section];
    }
}
