package org.clearway.rules.authoring.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Answer;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells of a product. Rules of other names that give the same are no other answer.
 *
 * @param certain of a set, the codes that are certain; else the outcome
 * @param possible the outcomes that are possible
 * @param checks the verdict of each check, with how severe a failure is
 */
record Told(
        Status status,
        Set<String> certain,
        Set<String> possible,
        @Nullable String route,
        @Nullable String legalBasis,
        Map<String, LocalDate> dates,
        Map<String, String> checks) {

    /** Whether two decisions tell the same. */
    static boolean same(Decision one, Decision other) {
        return of(one).equals(of(other));
    }

    private static Told of(Decision decision) {
        Answer answer = decision.answer();
        List<String> certain = answer.certain();
        if (certain == null) {
            certain = answer.outcomes();
        }
        String outcome = answer.outcome();
        if (certain == null) {
            certain = outcome == null ? List.of() : List.of(outcome);
        }
        Map<String, String> checks = new TreeMap<>();
        answer.checks().forEach((name, check) -> checks.put(name, told(check)));
        return new Told(
                answer.status(),
                new TreeSet<>(certain),
                new TreeSet<>(answer.possible()),
                answer.route(),
                answer.legalBasis(),
                answer.dates(),
                checks);
    }

    private static String told(CheckResult check) {
        return check.verdict() + " " + check.severity();
    }
}
