package org.clearway.rules.analysis;

import java.util.List;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something that an edition leaves open, or that nobody can have meant.
 *
 * @param kind what it is
 * @param rules the rules concerned, the one that is at fault first; empty where it is that there is none
 * @param says what it is, in a sentence
 * @param example a smallest product that shows it; null where it is that there is none
 */
public record Gap(
        Kind kind, List<Rule> rules, String says, @Nullable Example example) {
    public Gap {
        rules = List.copyOf(rules);
    }

    /** What a gap is. */
    public enum Kind {
        /** Some products get no outcome, or a check that applies has no verdict. */
        NO_OUTCOME,
        /** Of two rules, one of which can decide, both apply and conclude differently. */
        TWO_OUTCOMES,
        /** The condition of a rule holds for no product. */
        NEVER_APPLIES,
        /** Wherever a rule applies, another one wins. */
        NEVER_DECIDES,
        /** Two rules conclude differently from conditions that hold for the same products. */
        SAME_CONDITION
    }
}
