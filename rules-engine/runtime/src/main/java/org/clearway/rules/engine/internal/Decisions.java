package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clearway.rules.Answer;
import org.clearway.rules.Assumption;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Status;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/** Tells what came of a request that was put to its edition: the answer, what it rests on, what follows from it. */
final class Decisions {

    private Decisions() {}

    /**
     * The decision of a request.
     *
     * @param engine version of the engine
     * @param inForce what the same request gets without what it supposes; null where it supposes nothing, or nothing is in force
     * @param whole whether it tells what to ask, and what is assumed
     */
    static Decision of(Request request, Applied applied, String engine, @Nullable Decision inForce, boolean whole) {
        Selection selection = applied.selection();
        Evaluation evaluation = applied.evaluation();
        List<Warning> warnings = new ArrayList<>();
        Decision.Builder decision = Decision.builder()
                .id(request.id())
                .asOf(request.asOf())
                .knownOn(request.knownOn())
                .hypothetical(selection.hypothetical())
                .absence(selection.inForce().absence())
                .inForce(inForce)
                .engine(engine)
                .crossChecked(applied.crossChecked());
        Warning absent = selection.inForce().warning(request.asOf(), request.knownOn());
        if (absent != null) {
            warnings.add(absent);
        }
        if (selection.hypothetical()) {
            warnings.add(Warnings.hypothetical(request, selection));
        }
        applied.prospective().forEach(other -> decision.addProspective(Prospects.of(other, whole)));
        if (evaluation == null) {
            Collection<Assumption> assumed = whole ? Prospects.assumed(applied.prospective()) : List.of();
            return decision.ruleset(RulesetRef.builder().id(request.ruleset()).build())
                    .answer(Answer.builder()
                            .status(Status.NOT_IN_FORCE)
                            .warnings(bounded(warnings, applied))
                            .build())
                    .assumed(assumed)
                    .build();
        }
        Answer answer = Answers.of(evaluation, whole);
        warnings.addAll(answer.warnings());
        Warning later = LaterSources.warning(answer.findings(), request.knownOn());
        if (later != null) {
            warnings.add(later);
        }
        List<Assumption> assumed = whole ? Assumptions.of(evaluation) : List.of();
        return decision.ruleset(reference(evaluation.model()))
                .force(selection.hypothetical() ? Force.NONE : Forces.of(evaluation))
                .answer(Answer.builder()
                        .from(answer)
                        .warnings(bounded(warnings, applied))
                        .build())
                .consequences(Consequences.of(evaluation))
                .assumed(assumed)
                .build();
    }

    /** A decision that does not tell yet what to ask and what is assumed, with that. */
    static Decision whole(Decision outline, Applied applied) {
        Evaluation evaluation = applied.evaluation();
        List<Prospective> prospective = new ArrayList<>();
        for (int i = 0; i < outline.prospective().size(); i++) {
            Prospective before = outline.prospective().get(i);
            prospective.add(Prospective.builder()
                    .from(before)
                    .answer(Answers.asking(
                            before.answer(), applied.prospective().get(i)))
                    .build());
        }
        Answer answer = evaluation == null ? outline.answer() : Answers.asking(outline.answer(), evaluation);
        Collection<Assumption> assumed =
                evaluation == null ? Prospects.assumed(applied.prospective()) : Assumptions.of(evaluation);
        return Decision.builder()
                .from(outline)
                .prospective(prospective)
                .answer(Answer.builder()
                        .from(answer)
                        .warnings(bounded(new ArrayList<>(answer.warnings()), applied))
                        .build())
                .assumed(assumed)
                .build();
    }

    /** Once all is told: with the warning that not all could be looked at. */
    private static List<Warning> bounded(List<Warning> warnings, Applied applied) {
        if (applied.budget().exceeded()) {
            warnings.add(Warnings.workLimit());
        }
        return warnings;
    }

    private static RulesetRef reference(EditionModel model) {
        return RulesetRef.builder()
                .id(model.ruleset())
                .edition(model.edition())
                .revision(model.revision())
                .standing(model.standing())
                .digest(model.digest())
                .build();
    }
}
