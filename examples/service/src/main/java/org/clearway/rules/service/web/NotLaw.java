package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Answered;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;

/**
 * What an edition would give that is not law: a draft, a proposal, a policy.
 *
 * @param title what it is
 * @param standing what standing it has, in words
 * @param answer what it would give
 * @param open what it would leave possible, each with its meaning; empty where it would settle the answer
 * @param why what would decide
 */
public record NotLaw(String title, String standing, String answer, List<String> open, List<Reason> why) {

    /** What each edition of a ruleset would give that is not in force, newest first. */
    static List<NotLaw> of(RegulatoryRules rules, RulesetInfo ruleset, Request request, Decision decision) {
        Answers answers = new Answers(rules);
        List<NotLaw> all = new ArrayList<>();
        for (Prospective entry : decision.prospective()) {
            EditionInfo edition = answers.edition(ruleset.id(), entry.edition());
            all.add(new NotLaw(
                    edition == null ? entry.edition() : edition.title(),
                    Text.standing(entry.standing()),
                    answer(entry, edition),
                    open(entry, edition),
                    Reason.of(entry)));
        }
        if (!all.isEmpty()) {
            return all;
        }
        for (EditionInfo edition : ruleset.editions()) {
            if (edition.standing() != Standing.IN_FORCE
                    && edition.standing() != Standing.REPEALED
                    && !edition.published().isAfter(request.asOf())) {
                Decision supposed = rules.decide(Request.builder()
                        .from(request)
                        .edition(edition.edition())
                        .build());
                all.add(new NotLaw(
                        edition.title(),
                        Text.standing(edition.standing()),
                        answer(supposed, edition),
                        open(supposed, edition),
                        Reason.of(supposed)));
            }
        }
        return all;
    }

    private static String answer(Answered answered, @Nullable EditionInfo edition) {
        return switch (answered.status()) {
            case DETERMINED -> {
                List<String> outcomes = answered.outcomes();
                yield "would give: "
                        + (outcomes == null
                                ? words(String.valueOf(answered.outcome()), edition)
                                : outcomes.isEmpty()
                                        ? "none"
                                        : String.join(
                                                "; ",
                                                outcomes.stream()
                                                        .map(outcome -> words(outcome, edition))
                                                        .toList()));
            }
            case UNDETERMINED -> "would leave open:";
            case NOT_APPLICABLE -> "would not reach the product";
            case NOT_IN_FORCE -> "would give nothing";
        };
    }

    private static List<String> open(Answered answered, @Nullable EditionInfo edition) {
        return answered.status() == Status.UNDETERMINED
                ? answered.possible().stream()
                        .map(outcome -> words(outcome, edition))
                        .toList()
                : List.of();
    }

    private static String words(String outcome, @Nullable EditionInfo edition) {
        return Plain.outcome(outcome, edition == null ? null : edition.meaning(outcome));
    }
}
