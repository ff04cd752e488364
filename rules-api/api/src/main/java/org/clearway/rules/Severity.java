package org.clearway.rules;

/** What a failure of a check means, gravest first. */
public enum Severity {
    /** A breach of law. Only a check whose authority is law has it. */
    BLOCKER,
    /** A serious shortfall against guidance or a standard. */
    MAJOR,
    /** Advice. */
    ADVISORY
}
