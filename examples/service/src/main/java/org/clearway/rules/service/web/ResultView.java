package org.clearway.rules.service.web;

import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, with its reasons.
 *
 * @param question the question
 * @param decision the decision
 * @param edition the edition that gave it; null where none is in force
 * @param deciding the findings that decide
 */
public record ResultView(
        String question, Decision decision, @Nullable EditionInfo edition, List<Finding> deciding) {

    static ResultView of(RegulatoryRules rules, Visit visit, String ruleset) {
        Decision decision = visit.about(ruleset).decision();
        EditionInfo edition = rules.edition(decision.ruleset());
        return new ResultView(
                edition == null ? ruleset : edition.question(),
                decision,
                edition,
                decision.findings().stream()
                        .filter(finding -> decision.deciding().contains(finding.rule()))
                        .toList());
    }

    /** The answer in a line. */
    public String answer() {
        String outcome = decision.outcome();
        return outcome == null ? "Open" : outcome + ": " + (edition == null ? "" : edition.meaning(outcome));
    }
}
