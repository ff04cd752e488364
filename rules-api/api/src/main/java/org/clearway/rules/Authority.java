package org.clearway.rules;

/** The authority of a citation. */
public enum Authority {
    /** Legislation. */
    LAW,
    /** Guidance of a regulator. */
    GUIDANCE,
    /** A standard. */
    STANDARD,
    /** What is good practice and nobody requires. */
    BEST_PRACTICE,
    /** A policy statement. */
    POLICY,
    /** A proposal that is not law. */
    PROPOSAL
}
