package org.clearway.rules.authoring.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;

/** Tells in lines for people what became of cases, and counts them. Not thread-safe. */
public final class CaseReport {

    private static final String INDENT = "      ";

    private final Map<String, Integer> notBuilt = new TreeMap<>();
    private int passed;
    private int failed;
    private int unjudged;

    /** A report on no cases yet. */
    public CaseReport() {}

    /**
     * Counts a result.
     *
     * @param result the result
     * @return the lines that tell what it missed, with the facts under the rules that decided; or none
     */
    public List<String> add(CaseResult result) {
        result.notBuilt().forEach(thing -> notBuilt.merge(thing, 1, Integer::sum));
        if (result.passed()) {
            passed++;
        } else if (result.failed()) {
            failed++;
            return miss(result);
        } else {
            unjudged++;
        }
        return List.of();
    }

    /** How many cases missed something. */
    public int failed() {
        return failed;
    }

    /**
     * The last lines: what is not built and so was not compared, with the number of cases that expect it; cases of which
     * nothing is built; and {@code N passed, N failed}. What is not built counts as neither.
     */
    public List<String> end() {
        List<String> lines = new ArrayList<>();
        if (!notBuilt.isEmpty()) {
            String things = notBuilt.entrySet().stream()
                    .map(thing -> thing.getKey() + " (" + thing.getValue() + ")")
                    .collect(Collectors.joining(", "));
            String whole = unjudged == 0 ? "" : "; " + count(unjudged, "case") + " of which nothing is built";
            lines.add("not built, not compared: " + things + whole);
        }
        lines.add(passed + " passed, " + failed + " failed");
        return lines;
    }

    private static List<String> miss(CaseResult result) {
        Case of = result.of();
        List<String> lines = new ArrayList<>();
        lines.add("MISS  " + of + (of.title().isEmpty() ? "" : "  " + of.title()));
        result.misses().forEach(miss -> lines.add(INDENT + miss));
        Decision decision = result.decision();
        if (decision != null) {
            decided(decision.deciding(), decision.findings(), "decided", lines);
            for (Prospective entry : decision.prospective()) {
                decided(entry.deciding(), entry.findings(), "edition " + entry.edition() + ", not law, decided", lines);
            }
        }
        return lines;
    }

    private static void decided(List<String> deciding, List<Finding> findings, String what, List<String> lines) {
        for (Finding finding : findings) {
            if (finding.certainty() == Certainty.CERTAIN && deciding.contains(finding.rule())) {
                lines.add(INDENT + what + " by " + finding.rule() + ": " + finding.limb() + " -> "
                        + finding.conclusion());
                for (Because because : finding.because()) {
                    lines.add(INDENT + "    " + because.fact() + " = " + text(because.value()));
                }
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
