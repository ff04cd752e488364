package org.clearway.rules.assistant;

/** How much of a decision is told. */
enum Detail {
    /** The outcome. */
    SUMMARY,
    /** What decides it as well, and what is failed or open. */
    DECIDING,
    /** Every rule that applies or may apply, and every check. */
    FULL
}
