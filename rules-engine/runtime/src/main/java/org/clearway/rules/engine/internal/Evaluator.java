package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.SectionDefinition;

/** Applies an edition to a request: by its conditions, which say what is false, open and true. */
final class Evaluator {

    /** Every outcome. */
    private static final long ALL = -1;

    private Evaluator() {}

    /**
     * Applies an edition; where there is a second engine, it must agree.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where it does not
     */
    static Evaluation evaluate(
            LoadedEdition edition, Request request, Settled settled, CrossCheck check, Budget budget) {
        if (edition.crossChecked()) {
            check.check(edition, request, settled);
        }
        return suppose(edition, settled, budget);
    }

    /** Applies an edition, without the second engine. */
    static Evaluation suppose(LoadedEdition edition, Settled settled, Budget budget) {
        return suppose(edition, settled, known(edition, settled), budget);
    }

    /** Applies an edition, without the second engine, as far as it takes to tell whether an outcome is the only one that is possible. */
    static Evaluation whether(LoadedEdition edition, Settled settled, int outcome, Budget budget) {
        return suppose(edition, settled, known(edition, settled), 1L << outcome, budget);
    }

    /**
     * Applies an edition, without the second engine.
     *
     * @param known what is known of the settled facts, as {@link #known} gives it
     */
    static Evaluation suppose(LoadedEdition edition, Settled settled, Knowledge[] known, Budget budget) {
        return suppose(edition, settled, known, ALL, budget);
    }

    /** @param alone once another outcome than these is found, no more are looked for */
    private static Evaluation suppose(
            LoadedEdition edition, Settled settled, Knowledge[] known, long alone, Budget budget) {
        return suppose(edition, settled, new Subjects(edition, known, settled.asOf()), alone, budget);
    }

    /**
     * Applies an edition, without the second engine.
     *
     * @param subjects what is known of the settled facts, with the truths of the rules on it
     */
    static Evaluation suppose(LoadedEdition edition, Settled settled, Subjects subjects, Budget budget) {
        return suppose(edition, settled, subjects, ALL, budget);
    }

    private static Evaluation suppose(
            LoadedEdition edition, Settled settled, Subjects subjects, long alone, Budget budget) {
        LocalDate asOf = settled.asOf();
        budget.count(edition.table(), subjects.size());
        if (subjects.size() == 0) {
            return new Evaluation(edition, settled, subjects, 0, true, budget);
        }
        long possible = subjects.outcomes();
        boolean exact = true;
        byte[] truths = subjects.get(0).truths();
        if (!Evaluation.settled(edition.table(), truths, possible)) {
            Explorer explorer = new Explorer(edition.table(), subjects.distinct(), asOf, budget);
            possible = explorer.explore(alone);
            exact = explorer.exact() || Evaluation.settled(edition.table(), truths, possible);
        }
        return new Evaluation(edition, settled, subjects, possible, exact, budget);
    }

    /** What is known, once for each element to judge: those stated, or one where the list is not stated. */
    static Knowledge[] known(LoadedEdition edition, Settled settled) {
        List<State> elements = elements(edition, settled);
        // A list that is stated to be empty leaves nothing to judge.
        Knowledge[] known = new Knowledge[edition.each() == null ? 1 : elements.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = edition.slots().read(settled.whole(), edition.each() == null ? null : elements.get(i));
        }
        return known;
    }

    /** What is known of the elements to judge: those stated, or one of which nothing is known where the list is not stated. */
    private static List<State> elements(LoadedEdition edition, Settled settled) {
        SectionDefinition each = edition.each();
        return each == null ? List.of() : settled.items(each.index());
    }
}
