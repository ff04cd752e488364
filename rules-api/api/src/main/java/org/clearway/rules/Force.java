package org.clearway.rules;

import java.util.Collection;

/**
 * The authority that a decision rests on: that of what decides it, where the edition applied is in force on the day, and none
 * otherwise. Strongest first.
 *
 * <p>That an edition is in force does not make its answers law: guidance and policy can be in force, too. Only {@link #LAW} is
 * law.
 */
public enum Force {
    /** Legislation in force on the day decides. */
    LAW,
    /** Guidance of a regulator that is current on the day decides, and no law. */
    GUIDANCE,
    /** A standard decides, and nothing above. */
    STANDARD,
    /** Good practice that nobody requires decides, and nothing above. */
    BEST_PRACTICE,
    /** A policy statement decides, and nothing above. */
    POLICY,
    /** A proposal decides, and nothing above. */
    PROPOSAL,
    /** No edition is in force on the day, or the request supposed an edition or a commencement: the answer is a what-if. */
    NONE;

    /** The force that a citation gives to what rests on it, where that is in force. */
    public static Force of(Authority authority) {
        return valueOf(authority.name());
    }

    /** The force of the strongest of some citations; {@link #NONE} where there are none. */
    public static Force strongest(Collection<Citation> citations) {
        Force strongest = NONE;
        for (Citation citation : citations) {
            strongest = strongest.or(of(citation.authority()));
        }
        return strongest;
    }

    /** The stronger one of this and another. */
    public Force or(Force other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether what has this force is law. Nothing else says so, least of all the standing of an edition. */
    public boolean isLaw() {
        return this == LAW;
    }
}
