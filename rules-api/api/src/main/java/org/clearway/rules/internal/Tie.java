package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tie between facts as the vocabulary has it, with facts by number.
 *
 * @param kind what it says
 * @param fact the fact at which it stands
 * @param text the tie as written
 * @param when alternatives, each of terms that all hold
 * @param then what is concluded; null for a tie that concludes nothing
 */
public record Tie(
        Kind kind,
        int fact,
        String text,
        List<List<Term>> when,
        @Nullable Term then) {

    /** What a tie says. */
    public enum Kind {
        /** A positive answer says that the condition holds. */
        NEEDS,
        /** Where the condition does not hold, the fact is not asked. */
        ASKS,
        /** The conclusion holds with certainty. */
        SETTLES,
        /** The conclusion is taken where nothing else is known. */
        PRESUMES,
        /** The terms cannot all hold. */
        EXCLUDES,
        /** It is odd that the terms all hold. */
        DOUBTS
    }

    /** The facts that it speaks of, the day asked about among them. */
    Set<Integer> facts() {
        Set<Integer> facts = new LinkedHashSet<>(Set.of(fact));
        List<Term> terms = new ArrayList<>();
        when.forEach(terms::addAll);
        if (then != null) {
            terms.add(then);
        }
        for (Term term : terms) {
            facts.add(term.fact());
            if (term.other() >= Term.AS_OF) {
                facts.add(term.other());
            }
        }
        return facts;
    }
}
