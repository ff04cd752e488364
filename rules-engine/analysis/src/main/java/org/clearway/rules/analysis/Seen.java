package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Answer;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;

/** What an answer of the engine says of one aspect: two answers differ in it where this does. */
final class Seen {

    private Seen() {}

    static String of(Answer answer, String aspect) {
        if (aspect.startsWith(Aspects.CHECK)) {
            CheckResult result = answer.checks().get(aspect.substring(Aspects.CHECK.length()));
            return result == null || result.verdict() == Verdict.NOT_APPLICABLE
                    ? ""
                    : result.verdict()
                            + (result.verdict() == Verdict.FAIL ? " " + result.severity() : "")
                            + (result.missing().isEmpty() ? "" : " for want of " + result.missing());
        }
        if (aspect.startsWith(Aspects.CODE)) {
            return code(answer, aspect.substring(Aspects.CODE.length()));
        }
        String status = answer.status() == Status.DETERMINED
                ? String.valueOf(answer.outcome() == null ? EditionFormulas.REACHED : answer.outcome())
                : answer.status() + " " + answer.possible();
        return aspect.equals(Aspects.TERMS)
                ? status + " route " + answer.route() + " basis " + answer.legalBasis() + " " + answer.dates()
                : status;
    }

    /** Whether a code is in the set, and the earliest day of each name that goes with it. */
    private static String code(Answer answer, String text) {
        String code = text.split(": ", 2)[0];
        Map<String, LocalDate> dates = new TreeMap<>();
        boolean in = false;
        boolean may = answer.status() == Status.UNDETERMINED;
        for (Finding finding : answer.findings()) {
            if (finding.conclusion().equals(code)) {
                may |= finding.certainty() != Certainty.CERTAIN;
                in |= finding.certainty() == Certainty.CERTAIN;
                finding.dates().forEach((name, day) -> dates.merge(name, day, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        return (in ? "yes " + dates : "no") + (may ? " perhaps" : "");
    }
}
