package org.clearway.rules;

/** What is taken for a fact that a request leaves out. */
public enum Unstated {
    /** It is not known. */
    UNKNOWN,
    /** An absent boolean is false and an absent set is empty; the decision lists what it assumed. Nothing else is assumed. */
    FALSE
}
