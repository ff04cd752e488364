package org.clearway.rules.cli.policy.site;

import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.Check;

/** A check in words. */
final class CheckWords {

    private CheckWords() {}

    /** What it asks, how grave a failure is, and when it counts. */
    static String of(Check check) {
        return check.title() + ". Severity: " + Text.words(check.severity()) + days(check) + ".";
    }

    private static String days(Check check) {
        return (check.from() == null ? "" : ", from " + Plain.day(check.from()))
                + (check.to() == null ? "" : ", to " + Plain.day(check.to()));
    }
}
