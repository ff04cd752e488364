package org.clearway.rules.vocabulary;

/** The type of a fact. */
public enum FactType {
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** One of the values of the fact. */
    ENUM,
    /** Any of the values of the fact, each at most once; the empty set is known to be none. */
    SET,
    /** A day, {@code yyyy-MM-dd}. */
    DATE,
    /** A whole number that fits in 32 bits. */
    INTEGER,
    /** A number of at most 15 significant digits. */
    DECIMAL,
    /** A text. */
    STRING
}
