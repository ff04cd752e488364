package org.clearway.rules;

/** How a fact is known, strongest first. A conclusion is known as its weakest premise is. */
public enum Known {
    /** The request states it. */
    STATED,
    /** It follows with certainty from what is stated, by logic, by a definition or by the wording of a fact. */
    SETTLED,
    /** It usually follows from what is known, and nothing stated speaks against it. */
    PRESUMED,
    /** Nothing speaks of it; it was taken as no because the request asks for that ({@link Unstated#FALSE}). */
    ASSUMED;

    /** The weaker of two. */
    public Known and(Known other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
