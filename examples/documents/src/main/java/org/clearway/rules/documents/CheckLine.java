package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Authority;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A check with its verdict and what it cites.
 *
 * @param leftOut the facts that nobody stated and on which alone it fails; empty where it fails on what is stated
 * @param presumed what its failure rests on that is presumed, in words
 */
public record CheckLine(
        String id,
        String ruleset,
        String title,
        String topic,
        Severity severity,
        Authority authority,
        Verdict verdict,
        List<String> missing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> citations,
        List<String> leftOut,
        String presumed) {

    /** What is told of every check of a decision, by what is assumed in the assessment. */
    public static Stream<CheckLine> of(Decision decision, Assumed assumed) {
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        decision.findings()
                .forEach(finding -> finding.citations()
                        .forEach(at -> cited.computeIfAbsent(finding.rule(), rule -> new LinkedHashSet<>())
                                .add(at.text())));
        return decision.checks().entrySet().stream().map(entry -> {
            CheckResult check = entry.getValue();
            return new CheckLine(
                    entry.getKey(),
                    decision.ruleset().id(),
                    check.title(),
                    check.topic(),
                    check.severity(),
                    check.authority(),
                    check.verdict(),
                    check.missing(),
                    check.from(),
                    check.to(),
                    List.copyOf(cited.getOrDefault(entry.getKey(), Set.of())),
                    List.copyOf(assumed.failsOn(entry.getKey(), decision)),
                    Assumed.presumed(entry.getKey(), decision));
        });
    }

    /** Whether it fails on what is stated and is marked as one that blocks. */
    public boolean blocks() {
        return failsAsBlocker() && leftOut.isEmpty();
    }

    /** Whether it would block if what was left out is not so: it shows no breach. */
    public boolean blocksIfLeftOut() {
        return failsAsBlocker() && !leftOut.isEmpty();
    }

    private boolean failsAsBlocker() {
        return verdict == Verdict.FAIL && severity == Severity.BLOCKER;
    }

    /** The facts that were left out and on which alone it fails, in words. */
    public String leftOutInWords() {
        return leftOut.stream().map(Plain::fact).collect(Collectors.joining("; "));
    }

    /** The verdict in words. */
    public String verdictInWords() {
        return Text.verdict(verdict);
    }

    /** How much it counts, in words. */
    public String severityInWords() {
        return Text.capital(Text.words(severity));
    }

    /** The facts that are missing, in words. */
    public String missingInWords() {
        return missing.stream().map(Plain::fact).collect(Collectors.joining("; "));
    }
}
