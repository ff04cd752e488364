package org.clearway.rules.authoring;

import java.nio.file.Path;
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

    /** The same problem, its file named from a folder above that of its edition: {@code <ruleset>/<edition>/rules.drl}. */
    public Problem in(String folder) {
        String from = Path.of(folder, file).normalize().toString().replace('\\', '/');
        return new Problem(from, line, column, code, message, instead);
    }

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
