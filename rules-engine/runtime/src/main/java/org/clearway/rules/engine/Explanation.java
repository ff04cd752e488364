package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision with every rule that was considered for it, also those that do not apply.
 *
 * @param decision the decision
 * @param edition the edition that was applied, null where none is in force
 * @param rules its rules in the order of the source, once for each judged element; empty where no edition is in force
 */
public record Explanation(Decision decision, @Nullable EditionInfo edition, List<ConsideredRule> rules) {
    public Explanation {
        rules = List.copyOf(rules);
    }
}
