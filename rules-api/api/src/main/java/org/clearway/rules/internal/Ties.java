package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** All ties of the vocabulary, and its facts by number. */
public final class Ties {

    private static final List<Tie> ALL = List.copyOf(GeneratedTies.all());
    private static final FactDefinition[] FACTS = facts();
    private static final int[][] SPEAKS_OF = speaksOfAll();

    private Ties() {}

    private static FactDefinition[] facts() {
        List<FactDefinition> facts = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            facts.addAll(section.facts());
        }
        return facts.toArray(FactDefinition[]::new);
    }

    /** The ties, in the order of the vocabulary. */
    public static List<Tie> all() {
        return ALL;
    }

    private static int[][] speaksOfAll() {
        int[][] all = new int[ALL.size()][];
        for (int tie = 0; tie < all.length; tie++) {
            Set<Integer> facts = ALL.get(tie).facts();
            all[tie] = new int[facts.size()];
            int end = 0;
            for (int fact : facts) {
                all[tie][end++] = fact;
            }
        }
        return all;
    }

    /** The facts that a tie speaks of, the day asked about among them. Not to be changed. */
    static int[] speaksOf(int tie) {
        return SPEAKS_OF[tie];
    }

    /** Whether a tie speaks of one of some facts, other than the day asked about. */
    static boolean touches(int tie, BitSet facts) {
        for (int fact : SPEAKS_OF[tie]) {
            if (fact != Term.AS_OF && facts.get(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the facts that a tie speaks of. */
    static void addFacts(int tie, BitSet facts) {
        for (int fact : SPEAKS_OF[tie]) {
            add(fact, facts);
        }
    }

    /** Adds a fact, unless it is the day asked about. */
    static void add(int fact, BitSet facts) {
        if (fact != Term.AS_OF) {
            facts.set(fact);
        }
    }

    /** The fact of a number. */
    public static FactDefinition fact(int number) {
        return FACTS[number];
    }

    /** How many facts there are. */
    public static int count() {
        return FACTS.length;
    }
}
