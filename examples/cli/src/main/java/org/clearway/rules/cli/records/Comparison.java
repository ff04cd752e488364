package org.clearway.rules.cli.records;

import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.jspecify.annotations.Nullable;

/**
 * A registration beside what its ruleset holds possible.
 *
 * @param registration the registration
 * @param verdict what came of it
 * @param possible every outcome that its facts leave possible
 * @param exact whether no more is named possible than the facts leave
 * @param cause why the registered class is not among them; null where it is, or where nothing was compared
 * @param error what contradicts what, where the facts were refused; null where they were not
 */
record Comparison(
        Registration registration,
        Verdict verdict,
        List<String> possible,
        boolean exact,
        @Nullable Cause cause,
        @Nullable RequestException error) {

    /** What came of a registration. */
    enum Verdict {
        /** The registered class is among the possible ones. */
        CONTAINED,
        /** The registered class is not among the possible ones. */
        MISSED,
        /** What is registered contradicts itself, so that no class is possible. */
        REFUSED,
        /** The class is that of an old directive, which no ruleset here decides. */
        OLD_LAW,
        /** Nothing of the ruleset is in force on the day, or nothing that is encoded. */
        NOT_IN_FORCE
    }

    /** Whether the registered class was compared with the rules. */
    boolean compared() {
        return verdict != Verdict.OLD_LAW && verdict != Verdict.NOT_IN_FORCE;
    }

    /** Compares a registration with what the rules say of its facts. */
    static Comparison of(Registration registration, ClassRules rules) {
        String ruleset = registration.act().ruleset();
        if (ruleset == null) {
            return new Comparison(registration, Verdict.OLD_LAW, List.of(), true, null, null);
        }
        Decision decision;
        try {
            decision = rules.decide(ruleset, RegistrationFacts.of(registration));
        } catch (RequestException e) {
            return new Comparison(registration, Verdict.REFUSED, List.of(), true, Cause.of(registration), e);
        }
        if (decision.status() == Status.NOT_IN_FORCE) {
            return new Comparison(registration, Verdict.NOT_IN_FORCE, List.of(), true, null, null);
        }
        boolean contained = ClassLabel.bases(decision.possible()).contains(registration.registered());
        return new Comparison(
                registration,
                contained ? Verdict.CONTAINED : Verdict.MISSED,
                decision.possible(),
                decision.possibleExact(),
                contained ? null : Cause.of(registration),
                null);
    }
}
