package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** All ties of the vocabulary, and its facts by number. */
public final class Ties {

    private static final List<Tie> ALL = List.copyOf(GeneratedTies.all());
    private static final FactDefinition[] FACTS = facts();
    private static final List<Set<Integer>> SPEAKS_OF =
            ALL.stream().map(Tie::facts).toList();

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

    /** For each tie, the facts that it speaks of, the day asked about among them. */
    static List<Set<Integer>> speaksOf() {
        return SPEAKS_OF;
    }

    /** Whether a tie speaks of one of some facts, other than the day asked about. */
    static boolean touches(int tie, Set<Integer> facts) {
        for (int fact : SPEAKS_OF.get(tie)) {
            if (fact != Term.AS_OF && facts.contains(fact)) {
                return true;
            }
        }
        return false;
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
