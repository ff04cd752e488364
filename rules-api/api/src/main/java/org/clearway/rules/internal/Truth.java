package org.clearway.rules.internal;

/** Truth of a literal on what is known. */
enum Truth {
    FALSE,
    OPEN,
    TRUE;

    Truth not() {
        return this == OPEN ? OPEN : this == TRUE ? FALSE : TRUE;
    }

    static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }
}
