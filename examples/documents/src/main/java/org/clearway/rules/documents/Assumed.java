package org.clearway.rules.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Known;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;

/**
 * What findings of an assessment rest on although nobody stated it. A check that fails on such a value shows no breach of law: it
 * shows that something was left out.
 */
public final class Assumed {

    private final Set<String> handedOn = new TreeSet<>();

    /** A class that was decided on assumptions and handed on is no better than these. */
    public Assumed(Assessment assessment) {
        for (Assessment.Decided decided : assessment.decided()) {
            Decision decision = assessment.decision(decided.ruleset());
            if (decided.stated() == null
                    && decision != null
                    && decision.findings().stream()
                            .anyMatch(finding -> decision.deciding().contains(finding.rule())
                                    && !facts(finding).isEmpty())) {
                handedOn.add(decided.fact());
            }
        }
    }

    /** The facts that a finding rests on and that are assumed, or follow from what is. */
    Set<String> facts(Finding finding) {
        Set<String> facts = new LinkedHashSet<>();
        finding.because().stream().filter(this::isAssumed).forEach(because -> facts.add(because.fact()));
        return facts;
    }

    /** The one place that says whether a fact under a finding is assumed. What is presumed is not: something stated speaks for it. */
    private boolean isAssumed(Because because) {
        return because.how() == Known.ASSUMED || handedOn.contains(because.fact());
    }

    /**
     * What findings rest on that is presumed: neither stated nor certain, and so to be told beside the answer, in words.
     *
     * @param findings the findings that count
     */
    public static String presumed(Stream<Finding> findings) {
        return findings.flatMap(finding -> finding.because().stream())
                .filter(because -> because.how() == Known.PRESUMED)
                .map(because -> Plain.fact(because.fact()) + ": " + Plain.value(because.fact(), because.value()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What the deciding findings of a decision rest on that is presumed. */
    public static String presumed(Decision decision) {
        return presumed(decision.findings().stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN
                        && decision.deciding().contains(finding.rule())));
    }

    /** What the failure of a check rests on that is presumed; empty where it does not fail. */
    public static String presumed(String check, Decision decision) {
        return presumed(decision.findings().stream()
                .filter(finding ->
                        finding.rule().equals(check) && finding.conclusion().equals(Verdict.FAIL.name())));
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
                Set<String> under = facts(finding);
                if (under.isEmpty()) {
                    return Set.of();
                }
                facts.addAll(under);
            }
        }
        return facts;
    }

    /** The assumed facts on which alone something blocks; empty where nothing blocks, or something that is stated does. */
    public Set<String> blocksOn(Decision decision) {
        List<String> blocking = decision.deciding().stream()
                .filter(check -> {
                    CheckResult result = decision.checks().get(check);
                    return result != null && result.verdict() == Verdict.FAIL && result.severity() == Severity.BLOCKER;
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
