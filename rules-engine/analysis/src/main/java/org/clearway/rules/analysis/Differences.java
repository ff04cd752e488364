package org.clearway.rules.analysis;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.DecisionService;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/**
 * Where two editions of a ruleset give different answers: by meaning, found by a solver over every completely stated product, so that
 * another wording of the same rule is no difference. Each region is shown by a product that the engine has decided by both.
 *
 * @param regions the regions, each with a smallest product
 * @param complete whether there is no other product on which the editions differ; false where a bound was reached
 * @param unconfirmed how many products of the solver got one answer from the engine; they are left out
 */
public record Differences(List<Difference> regions, boolean complete, int unconfirmed) {

    /** More regions than these are not looked for, unless a caller asks for more. */
    public static final int USUAL_MOST = 200;

    public Differences {
        regions = List.copyOf(regions);
    }

    /**
     * An edition and what decides by it.
     *
     * @param model the edition
     * @param rules decides requests to that edition
     */
    public record Of(EditionModel model, DecisionService rules) {}

    /**
     * Compares two editions.
     *
     * @param before the edition that was
     * @param after the edition that is to be
     * @param most how many regions are looked for
     */
    public static Differences between(Of before, Of after, int most) {
        Solver solver = new Solver();
        LocalDate first = later(Gaps.first(before.model), Gaps.first(after.model));
        FactSpace space = new FactSpace(solver, List.of(before.model, after.model), first, last(before, after, first));
        DifferenceSearch search = new DifferenceSearch(solver, space, before, after);
        space.scalars().chain();
        return search.find(most);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** The last day of both; where one ended before the other began, there is none: each is asked as if it went on. */
    private static @Nullable LocalDate last(Of before, Of after, LocalDate first) {
        LocalDate one = before.model.effectiveTo();
        LocalDate other = after.model.effectiveTo();
        return one == null || other == null || one.isBefore(first) || other.isBefore(first)
                ? null
                : one.isBefore(other) ? one : other;
    }
}
