package org.clearway.rules.authoring.check;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.model.EditionModel;

/** Cases that expect an answer of an edition on a day on which it is not in force. */
final class CaseDays {
    private final EditionModel model;
    private final List<Case> cases;
    private final CaseWords words;

    CaseDays(EditionModel model, List<Case> cases, CaseWords words) {
        this.model = model;
        this.cases = cases;
        this.words = words;
    }

    void check(List<Problem> found) {
        LocalDate from = model.effectiveFrom();
        if (from == null || model.standing() != Standing.IN_FORCE && model.standing() != Standing.REPEALED) {
            return;
        }
        for (Case one : cases) {
            LocalDate day = one.request().asOf();
            boolean inForce = !day.isBefore(from) && (model.effectiveTo() == null || !day.isAfter(model.effectiveTo()));
            boolean answered =
                    !one.expected().outcome().isEmpty() || !one.decides().isEmpty();
            if (!inForce && answered && one.request().edition() == null) {
                found.add(words.problem(
                        one,
                        List.of("asOf:", day.toString()),
                        "The case " + one.id() + " expects an answer for " + day
                                + ", a day on which this edition is not in force.",
                        "a day from " + from
                                + (model.effectiveTo() == null ? " on" : " to " + model.effectiveTo())
                                + ", or status: NOT_IN_FORCE"));
            }
        }
    }
}
