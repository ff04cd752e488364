package org.clearway.rules;

/**
 * The legal standing of an edition of a ruleset. Only what is in force may say that something is lawful, and only where it is
 * law: {@link Force} says that of each decision, since guidance and policy are in force, too.
 */
public enum Standing {
    /** In force on the days from its commencement to its end. */
    IN_FORCE,
    /** Made, not yet commenced. */
    ENACTED,
    /** The text of a draft instrument. */
    DRAFT,
    /** A consultation. */
    PROPOSAL,
    /** A decision or statement of intent. */
    POLICY,
    /** No longer law. */
    REPEALED
}
