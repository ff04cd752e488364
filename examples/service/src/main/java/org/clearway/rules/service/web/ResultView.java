package org.clearway.rules.service.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Assumption;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Assumed;
import org.clearway.rules.documents.AssumptionWords;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.TimelineView;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, ready for its page.
 *
 * @param ruleset the ruleset that answers
 * @param question the question
 * @param place where and of which day: "Great Britain, 22 November 2026"
 * @param force what the answer is: law, or what it is instead, in words
 * @param law whether it is law
 * @param answer the answer in words
 * @param tone how it is drawn: open, stop, go or plain
 * @param open what is still possible, each with its meaning; empty where the answer is settled
 * @param missing what was asked for and is not known
 * @param why what decides
 * @param follows what follows from it
 * @param checks the checks of a checklist; empty where it is none
 * @param due days on which something becomes due, or ends
 * @param raised what to know of this product
 * @param standing what the edition says with every answer
 * @param assumed what was taken without being stated, with what it could change
 * @param notLaw what is not law, apart
 * @param otherwise other outcomes that can be asked for
 * @param elsewhere other questions about the same product
 * @param timeline how the answer changes with the days; null where it cannot be followed
 */
public record ResultView(
        String ruleset,
        String question,
        String place,
        String force,
        boolean law,
        String answer,
        String tone,
        List<Outcome> open,
        List<CheckView.Row> missing,
        List<Reason> why,
        List<Consequence> follows,
        List<CheckLine> checks,
        List<Due> due,
        List<String> raised,
        List<String> standing,
        List<Taken> assumed,
        List<NotLaw> notLaw,
        List<Outcome> otherwise,
        List<Elsewhere> elsewhere,
        @Nullable TimelineView timeline) {

    /** An outcome and what it means. */
    public record Outcome(String code, String words) {}

    /** What was taken without being stated, and what it could change. */
    public record Taken(String taken, List<String> otherwise) {}

    static ResultView of(RegulatoryRules rules, Visit visit, String ruleset) {
        Interview interview = visit.about(ruleset);
        Request request = interview.request();
        Decision decision = interview.decision();
        RulesetInfo info = Objects.requireNonNull(rules.ruleset(ruleset));
        EditionInfo edition = rules.edition(decision.ruleset());
        Answers answers = new Answers(rules);
        Codes codes = Codes.of(decision);
        ProductFiles files = new ProductFiles(rules, visit, ruleset);
        return new ResultView(
                ruleset,
                info.question(),
                QuestionGroup.words((edition == null ? info.editions().get(0) : edition).territory()) + ", "
                        + Plain.day(request.asOf()),
                force(decision),
                decision.isLaw(),
                answer(decision, answers),
                Answers.tone(decision.status() == Status.UNDETERMINED, answers.signal(decision)),
                open(decision, edition),
                missing(interview),
                Reason.of(decision),
                decision.consequences(),
                CheckLine.of(decision, new Assumed(files.assessment())).toList(),
                files.due(),
                warnings(decision, answers, false),
                warnings(decision, answers, true),
                decision.assumed().stream().map(one -> taken(one, codes)).toList(),
                NotLaw.of(rules, info, request, decision),
                otherwise(decision, edition),
                Elsewhere.of(rules, visit),
                files.timeline());
    }

    private static String force(Decision decision) {
        return switch (decision.status()) {
            case NOT_IN_FORCE -> "No law in force";
            default -> decision.isLaw() ? "Law in force" : "Not law: " + Text.force(decision.force());
        };
    }

    private static String answer(Decision decision, Answers answers) {
        return switch (decision.status()) {
            case DETERMINED -> Text.capital(answers.meaning(decision));
            case UNDETERMINED -> "Not settled by your answers";
            case NOT_APPLICABLE -> "These rules do not reach the product";
            case NOT_IN_FORCE -> "No law is in force on this question";
        };
    }

    private static List<Outcome> open(Decision decision, @Nullable EditionInfo edition) {
        return decision.status() == Status.UNDETERMINED
                ? decision.possible().stream()
                        .map(outcome -> outcome(outcome, edition))
                        .toList()
                : List.of();
    }

    private static Outcome outcome(String outcome, @Nullable EditionInfo edition) {
        return new Outcome(outcome, Plain.outcome(outcome, edition == null ? null : edition.meaning(outcome)));
    }

    private static List<CheckView.Row> missing(Interview interview) {
        return interview.decision().status() == Status.UNDETERMINED
                ? interview.notKnown().stream()
                        .sorted()
                        .filter(path -> Plain.definition(path) != null)
                        .map(path -> new CheckView.Row(path, Text.capital(Plain.fact(path)), "not known"))
                        .toList()
                : List.of();
    }

    private static List<String> warnings(Decision decision, Answers answers, boolean standing) {
        return decision.warnings().stream()
                .filter(warning -> answers.standing(decision, warning) == standing)
                .map(WarningWords::of)
                .toList();
    }

    private static Taken taken(Assumption one, @Nullable Codes codes) {
        return new Taken(Text.capital(AssumptionWords.taken(one)), AssumptionWords.otherwise(one, codes));
    }

    /** Of what is settled and gives one outcome, the others. */
    private static List<Outcome> otherwise(Decision decision, @Nullable EditionInfo edition) {
        List<Outcome> others = new ArrayList<>();
        if (edition != null && decision.outcome() != null && decision.checks().isEmpty()) {
            for (Map.Entry<String, String> one : edition.outcomes().entrySet()) {
                if (!one.getKey().equals(decision.outcome())) {
                    others.add(new Outcome(one.getKey(), Plain.outcome(one.getKey(), one.getValue())));
                }
            }
        }
        return others;
    }

    /** The checks with a verdict. */
    public List<CheckLine> checks(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).toList();
    }

    /** The verdicts that some check has, the gravest first. */
    public List<Verdict> verdicts() {
        return checks.stream().map(CheckLine::verdict).distinct().sorted().toList();
    }

    /** A verdict in words. */
    public String words(Verdict verdict) {
        return Text.verdict(verdict);
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return Plain.day(day);
    }
}
