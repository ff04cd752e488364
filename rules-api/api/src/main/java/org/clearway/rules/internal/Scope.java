package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
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
        BitSet facts = new BitSet();
        for (String path : paths) {
            FactDefinition fact = Vocabulary.fact(path);
            if (fact != null) {
                facts.set(fact.number());
            }
        }
        BitSet taken = new BitSet();
        while (grow(facts, taken)) {
            // Each fact that was added may have more that bear on it.
        }
        List<Integer> single = new ArrayList<>();
        for (int fact : Sections.single()) {
            if (fact == Term.AS_OF || facts.get(fact)) {
                single.add(fact);
            }
        }
        return new Scope(new Frame(single, List.of()), items(section -> touched(section, facts)));
    }

    private static boolean touched(SectionDefinition section, BitSet facts) {
        for (FactDefinition fact : section.facts()) {
            if (facts.get(fact.number())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds what bears on the facts; whether that were more.
     *
     * @param taken the ties whose facts are among them
     */
    private static boolean grow(BitSet facts, BitSet taken) {
        int before = facts.cardinality();
        List<Tie> ties = Ties.all();
        for (int i = taken.nextClearBit(0); i < ties.size(); i = taken.nextClearBit(i + 1)) {
            Tie tie = ties.get(i);
            boolean bears = switch (tie.kind()) {
                case SETTLES, EXCLUDES, NEEDS -> Ties.touches(i, facts);
                case PRESUMES -> tie.then() != null && facts.get(tie.then().fact());
                case ASKS -> facts.get(tie.fact());
                case DOUBTS -> false;
            };
            if (bears) {
                taken.set(i);
                Ties.addFacts(i, facts);
            }
        }
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated() && touched(section, facts)) {
                Frame frame = Sections.frame(section.index());
                for (int cell = 0; cell < frame.size(); cell++) {
                    Ties.add(frame.fact(cell), facts);
                }
            }
        }
        return facts.cardinality() > before;
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
