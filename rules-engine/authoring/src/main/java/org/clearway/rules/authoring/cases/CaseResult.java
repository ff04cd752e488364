package org.clearway.rules.authoring.cases;

import java.util.List;
import org.clearway.rules.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case. It passes where something that it expects was compared and nothing differs.
 *
 * @param of the case
 * @param misses what differs
 * @param notBuilt what it expects of rulesets, editions or checks that are not installed; such a thing is not compared
 * @param compared how many of its expectations were compared
 * @param decision the decision; null where there is none
 */
public record CaseResult(
        Case of,
        List<Miss> misses,
        List<String> notBuilt,
        int compared,
        @Nullable Decision decision) {
    /** A result that keeps its own copies of the lists. */
    public CaseResult {
        misses = List.copyOf(misses);
        notBuilt = List.copyOf(notBuilt);
    }

    /** Whether something was compared and nothing differs; what is not built is told apart, in {@link #notBuilt()}. */
    public boolean passed() {
        return misses.isEmpty() && compared > 0;
    }

    /** Whether something differs. */
    public boolean failed() {
        return !misses.isEmpty();
    }

    /**
     * A difference.
     *
     * @param what what was compared, such as {@code outcome} or {@code checks.AIG-QUAL-01}
     * @param expected what the case expects
     * @param got what the decision gives
     */
    public record Miss(String what, String expected, String got) {
        /** {@code outcome: expected III, got IIa}. */
        @Override
        public String toString() {
            return what + ": expected " + expected + ", got " + got;
        }
    }
}
