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

    private Evaluator() {}

    /**
     * Applies an edition; where there is a second engine, it must agree.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where it does not
     */
    static Evaluation evaluate(LoadedEdition edition, Request request, Settled settled) {
        if (edition.crossChecked()) {
            CrossCheck.check(edition, request, settled);
        }
        return suppose(edition, settled);
    }

    /** Applies an edition, without the second engine. */
    static Evaluation suppose(LoadedEdition edition, Settled settled) {
        return suppose(edition, settled, known(edition, settled));
    }

    /**
     * Applies an edition, without the second engine.
     *
     * @param known what is known of the settled facts, as {@link #known} gives it
     */
    static Evaluation suppose(LoadedEdition edition, Settled settled, Knowledge[] known) {
        LocalDate asOf = settled.asOf();
        Subjects subjects = new Subjects(edition, known, asOf);
        if (subjects.size() == 0) {
            return new Evaluation(edition, settled, subjects, 0, true);
        }
        long possible = subjects.outcomes();
        boolean exact = true;
        byte[] truths = subjects.get(0).truths();
        if (!Evaluation.settled(edition.table(), truths, possible)) {
            Explorer explorer = new Explorer(edition.table(), subjects.distinct(), asOf);
            possible = explorer.explore();
            exact = explorer.exact() || Evaluation.settled(edition.table(), truths, possible);
        }
        return new Evaluation(edition, settled, subjects, possible, exact);
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
