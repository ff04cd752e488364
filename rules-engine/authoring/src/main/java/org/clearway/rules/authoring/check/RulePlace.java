package org.clearway.rules.authoring.check;

import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Rule;

/** Where the name of a rule stands. */
final class RulePlace {
    private static final int NAME = "rule \"".length() + 1;

    private RulePlace() {}

    /** A problem of a rule as a whole. */
    static Problem problem(Rule rule, ProblemCode code, String message, String instead) {
        int column = rule.file().endsWith(".drl") ? NAME : 1;
        return new Problem(rule.file(), rule.line(), column, code, message, instead);
    }
}
