package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Rule;

/** Where the names of rules stand. */
final class RulePlace {
    private static final String OTHERWISE = " (otherwise)";

    private final Path edition;
    private final Map<String, List<String>> files = new HashMap<>();

    /** @param edition the folder of the edition */
    RulePlace(Path edition) {
        this.edition = edition;
    }

    /** A problem of a rule as a whole, at its name. */
    Problem problem(Rule rule, ProblemCode code, String message, String instead) {
        return new Problem(rule.file(), rule.line(), column(rule), code, message, instead);
    }

    private int column(Rule rule) {
        List<String> lines = files.computeIfAbsent(rule.file(), this::lines);
        String name = rule.name().endsWith(OTHERWISE)
                ? rule.name().substring(0, rule.name().length() - OTHERWISE.length())
                : rule.name();
        return rule.line() > lines.size()
                ? 1
                : Math.max(0, lines.get(rule.line() - 1).indexOf(name)) + 1;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(edition.resolve(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
