package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Assumption;
import org.clearway.rules.Prospective;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.model.EditionModel;

/** What editions that are not law would give. */
final class Prospects {

    private Prospects() {}

    /** The standing on a day on which the edition is not law: one that is in force has not commenced then, or has ended. */
    private static Standing standing(EditionModel model, LocalDate day) {
        if (model.standing() != Standing.IN_FORCE) {
            return model.standing();
        }
        LocalDate from = model.effectiveFrom();
        return from == null || day.isBefore(from) ? Standing.ENACTED : Standing.REPEALED;
    }

    /** @param asking whether it has questions */
    static Prospective of(Evaluation evaluation, boolean asking) {
        EditionModel model = evaluation.model();
        return Prospective.builder()
                .edition(model.edition())
                .standing(standing(model, evaluation.asOf()))
                .published(model.published())
                .digest(model.digest())
                .answer(Answers.of(evaluation, asking))
                .build();
    }

    /** What the editions took although it was not stated. */
    static Collection<Assumption> assumed(List<Evaluation> evaluations) {
        Set<Assumption> assumed = new LinkedHashSet<>();
        evaluations.forEach(evaluation -> assumed.addAll(Assumptions.of(evaluation)));
        return assumed;
    }
}
