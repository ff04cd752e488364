package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.Assumption;
import org.clearway.rules.Known;
import org.clearway.rules.engine.internal.Suppositions.Alternative;
import org.clearway.rules.internal.State;

/** What an edition took as given without its being stated: first what could change the answer, with what it would change. */
final class Assumptions {

    private final Evaluation evaluation;
    private final Suppositions suppositions;
    private final List<Assumption> assumptions = new ArrayList<>();

    private Assumptions(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.suppositions = new Suppositions(evaluation);
    }

    static List<Assumption> of(Evaluation evaluation) {
        return new Assumptions(evaluation).all();
    }

    private List<Assumption> all() {
        FactSlots slots = evaluation.slots();
        for (int slot = 0; slot < slots.read(); slot++) {
            if (!slots.isFact(slot)) {
                continue;
            }
            int subjects = slots.ofSubject(slot) ? evaluation.subjects().size() : 1;
            for (int subject = 0; subject < subjects; subject++) {
                add(slot, subject);
            }
        }
        // Stable: within each kind the order of the vocabulary stays.
        assumptions.sort(Comparator.comparing((Assumption one) -> one.changes().isEmpty()));
        return assumptions;
    }

    private void add(int slot, int subject) {
        FactSlots slots = evaluation.slots();
        State state = evaluation.state(slot, subject);
        int cell = state.frame().cell(slots.frame().fact(slot));
        Known how = cell < 0 ? null : state.how(cell);
        if (how == null || how == Known.STATED || state.absent(cell) || state.unreached(cell)) {
            return;
        }
        Object value = state.value(cell);
        boolean inPart = value == null;
        if (inPart && state.must[cell] == 0) {
            return;
        }
        List<Assumption.Change> changes = new ArrayList<>();
        if (how.compareTo(Known.PRESUMED) >= 0 && evaluation.told(subject)) {
            for (Alternative alternative : suppositions.alternatives(slot, subject)) {
                changes.add(Assumption.Change.builder()
                        .value(alternative.value())
                        .addAllPossible(alternative.possible())
                        .build());
            }
        }
        assumptions.add(Assumption.builder()
                .fact(evaluation.path(slot, subject))
                .value(value == null ? state.elements(cell) : value)
                .how(how)
                .inPart(inPart)
                .follows(state.follows(cell, slots.ofSubject(slot) ? subject : -1))
                .addAllChanges(changes)
                .build());
    }
}
