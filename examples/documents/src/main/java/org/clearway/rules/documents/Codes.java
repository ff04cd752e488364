package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Status;
import org.clearway.rules.engine.EditionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a ruleset that gives a set of codes, such as duties that stand beside each other: which are certain, each with its
 * day, and which are still open.
 *
 * @param certain the certain ones, those with the earliest day first
 * @param undecided those that what is unknown leaves open, those with the earliest day first
 * @param reached whether the ruleset surely reaches the product; otherwise the certain ones are so only where it does
 */
public record Codes(List<Code> certain, List<Code> undecided, boolean reached) {

    /** A code with its days by name. */
    public record Code(String code, Map<String, LocalDate> dates) {

        private LocalDate first() {
            return dates.isEmpty() ? LocalDate.MAX : Collections.min(dates.values());
        }

        /**
         * The days by what the edition calls them, in parentheses: " (last day of the initial report: 3 December 2026)"; empty
         * where there is none.
         */
        String days(@Nullable EditionInfo edition) {
            return dates.isEmpty() ? "" : " (" + Answers.dates(edition, dates) + ")";
        }
    }

    /** The codes of a decision; null where its ruleset gives one outcome, or does not reach the product. */
    public static @Nullable Codes of(Decision decision) {
        return of(decision.outcomes(), decision.certain(), decision.possible(), decision.findings());
    }

    /** The codes that an edition would give which is not law; null where it gives one outcome. */
    public static @Nullable Codes of(Prospective entry) {
        return of(entry.outcomes(), entry.certain(), entry.possible(), entry.findings());
    }

    private static @Nullable Codes of(
            @Nullable List<String> outcomes,
            @Nullable List<String> certain,
            List<String> possible,
            List<Finding> findings) {
        List<String> codes = outcomes != null ? outcomes : certain;
        if (codes == null) {
            return null;
        }
        List<String> open = possible.stream()
                .filter(code -> !codes.contains(code) && !code.equals(Status.NOT_APPLICABLE.name()))
                .toList();
        return new Codes(
                dated(codes, Certainty.CERTAIN, findings),
                dated(open, Certainty.POSSIBLE, findings),
                !possible.contains(Status.NOT_APPLICABLE.name()));
    }

    private static List<Code> dated(List<String> codes, Certainty certainty, List<Finding> findings) {
        List<Code> dated = new ArrayList<>();
        codes.forEach(code -> dated.add(new Code(code, dates(code, certainty, findings))));
        dated.sort(Comparator.comparing(Code::first));
        return dated;
    }

    /** Of two days of one name, the earlier one counts. */
    private static Map<String, LocalDate> dates(String code, Certainty certainty, List<Finding> findings) {
        Map<String, LocalDate> dates = new TreeMap<>();
        findings.stream()
                .filter(finding ->
                        finding.certainty() == certainty && finding.conclusion().equals(code))
                .forEach(finding -> finding.dates()
                        .forEach((name, day) -> dates.merge(name, day, (a, b) -> a.isBefore(b) ? a : b)));
        return dates;
    }

    /** The codes that are still open. */
    public List<String> open() {
        return undecided.stream().map(Code::code).toList();
    }

    /** Whether something is still open. */
    public boolean isOpen() {
        return !undecided.isEmpty() || !reached;
    }

    /** What is certain comes first, with its day; duties stand beside each other, so that they are joined by "and". */
    public String inWords(@Nullable EditionInfo edition) {
        return inWords(edition, Integer.MAX_VALUE, Plain::outcome, Text::allOf, ", ");
    }

    /** The same by their labels, where no more than some of the open ones are named and the others counted. */
    public String inWords(@Nullable EditionInfo edition, int most, UnaryOperator<String> label) {
        return inWords(edition, most, label, labels -> String.join("; ", labels), "; ");
    }

    private String inWords(
            @Nullable EditionInfo edition,
            int most,
            UnaryOperator<String> label,
            Function<List<String>, String> all,
            String between) {
        List<String> parts = new ArrayList<>();
        if (!certain.isEmpty()) {
            parts.add((isOpen() ? "certain: " : "")
                    + all.apply(certain.stream()
                            .map(code -> label.apply(code.code()) + code.days(edition))
                            .toList()));
        }
        if (!undecided.isEmpty()) {
            int more = Math.max(0, undecided.size() - most);
            parts.add("open, each by itself: "
                    + undecided.stream()
                            .limit(most)
                            .map(code -> label.apply(code.code()) + code.days(edition))
                            .collect(Collectors.joining(between))
                    + (more == 0 ? "" : " and " + more + " more"));
        }
        if (!reached) {
            parts.add("all of it only where these rules reach the product, which is open");
        }
        return parts.isEmpty() ? "none" : String.join("; ", parts);
    }
}
