package org.clearway.rules.authoring.cases;

import java.util.List;
import org.clearway.rules.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case. It passes where all it expects was compared and nothing differs.
 *
 * @param of the case
 * @param misses what differs
 * @param notBuilt what it expects of rulesets, editions or checks that are not installed; such a thing is not compared
 * @param decision the decision; null where there is none
 */
public record CaseResult(
        Case of,
        List<Miss> misses,
        List<String> notBuilt,
        @Nullable Decision decision) {
    /** A result that keeps its own copies of the lists. */
    public CaseResult {
        misses = List.copyOf(misses);
        notBuilt = List.copyOf(notBuilt);
    }

    /** Whether all was compared and nothing differs. */
    public boolean passed() {
        return misses.isEmpty() && notBuilt.isEmpty();
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
