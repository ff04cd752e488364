package org.clearway.rules.authoring.compile;

/** Which of the two rules that follow from an authored one. */
public enum Mode {
    /** Fires where the condition is surely true: an unknown fact satisfies nothing. */
    CERTAIN,
    /** Fires where the condition is or could be true: an unknown fact satisfies everything. */
    POSSIBLE
}
