package org.clearway.rules;

/** Whether a reading stands in its source. */
public enum Basis {
    /** The source says it. */
    STATED,
    /** Sources were combined, a gap was closed, or the source was not read in its primary text. */
    INFERRED
}
