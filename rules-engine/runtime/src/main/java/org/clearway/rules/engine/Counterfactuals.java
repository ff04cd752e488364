package org.clearway.rules.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be different for another outcome.
 *
 * @param wanted the outcome that is asked about
 * @param ways sets of changes that each give it, the smallest first; of none of them a part is enough. Empty where it is the outcome
 *     already, or no change that was tried gives it
 * @param complete whether the search ran to its end over the facts that stand against the outcome: false where it reached its bound,
 *     or a day or number would have to be found that no rule names. That no other set of at most {@link #MOST_CHANGES} changes exists
 *     is not proved: facts that no rule reads and that only settle others are not tried
 */
public record Counterfactuals(String wanted, List<List<Change>> ways, boolean complete) {

    /** How many facts a set changes at most. */
    public static final int MOST_CHANGES = 3;

    public Counterfactuals {
        ways = ways.stream().map(List::copyOf).toList();
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
