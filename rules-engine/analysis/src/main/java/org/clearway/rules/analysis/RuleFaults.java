package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/**
 * Rules that nobody can have meant, found by a solver over every completely stated product: the part of {@link Gaps} that takes little
 * time, without a decision by the engine.
 *
 * @param gaps rules that never apply, that never decide, or that conclude differently from the same condition
 * @param dead parts of conditions that never hold
 * @param complete whether there is nothing else of these kinds; false where a bound was reached
 */
public record RuleFaults(List<Gap> gaps, List<Part> dead, boolean complete) {
    public RuleFaults {
        gaps = List.copyOf(gaps);
        dead = List.copyOf(dead);
    }

    /**
     * A part of a condition.
     *
     * @param rule the rule
     * @param condition one of several alternatives in its condition
     */
    public record Part(Rule rule, Condition condition) {}

    /**
     * Looks for the faults of an edition.
     *
     * @param searches how often the solver is asked at most; some 60 times a rule is enough for every shipped edition
     */
    public static RuleFaults of(EditionModel edition, int searches) {
        Solver solver = new Solver();
        FactSpace space = new FactSpace(solver, List.of(edition), Gaps.first(edition), edition.effectiveTo());
        EditionFormulas formulas = new EditionFormulas(solver, space, edition);
        DeadParts parts = new DeadParts(solver, space, edition);
        Search search = new Search(solver, space, searches);
        space.scalars().chain();
        List<Gap> gaps = new ArrayList<>();
        List<Part> dead = new ArrayList<>();
        boolean complete = true;
        try {
            new RuleGaps(solver, search, formulas).find(gaps);
            parts.find(search, dead);
        } catch (Search.Ended e) {
            complete = false;
        }
        return new RuleFaults(gaps, dead, complete && search.complete());
    }
}
