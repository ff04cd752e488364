package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;

/** Where the names of rules stand. */
final class RulePlace {
    private static final String OTHERWISE = " (otherwise)";

    private static final Pattern END = Pattern.compile("\\s*end\\b.*");

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

    /** A problem of a part of the condition of a rule, at the first fact of it. */
    Problem problem(Rule rule, Condition part, ProblemCode code, String message, String instead) {
        List<String> lines = files.computeIfAbsent(rule.file(), this::lines);
        String path = part.facts().findFirst().orElse("");
        Pattern fact = Pattern.compile("\\b" + Pattern.quote(path.substring(path.indexOf('.') + 1)) + "\\b");
        for (int line = rule.line();
                line < lines.size() && !END.matcher(lines.get(line)).matches();
                line++) {
            Matcher word = fact.matcher(lines.get(line));
            if (word.find()) {
                return new Problem(rule.file(), line + 1, word.start() + 1, code, message, instead);
            }
        }
        return problem(rule, code, message, instead);
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
