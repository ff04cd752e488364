package org.clearway.rules.authoring.testing;

import org.clearway.rules.engine.model.Rule;

/**
 * A rule with one thing changed.
 *
 * @param number the number of the rule in its edition
 * @param original the rule as it stands
 * @param changed the rule with the change
 * @param kind what kind of change
 * @param change what was changed, in words
 */
public record Mutant(int number, Rule original, Rule changed, Kind kind, String change) {

    /** What can be changed in a rule. */
    public enum Kind {
        /** A part of its condition asks the opposite. */
        FLIPPED,
        /** A part of its condition is not asked. */
        LEFT_OUT,
        /** A comparison counts its boundary otherwise. */
        BOUNDARY,
        /** It concludes something else. */
        CONCLUSION,
        /** A date that it gives is another day. */
        DATE,
        /** It does not give way to a rule that displaces it. */
        LINK
    }
}
