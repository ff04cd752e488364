package org.clearway.rules.authoring.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.Answer;
import org.clearway.rules.Certainty;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.jspecify.annotations.Nullable;

/** What a worked case can expect of an answer, as far as it is certain. */
record Noticeable(
        Status status,
        @Nullable String outcome,
        @Nullable List<String> certain,
        List<String> deciding,
        @Nullable String route,
        @Nullable String basis,
        Map<String, LocalDate> dates,
        Map<String, Verdict> checks,
        Set<String> warnings,
        Set<String> found) {

    /** Of an answer. */
    static Noticeable of(Answer answer) {
        Map<String, Verdict> checks = new TreeMap<>();
        answer.checks().forEach((id, check) -> checks.put(id, check.verdict()));
        return new Noticeable(
                answer.status(),
                answer.outcome(),
                answer.outcomes() == null ? answer.certain() : answer.outcomes(),
                answer.deciding(),
                answer.route(),
                answer.legalBasis(),
                answer.dates(),
                checks,
                answer.warnings().stream().map(Warning::code).collect(Collectors.toSet()),
                answer.findings().stream()
                        .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                        .map(finding -> finding.rule() + ": " + finding.limb())
                        .collect(Collectors.toSet()));
    }

    /** Whether nothing is left open for want of facts; of a set, what is certain is told all the same. */
    boolean isCertain() {
        return status != Status.UNDETERMINED || certain != null;
    }
}
