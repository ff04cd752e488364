package org.clearway.rules.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Certainty;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.engine.EditionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The duties of a ruleset that gives a set of them.
 *
 * @param certain those that are certain
 * @param possible those that unknown facts leave open
 * @param steps how the certain ones are met: to whom, when, what
 */
public record Duties(List<Duty> certain, List<String> possible, List<Step> steps) {

    /**
     * A duty.
     *
     * @param why the rules by which it stands
     * @param inferred whether each of them is an inferred reading
     * @param presumed what they rest on that is presumed, in words
     */
    public record Duty(String duty, List<String> why, boolean inferred, String presumed) {}

    /** How a duty is met. */
    public record Step(String rule, String to, String when, String content) {}

    public static Duties of(@Nullable Decision decision, Answers answers) {
        return decision == null
                ? new Duties(List.of(), List.of(), List.of())
                : new Duties(
                        duties(decision, answers),
                        possible(decision, answers),
                        decision.consequences().stream()
                                .filter(one -> one.certainty() == Certainty.CERTAIN)
                                .map(Duties::step)
                                .toList());
    }

    /**
     * The duties with a day first and by name, since they press, also those that are only open; the others are counted and
     * listed below.
     */
    public static String inWords(Decision decision, Codes codes, Answers answers) {
        List<String> told = new ArrayList<>();
        List<Codes.Code> dated =
                codes.certain().stream().filter(code -> !code.dates().isEmpty()).toList();
        dated.forEach(code -> told.add(answers.label(decision, code.code()) + code.days(answers.info(decision))));
        int others = codes.certain().size() - dated.size();
        if (others > 0) {
            told.add(dated.isEmpty() ? others + " without a day" : others + " more without a day");
        }
        String certain =
                told.isEmpty() ? "Nothing is certain" : (dated.isEmpty() ? "Certain: " : "") + String.join("; ", told);
        List<String> mayBe = codes.undecided().stream()
                .filter(code -> !code.dates().isEmpty())
                .map(code -> answers.label(decision, code.code()) + code.days(answers.info(decision)))
                .toList();
        return certain
                + (codes.open().isEmpty() ? "" : "; " + codes.open().size() + " open")
                + (mayBe.isEmpty() ? "" : ", each by itself, among them: " + String.join("; ", mayBe))
                + (codes.reached() ? "" : "; all of it only where the rules reach the product, which is open");
    }

    private static List<Duty> duties(Decision decision, Answers answers) {
        Map<String, List<Finding>> byOutcome = new LinkedHashMap<>();
        findings(decision)
                .forEach(finding -> byOutcome
                        .computeIfAbsent(finding.conclusion(), outcome -> new ArrayList<>())
                        .add(finding));
        Codes codes = Codes.of(decision);
        return byOutcome.entrySet().stream()
                .map(entry -> new Duty(
                        answers.label(decision, entry.getKey()) + days(codes, entry.getKey(), answers.info(decision)),
                        entry.getValue().stream()
                                .map(finding -> finding.name() + (finding.note() == null ? "" : ". " + finding.note()))
                                .toList(),
                        entry.getValue().stream().allMatch(finding -> finding.basis() == Basis.INFERRED),
                        Assumed.presumed(entry.getValue().stream())))
                .toList();
    }

    private static String days(@Nullable Codes codes, String outcome, @Nullable EditionInfo edition) {
        return codes == null
                ? ""
                : codes.certain().stream()
                        .filter(code -> code.code().equals(outcome))
                        .map(code -> code.days(edition))
                        .collect(Collectors.joining());
    }

    /** The rules by which the certain duties stand. */
    static Stream<Finding> findings(Decision decision) {
        boolean reached = decision.status() == Status.DETERMINED || decision.status() == Status.UNDETERMINED;
        return decision.findings().stream()
                .filter(finding -> reached
                        && finding.certainty() == Certainty.CERTAIN
                        && decision.possible().contains(finding.conclusion()));
    }

    private static List<String> possible(Decision decision, Answers answers) {
        Codes codes = Codes.of(decision);
        return codes == null
                ? List.of()
                : codes.open().stream().map(one -> answers.label(decision, one)).toList();
    }

    private static Step step(Consequence consequence) {
        Map<String, String> gives = consequence.gives();
        return new Step(
                consequence.name(),
                gives.getOrDefault("to", ""),
                Plain.outcome(gives.getOrDefault("when", "")).toLowerCase(Locale.ROOT),
                gives.getOrDefault("content", ""));
    }
}
