package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clearway.rules.Because;
import org.clearway.rules.Request;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.internal.Doubt;

/** What the reader of a decision has to know beside the answer. */
final class Warnings {

    private Warnings() {}

    /** That a request asked for more than one call may do. */
    static Warning workLimit() {
        return warning(
                "WORK_LIMIT",
                "The request needs more work than one call may do. What is possible is complete, but may name more than can come about; what"
                        + " an answer to a question would leave may be less; and of what is assumed not all is told that could change the answer.");
    }

    /** That not of every element more is told than what came of it. */
    private static Warning toldInPart(Evaluation evaluation) {
        return warning(
                "TOLD_IN_PART",
                "Of " + evaluation.untold() + " of the " + evaluation.elements() + " "
                        + evaluation.model().each()
                        + ", only what came of them is told, without findings and questions, and without what other values of what is assumed"
                        + " of them would change. State fewer in one request to be told of each in full.");
    }

    /** That of a stretch of a timeline only the answer is told. */
    static Warning stretchInOutline() {
        return outline(
                "The timeline would be longer than one call may tell",
                "stretch",
                "and of its checks those that turn with it. Ask for a decision of its first day, or for fewer days, to be told all.");
    }

    /** That of a ruleset only the answer is told in an assessment. */
    static Warning rulesetInOutline() {
        return outline(
                "The assessment would be longer than one call may tell",
                "ruleset",
                "and its checks. Ask for it alone, or for fewer rulesets together, to be told all.");
    }

    private static Warning outline(String why, String what, String more) {
        return warning(
                "REASONS_LEFT_OUT",
                why + ": of this " + what
                        + " only the answer is told, with what decides it, without what may apply, what to ask and what is assumed, "
                        + more);
    }

    /** What an evaluation gives cause to say. */
    static List<Warning> of(Evaluation evaluation) {
        EditionModel model = evaluation.model();
        LocalDate asOf = evaluation.asOf();
        Map<String, Warning> warnings = new LinkedHashMap<>();
        if (asOf.isAfter(model.reviewed())) {
            warnings.put(
                    "BEYOND_REVIEW",
                    warning(
                            "BEYOND_REVIEW",
                            "The edition was last checked against its sources on "
                                    + model.reviewed()
                                    + "; the law may have changed by "
                                    + asOf
                                    + "."));
        }
        if (evaluation.nothingToJudge()) {
            warnings.put(
                    "NOTHING_TO_JUDGE",
                    warning(
                            "NOTHING_TO_JUDGE",
                            "The request states that " + model.each() + " is empty: nothing is judged."));
        }
        for (Doubt doubt : evaluation.settled().doubts()) {
            warnings.put("FACTS_UNUSUAL " + doubt.text(), warning("FACTS_UNUSUAL", doubt.text() + ".", doubt.facts()));
        }
        if (evaluation.untold() > 0) {
            warnings.put("TOLD_IN_PART", toldInPart(evaluation));
        }
        List<Because> later = evaluation.settled().later();
        if (!later.isEmpty()) {
            warnings.put(
                    "NOT_HAPPENED_YET",
                    warning(
                            "NOT_HAPPENED_YET",
                            "Stated for a day after " + asOf + ", and so not counted as having happened: "
                                    + later.stream().map(Because::fact).collect(Collectors.joining(", ")) + ".",
                            later));
        }
        model.warnings().forEach(text -> warnings.put(text.code(), warning(text.code(), text.text())));
        evaluation.table().warnings(evaluation.subjects().truths()).forEach(rule -> {
            if (rule.warning() != null) {
                warnings.putIfAbsent(
                        rule.warning().code(),
                        Warning.builder()
                                .code(rule.warning().code())
                                .text(rule.warning().text())
                                .addAllCitations(rule.citations())
                                .build());
            }
        });
        return List.copyOf(warnings.values());
    }

    /** That the answer is a what-if, and what it supposes. */
    static Warning hypothetical(Request request, Selection selection) {
        EditionModel supposed = Objects.requireNonNull(selection.supposed()).model();
        return warning(
                "HYPOTHETICAL",
                "The request " + (request.commencement() == null ? "forced edition " : "supposed that edition ")
                        + supposed.edition()
                        + ", whose standing is "
                        + supposed.standing()
                        + (request.commencement() == null ? "" : ", commences on " + request.commencement())
                        + (request.commencement() != null && request.asOf().isBefore(request.commencement())
                                ? ", after the day of the request"
                                : "")
                        + ". The answer is a what-if and makes nothing lawful."
                        + (selection.inForce().edition() == null ? "" : " What is in force stands under inForce."));
    }

    private static Warning warning(String code, String text) {
        return warning(code, text, List.of());
    }

    private static Warning warning(String code, String text, List<Because> facts) {
        return Warning.builder().code(code).text(text).facts(facts).build();
    }
}
