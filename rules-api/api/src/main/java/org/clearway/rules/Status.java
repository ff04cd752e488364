package org.clearway.rules;

/** What became of a request. */
public enum Status {
    /** The known facts settle the outcome. */
    DETERMINED,
    /** Unknown facts could still change the outcome. */
    UNDETERMINED,
    /** The ruleset does not reach the subject. */
    NOT_APPLICABLE,
    /** No edition of the ruleset is law on the day asked about. */
    NOT_IN_FORCE
}
