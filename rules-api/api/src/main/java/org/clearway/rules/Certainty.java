package org.clearway.rules;

/** How sure it is that a rule applies. */
public enum Certainty {
    /** The known facts make it apply. */
    CERTAIN,
    /** It applies if the unknown facts turn out so. */
    POSSIBLE
}
