package org.clearway.rules.authoring.profile;

import org.clearway.rules.authoring.ProblemCode;

/** Notes what is wrong in ruleset.yaml, at the words that are at fault. */
final class HeaderProblems {
    private final Source source;

    HeaderProblems(Source source) {
        this.source = source;
    }

    /**
     * Notes a problem.
     *
     * @param place names of members, each with a colon, and values, as {@link #find} takes them; the beginning of the file where there are
     *     none
     */
    void note(String message, String instead, String... place) {
        if (source.problems().size() < Limits.PROBLEMS) {
            source.problem(find(source, place), ProblemCode.HEADER, message, instead);
        }
    }

    /** Notes a problem where something that must hold does not. */
    void noteUnless(boolean holds, String message, String instead, String... place) {
        if (!holds) {
            note(message, instead, place);
        }
    }

    /**
     * Where the last of some words stands, each sought after the one before; where one does not, the place before it.
     *
     * @param place names of members, with a colon or without, and values
     */
    static int find(Source source, String... place) {
        return new YamlWords(source.text()).find(place);
    }
}
