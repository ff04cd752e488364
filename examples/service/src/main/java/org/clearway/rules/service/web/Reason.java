package org.clearway.rules.service.web;

import java.util.List;
import org.clearway.rules.Answered;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.Finding;
import org.clearway.rules.documents.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A provision that decides.
 *
 * @param name the provision
 * @param gives what it gives
 * @param because the facts it rests on, in words
 * @param note a sentence about it; null where there is none
 * @param inferred whether the reading is inferred
 * @param cites where it stands
 */
public record Reason(
        String name,
        String gives,
        List<String> because,
        @Nullable String note,
        boolean inferred,
        List<Citation> cites) {

    /** What decides an answer: of one outcome, the rules that give it; a rule may have limbs that give less. */
    static List<Reason> of(Answered answered) {
        List<Finding> deciding = answered.findings().stream()
                .filter(finding -> answered.deciding().contains(finding.rule()))
                .toList();
        List<Finding> giving = deciding.stream()
                .filter(finding -> finding.conclusion().equals(answered.outcome()))
                .toList();
        return (giving.isEmpty() ? deciding : giving).stream().map(Reason::of).toList();
    }

    private static Reason of(Finding finding) {
        return new Reason(
                finding.name(),
                Plain.outcome(finding.conclusion()),
                finding.because().stream()
                        .map(fact -> Plain.fact(fact.fact()) + ": " + Plain.value(fact.fact(), fact.value()))
                        .toList(),
                finding.note(),
                finding.basis() == Basis.INFERRED,
                finding.citations());
    }
}
