package org.clearway.rules.documents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** What a decision says, in a line. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The answer with its route, legal basis and days. */
    public static String of(Decision decision) {
        String basis = Answers.basis(decision.route(), decision.legalBasis());
        Codes codes = Codes.of(decision);
        String answer = codes != null ? codes.inWords(null) : outcome(decision);
        String dates = codes != null ? "" : Answers.dates(null, decision.dates());
        return answer + (basis.isEmpty() ? "" : ", " + basis) + (dates.isEmpty() ? "" : "; " + dates);
    }

    private static String outcome(Decision decision) {
        String outcome = decision.outcome();
        return switch (decision.status()) {
            case DETERMINED -> outcome == null ? "none" : Plain.outcome(outcome);
            case UNDETERMINED -> "open: " + outcomes(decision.possible());
            case NOT_APPLICABLE -> "not reached";
            case NOT_IN_FORCE -> Text.words(Status.NOT_IN_FORCE);
        };
    }

    /** Outcomes by their names as people read them. */
    public static String outcomes(List<String> outcomes) {
        return outcomes.stream().map(Plain::outcome).collect(Collectors.joining(", "));
    }

    /** The verdicts that two decisions do not share, by check; empty where their ruleset has no checks. */
    public static Map<String, String> checks(Decision before, Decision after) {
        Map<String, String> changed = new TreeMap<>();
        Map<String, CheckResult> all = new TreeMap<>(before.checks());
        all.putAll(after.checks());
        all.keySet().forEach(name -> {
            String was = verdict(before.checks().get(name));
            String is = verdict(after.checks().get(name));
            if (!was.equals(is)) {
                changed.put(name, was + " -> " + is);
            }
        });
        return changed;
    }

    private static String verdict(@Nullable CheckResult check) {
        if (check == null) {
            return "no such check";
        }
        return Text.words(check.verdict())
                + (check.verdict() == Verdict.FAIL ? " (" + Text.words(check.severity()) + ")" : "");
    }
}
