package org.clearway.rules.authoring.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Status;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/** Checks which facts of other rulesets a header answers. */
final class AnswersCheck {

    /** Types of facts that a decision can answer. */
    private static final Set<FactType> ANSWERED = EnumSet.of(FactType.ENUM, FactType.BOOLEAN, FactType.DATE);

    private final Header header;
    private final HeaderProblems problems;

    AnswersCheck(Header header, HeaderProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * A decision answers a fact of another ruleset: by the value that an outcome, or the status NOT_APPLICABLE, stands for, or by one
     * of its dates.
     */
    void check() {
        if (header.answers() == null) {
            return;
        }
        header.answers().forEach((path, line) -> {
            FactDefinition fact = Vocabulary.fact(path);
            problems.noteUnless(
                    fact != null && ANSWERED.contains(fact.type()),
                    path + " is no enumeration, yes or no, or day of the vocabulary.",
                    "section.fact of such a type",
                    "answers:",
                    path);
            if (fact == null || line == null) {
                return;
            }
            line.forEach((key, value) -> {
                if (key.equals("where")) {
                    answersWhere(path, value);
                } else if (fact.type() == FactType.DATE) {
                    problems.noteUnless(
                            key.equals("day") && !value.isBlank(),
                            "A day is answered by a date that conclusions name.",
                            "day: reportBy",
                            "answers:",
                            path);
                } else {
                    List<String> values = fact.type() == FactType.BOOLEAN ? List.of("true", "false") : fact.values();
                    problems.noteUnless(
                            header.outcomes().containsKey(key) || key.equals(Status.NOT_APPLICABLE.name()),
                            "answers names " + key + ", which is no outcome here.",
                            Instead.of(key, header.outcomes().keySet()),
                            "answers:",
                            path,
                            key);
                    problems.noteUnless(
                            values.contains(value),
                            path + " cannot be " + value + ".",
                            Instead.of(String.valueOf(value), values),
                            "answers:",
                            path,
                            key);
                }
            });
        });
    }

    private void answersWhere(String path, String where) {
        int equals = where.indexOf('=');
        FactDefinition fact = equals < 0 ? null : Vocabulary.fact(where.substring(0, equals));
        problems.noteUnless(
                fact != null && fact.values().contains(where.substring(equals + 1)),
                where + " is no value of an enumeration.",
                "where: market.territory=GB",
                "answers:",
                path);
    }
}
