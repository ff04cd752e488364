package org.clearway.rules.engine.internal;

import java.util.List;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Applies an edition to a request.
 *
 * <p>Drools says which rules possibly apply; the formulas of those rules say which of them surely do. Where that leaves
 * more than one outcome, the explorer finds which of them some completion really gives.
 */
final class Evaluator {

    private Evaluator() {}

    static Evaluation evaluate(LoadedEdition edition, Request request, Facts facts) {
        @Nullable Section[] sections = new Section[Vocabulary.sections().size()];
        for (int i = 0; i < sections.length; i++) {
            sections[i] = facts.section(i);
        }
        List<? extends Section> elements = elements(edition, facts);
        // A list that is stated to be empty leaves nothing to judge.
        int count = edition.each() == null ? 1 : elements.size();
        boolean assumeFalse = request.unstated() == Unstated.FALSE;
        Knowledge[] known = new Knowledge[count];
        byte[][] truths = new byte[count][];
        List<Object> shared = edition.facts(request, sections, assumeFalse);
        for (int i = 0; i < count; i++) {
            Section subject = edition.each() == null ? null : elements.get(i);
            known[i] = edition.slots().read(request.asOf(), sections, subject, request.unstated());
            edition.exclusions().apply(known[i], sections);
            Fired fired = edition.compiled()
                    .run(shared, subject == null ? null : LoadedEdition.complete(subject, assumeFalse));
            truths[i] = edition.table().truths(known[i], fired);
        }
        Subjects subjects = new Subjects(known);
        if (count == 0) {
            return new Evaluation(edition, request.asOf(), subjects, elements, truths, 0, true);
        }
        long possible = Subjects.outcomes(truths, edition.table(), edition.outcomes(), request.asOf());
        boolean exact = true;
        if (!Evaluation.settled(edition.table(), truths[0], possible)) {
            Explorer explorer = new Explorer(edition.table(), edition.slots(), edition.outcomes(), request.asOf());
            possible = explorer.explore(subjects);
            exact = explorer.exact() || Evaluation.settled(edition.table(), truths[0], possible);
        }
        return new Evaluation(edition, request.asOf(), subjects, elements, truths, possible, exact);
    }

    /** The elements to judge: those stated, or one of which nothing is known where the list is not stated. */
    private static List<? extends Section> elements(LoadedEdition edition, Facts facts) {
        SectionDefinition each = edition.each();
        if (each == null) {
            return List.of();
        }
        List<? extends Section> stated = facts.items(each.index());
        return stated == null ? List.of(each.empty()) : stated;
    }
}
