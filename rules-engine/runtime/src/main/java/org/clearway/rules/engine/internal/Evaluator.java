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
        Knowledge[] known = known(edition, settled);
        return evaluation(edition, settled, known, new Subjects(known).truths(edition.table()));
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

    private static Evaluation evaluation(LoadedEdition edition, Settled settled, Knowledge[] known, byte[][] truths) {
        Subjects subjects = new Subjects(known);
        if (known.length == 0) {
            return new Evaluation(edition, settled, subjects, truths, 0, true);
        }
        LocalDate asOf = settled.asOf();
        long possible = Subjects.outcomes(truths, edition.table(), edition.outcomes(), asOf);
        boolean exact = true;
        if (!Evaluation.settled(edition.table(), truths[0], possible)) {
            Explorer explorer = new Explorer(edition.table(), edition.slots(), edition.outcomes(), asOf);
            possible = explorer.explore(subjects);
            exact = explorer.exact() || Evaluation.settled(edition.table(), truths[0], possible);
        }
        return new Evaluation(edition, settled, subjects, truths, possible, exact);
    }

    /** What is known of the elements to judge: those stated, or one of which nothing is known where the list is not stated. */
    private static List<State> elements(LoadedEdition edition, Settled settled) {
        SectionDefinition each = edition.each();
        return each == null ? List.of() : settled.items(each.index());
    }
}
