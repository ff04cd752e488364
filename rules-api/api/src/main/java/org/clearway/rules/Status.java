package org.clearway.rules;

/** What became of a request. */
public enum Status {
    /** The known facts settle the outcome. */
    DETERMINED,
    /** Unknown facts could still change the outcome. */
    UNDETERMINED,
    /** The ruleset does not reach the subject. */
    NOT_APPLICABLE,
    /**
     * Nothing that is encoded and published is in force on the day: {@link Decision#absence()} says why. Or the request supposes a
     * commencement that is still to come: {@link Decision#inForce()} then has what is in force.
     */
    NOT_IN_FORCE
}
