package org.clearway.rules.documents;

import java.time.LocalDate;

/**
 * A day on which something becomes due.
 *
 * @param code what it is, the same on every day
 */
public record Due(LocalDate day, String what, String why, String ruleset, String code, State state) {

    /** Whether something is still to come. */
    public enum State {
        /** It lies ahead, or is today. */
        DUE,
        /** It lies behind, and what was done is not known. */
        PASSED,
        /** It was done. */
        DONE
    }

    /** The state in words. */
    public String stateInWords() {
        return Text.capital(Text.words(state));
    }
}
