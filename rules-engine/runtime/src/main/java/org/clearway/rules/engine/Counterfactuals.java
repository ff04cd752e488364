package org.clearway.rules.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be different for another outcome.
 *
 * @param wanted the outcome that is asked about
 * @param ways sets of changes that each give it, the smallest first; of none of them a part is enough. Empty where it is the outcome
 *     already, or no change that was tried gives it
 * @param completeTo every set of at most so many changes that gives it is among the ways: {@link #MOST_CHANGES} where all were tried,
 *     less where there are too many. Changes of facts that the edition reads are meant, to another yes or no, another choice, or of a
 *     set an element that a rule asks for more or less. A fact that no rule reads, and that only settles others, is not changed. Days,
 *     numbers and texts are tried next to what rules compare them with, as far as that is known, and the day of something that happens
 *     also on the day asked about and on the next, when it has not happened yet: of those that give the outcome not each is among the ways
 */
public record Counterfactuals(String wanted, List<List<Change>> ways, int completeTo) {

    /** How many changes a set has at most. Of a fact that is a set, each element more or less counts. */
    public static final int MOST_CHANGES = 3;

    public Counterfactuals {
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** Whether every set of at most {@link #MOST_CHANGES} changes that gives the outcome is among the ways. */
    public boolean complete() {
        return completeTo == MOST_CHANGES;
    }

    /**
     * A fact that is otherwise.
     *
     * @param fact its path
     * @param from what is stated, or taken without being stated; null where nothing is known
     * @param to what it would have to be, as Java value
     */
    public record Change(String fact, @Nullable Object from, Object to) {}
}
