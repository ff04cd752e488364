package org.clearway.rules.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Assumption;
import org.clearway.rules.Because;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;

/**
 * What findings of an assessment rest on although nobody stated it. A check that fails on such a value shows no breach of law: it
 * shows that something was left out.
 */
final class Assumed {

    private final Set<String> handedOn = new TreeSet<>();

    /** A class that was decided on assumptions and handed on is no better than these. */
    Assumed(Assessment assessment) {
        for (Assessment.Decided decided : assessment.decided()) {
            Decision decision = assessment.decision(decided.ruleset());
            if (decided.stated() == null
                    && decision != null
                    && decision.findings().stream()
                            .anyMatch(finding -> decision.deciding().contains(finding.rule())
                                    && !facts(finding, decision).isEmpty())) {
                handedOn.add(decided.fact());
            }
        }
    }

    /** The facts that a finding rests on and that are assumed. */
    Set<String> facts(Finding finding, Decision decision) {
        Set<String> facts = new LinkedHashSet<>();
        finding.because().stream()
                .filter(because -> isAssumed(because, decision))
                .forEach(because -> facts.add(because.fact()));
        return facts;
    }

    /** The one place that says whether a fact under a finding is assumed and neither stated nor follows from what is. */
    private boolean isAssumed(Because because, Decision decision) {
        return handedOn.contains(because.fact())
                || decision.assumed().stream()
                        .filter(assumption -> assumption.follows() == null)
                        .map(Assumption::fact)
                        .anyMatch(because.fact()::equals);
    }

    /** The assumed facts on which alone a check fails; empty where it does not fail, or fails on what is stated. */
    Set<String> failsOn(String check, Decision decision) {
        CheckResult result = decision.checks().get(check);
        if (result == null || result.verdict() != Verdict.FAIL) {
            return Set.of();
        }
        Set<String> facts = new LinkedHashSet<>();
        for (Finding finding : decision.findings()) {
            if (finding.rule().equals(check) && finding.conclusion().equals(Verdict.FAIL.name())) {
                Set<String> under = facts(finding, decision);
                if (under.isEmpty()) {
                    return Set.of();
                }
                facts.addAll(under);
            }
        }
        return facts;
    }

    /** The assumed facts on which alone something blocks; empty where nothing blocks, or something that is stated does. */
    Set<String> blocksOn(Decision decision) {
        List<String> blocking = decision.deciding().stream()
                .filter(check -> {
                    CheckResult result = decision.checks().get(check);
                    return result != null
                            && result.verdict() == Verdict.FAIL
                            && result.severity().equals("BLOCKER");
                })
                .toList();
        Set<String> facts = new LinkedHashSet<>();
        for (String check : blocking) {
            Set<String> under = failsOn(check, decision);
            if (under.isEmpty()) {
                return Set.of();
            }
            facts.addAll(under);
        }
        return facts;
    }
}
