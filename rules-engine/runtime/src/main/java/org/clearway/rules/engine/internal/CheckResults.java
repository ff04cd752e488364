package org.clearway.rules.engine.internal;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Verdict;

/** The results of a checklist, each with what is missing to know it. */
final class CheckResults {

    private CheckResults() {}

    /** By the id of the check; empty for an edition without a checklist. */
    static Map<String, CheckResult> of(Evaluation evaluation) {
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        for (Checklist.Item item : evaluation.table().checklist().items()) {
            byte[] truths = evaluation.truths(0);
            // Where a gate says that the ruleset does not reach the subject, no check does.
            Verdict verdict = evaluation.table().gated(truths)
                    ? Verdict.NOT_APPLICABLE
                    : Checklist.verdict(item, truths, evaluation.asOf());
            CheckResult.Builder result = CheckResult.builder()
                    .verdict(verdict)
                    .title(item.check().title())
                    .topic(item.check().topic())
                    .severity(item.check().severity())
                    .authority(
                            evaluation.rule(item.applies()).citations().get(0).authority())
                    .from(item.check().from())
                    .to(item.check().to());
            if (verdict == Verdict.UNKNOWN) {
                missing(evaluation, item).stream().forEach(slot -> result.addMissing(evaluation.path(slot, 0)));
            }
            checks.put(item.check().id(), result.build());
        }
        return checks;
    }

    private static BitSet missing(Evaluation evaluation, Checklist.Item item) {
        BitSet missing = Findings.missing(evaluation, item.applies(), 0);
        if (!Checklist.effective(item, evaluation.asOf())) {
            // On such a day it is asked only whether the check applies, never how it comes out.
            return missing;
        }
        for (int[] limbs : List.of(item.pass(), item.fail(), item.later())) {
            for (int limb : limbs) {
                Findings.addMissing(evaluation, limb, 0, missing);
            }
        }
        return missing;
    }
}
