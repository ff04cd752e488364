package org.clearway.rules.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Answer;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
import org.clearway.rules.Warning;
import org.clearway.rules.json.DecisionJson;
import org.jspecify.annotations.Nullable;

/**
 * A decision without its reasons, but for those that decide: where several decisions together would be longer than the answer to one call may be.
 */
final class Outline {

    private Outline() {}

    /** How long a decision is as JSON, in characters. */
    static long length(Decision decision) {
        return DecisionJson.write(decision).length();
    }

    /**
     * An outline of a decision.
     *
     * @param before the decision that it is told after: of checks only those are told that have another verdict than there. Null to tell of each
     * @param warning that says what is left out
     */
    static Decision of(Decision decision, @Nullable Decision before, Warning warning) {
        Decision outline = outline(decision, before);
        return Decision.builder()
                .from(outline)
                .answer(Answer.builder()
                        .from(outline.answer())
                        .addWarnings(warning)
                        .build())
                .build();
    }

    private static Decision outline(Decision decision, @Nullable Decision before) {
        Decision inForce = decision.inForce();
        return Decision.builder()
                .from(decision)
                .answer(outline(decision.answer(), before == null ? null : before.answer()))
                .assumed(List.of())
                .prospective(decision.prospective().stream()
                        .map(entry -> Prospective.builder()
                                .from(entry)
                                .answer(outline(
                                        entry.answer(), before == null ? null : answer(before, entry.edition())))
                                .build())
                        .toList())
                .inForce(inForce == null ? null : outline(inForce, before == null ? null : before.inForce()))
                .build();
    }

    private static @Nullable Answer answer(Decision before, String edition) {
        return before.prospective().stream()
                .filter(entry -> entry.edition().equals(edition))
                .map(Prospective::answer)
                .findFirst()
                .orElse(null);
    }

    private static Answer outline(Answer answer, @Nullable Answer before) {
        return Answer.builder()
                .from(answer)
                .findings(answer.findings().stream()
                        .filter(finding -> finding.certainty() == Certainty.CERTAIN
                                && answer.deciding().contains(finding.rule()))
                        .toList())
                .questions(List.of())
                .checks(before == null ? answer.checks() : turned(before.checks(), answer.checks()))
                .build();
    }

    private static Map<String, CheckResult> turned(Map<String, CheckResult> before, Map<String, CheckResult> checks) {
        Map<String, CheckResult> turned = new LinkedHashMap<>(checks);
        turned.entrySet().removeIf(check -> {
            CheckResult same = before.get(check.getKey());
            return same != null && same.verdict() == check.getValue().verdict();
        });
        return turned;
    }
}
