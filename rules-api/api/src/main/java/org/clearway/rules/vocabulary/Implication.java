package org.clearway.rules.vocabulary;

import java.util.List;

/**
 * A fact that is settled by other facts.
 *
 * @param kind whether a contradicting statement is an error
 * @param fact the path of the fact that is settled
 * @param value its value, as requests spell it
 * @param where the conditions, all of which must hold; an unknown fact holds for none
 */
public record Implication(Kind kind, String fact, String value, List<Condition> where) {

    /** What an implication does to a value that is stated. */
    public enum Kind {
        /** The fact has the value; a request that states another contradicts itself. */
        FOLLOWS,
        /** The fact has the value where nothing is stated; a stated value stands. */
        PRESUMED
    }

    /** How a condition tests its fact. */
    public enum Test {
        /** The value is one of those named. */
        IS,
        /** The set contains the value. */
        CONTAINS,
        /** The set is known and does not contain the value. */
        LACKS,
        /** The whole text matches the regular expression. */
        MATCHES
    }

    /**
     * A test of one fact.
     *
     * @param fact the path of the fact; in a repeated section, of the same item
     * @param test how it is tested
     * @param values what it is tested against
     */
    public record Condition(String fact, Test test, List<String> values) {}
}
