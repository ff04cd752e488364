package org.clearway.rules.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Citation;
import org.clearway.rules.internal.text.RuleTitle;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of what follows: the conformity route of a class, for example, once the class is determined.
 *
 * @param rule short name of the provision
 * @param limb the limb in words
 * @param outcomes the outcomes the row is for; empty where it is told whatever the outcome, also while that is open
 * @param when further condition on the facts
 * @param gives what follows, by name
 * @param citations what it rests on
 * @param note one sentence for the reader, or null
 */
public record ConsequenceRow(
        String rule,
        String limb,
        Set<String> outcomes,
        Condition when,
        Map<String, String> gives,
        List<Citation> citations,
        @Nullable String note) {
    public ConsequenceRow {
        outcomes = Set.copyOf(outcomes);
        citations = List.copyOf(citations);
    }

    /** What a reader calls it: the provision and its limb, or the provision alone where the row is all of it. */
    public String title() {
        return RuleTitle.of(rule, limb);
    }
}
