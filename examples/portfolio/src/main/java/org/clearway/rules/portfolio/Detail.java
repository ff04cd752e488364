package org.clearway.rules.portfolio;

/** How much is written of a decision. */
enum Detail {
    /** Its outcome. The second engine is left out: the answers are the same, in about half the time. */
    SCREEN,
    /** The whole decision in JSON as well, with its reasons, checked by the second engine. */
    FULL
}
