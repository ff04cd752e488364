package org.clearway.rules;

/** What became of a request. */
public enum Status {
    /** The known facts settle the outcome. */
    DETERMINED,
    /** Unknown facts could still change the outcome. */
    UNDETERMINED,
    /** The ruleset does not reach the subject. */
    NOT_APPLICABLE,
    /** Nothing that is encoded and published is in force on the day: {@link Decision#absence()} says why. */
    NOT_IN_FORCE
}
