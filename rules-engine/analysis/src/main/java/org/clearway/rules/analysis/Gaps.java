package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.DecisionService;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Stage;

/**
 * What an edition leaves open, found by a solver over every completely stated product. What holds for some product is shown by one that
 * the engine has confirmed.
 *
 * @param gaps what was found, by kind and in the order of the source
 * @param complete whether there is nothing else of these kinds; false where a bound was reached
 * @param unconfirmed how many products of the solver the engine did not confirm; they are left out
 */
public record Gaps(List<Gap> gaps, boolean complete, int unconfirmed) {
    public Gaps {
        gaps = List.copyOf(gaps);
    }

    /**
     * Looks for the gaps of an edition.
     *
     * @param edition the edition
     * @param rules decides requests to that edition
     */
    public static Gaps of(EditionModel edition, DecisionService rules) {
        Solver solver = new Solver();
        FactSpace space = new FactSpace(solver, List.of(edition), first(edition), edition.effectiveTo());
        EditionFormulas formulas = new EditionFormulas(solver, space, edition);
        Search search = new Search(solver, space);
        Confirmed confirmed = new Confirmed(edition, rules);
        boolean checks = formulas.stage(formulas.last()).join() == Stage.Join.CHECKS;
        List<Gap> gaps = new ArrayList<>();
        boolean complete = true;
        if (checks) {
            CheckFormulas list = new CheckFormulas(solver, space, formulas);
            space.scalars().chain();
            new CheckGaps(solver, space, search, formulas, list, confirmed).find(gaps);
        } else {
            space.scalars().chain();
            complete = new OutcomeGaps(solver, search, formulas, confirmed).find(gaps);
        }
        new RuleGaps(solver, search, formulas).find(gaps);
        gaps.sort((a, b) -> a.kind().compareTo(b.kind()));
        return new Gaps(gaps, complete && search.complete() && confirmed.unconfirmed() == 0, confirmed.unconfirmed());
    }

    /** The first day that is asked about: the one on which an edition came into force, or became known. */
    static LocalDate first(EditionModel edition) {
        return Objects.requireNonNullElse(edition.effectiveFrom(), edition.published());
    }
}
