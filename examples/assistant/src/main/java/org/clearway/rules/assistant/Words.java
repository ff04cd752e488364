package org.clearway.rules.assistant;

import org.clearway.rules.Force;
import org.clearway.rules.Standing;

/** What to say of an authority. */
final class Words {

    /** Stands in every result. */
    static final String NOTICE =
            "This is a screening result of encoded rules. It is not legal advice and binds no authority. What stands under"
                    + " notLaw is not law and must not be told as law.";

    private Words() {}

    static String of(Force force) {
        return switch (force) {
            case LAW -> "Law in force on the day.";
            case GUIDANCE -> "Not law: guidance of a regulator.";
            case STANDARD -> "Not law: a standard.";
            case BEST_PRACTICE -> "Not law: good practice that nobody requires.";
            case POLICY -> "Not law: a policy statement.";
            case PROPOSAL -> "Not law: a proposal.";
            case NONE -> "Not law: it rests on no authority that is in force.";
        };
    }

    static String of(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> "Not applied: in force on other days.";
            case ENACTED -> "Not yet law: made, and not in force on the day.";
            case DRAFT -> "Not law: a draft.";
            case PROPOSAL -> "Not law: a proposal.";
            case POLICY -> "Not law: a policy statement.";
            case REPEALED -> "No longer law.";
        };
    }
}
