package org.clearway.rules.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything that is measured and writes what it gave: the results as JSON, a chart of them, and the tables of the page that tells of
 * speed. With {@code -quick} it takes minutes instead of most of an hour, and the page says that its figures are not to be quoted.
 */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws RunnerException {
        List<String> given = List.of(arguments);
        boolean quick = given.equals(List.of("-quick"));
        if (!quick && !given.isEmpty()) {
            throw new IllegalArgumentException("Takes nothing or -quick, not " + given);
        }
        Path docs = Portfolio.root().resolve("docs");
        Results results = new Run(quick).results();
        new SpeedPage(docs).write(results);
    }
}
