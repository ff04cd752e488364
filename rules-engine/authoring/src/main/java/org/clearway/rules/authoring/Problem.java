package org.clearway.rules.authoring;

import java.util.Comparator;

/**
 * Something wrong with a ruleset.
 *
 * @param file the file, relative to the edition
 * @param line the line, from 1
 * @param column the column, from 1
 * @param code what kind of problem
 * @param message what is wrong
 * @param instead what to write instead
 */
public record Problem(String file, int line, int column, ProblemCode code, String message, String instead)
        implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::file)
                .thenComparing(Problem::line)
                .thenComparing(Problem::column)
                .thenComparing(Problem::message)
                .compare(this, other);
    }

    /** {@code file:line:column: CODE message Instead: ...}, as editors and build logs link it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + code + " " + message + " Instead: " + instead;
    }
}
