package org.clearway.rules.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ties between the facts of a frame, as literals of its cells. */
final class FrameTies {
    private final Frame frame;
    private final List<Frame.Nogood> nogoods = new ArrayList<>();
    private final List<Frame.Inference> presumptions = new ArrayList<>();
    private final List<Frame.Inference> doubts = new ArrayList<>();
    private final List<Frame.Inference> contradictions = new ArrayList<>();
    private final List<Frame.Reach> reaches = new ArrayList<>();

    /** @param frame one whose cells are known */
    FrameTies(Frame frame) {
        this.frame = frame;
        for (Tie tie : Ties.all()) {
            if (covers(tie)) {
                add(tie);
            }
        }
    }

    List<Frame.Nogood> nogoods() {
        return nogoods;
    }

    List<Frame.Inference> presumptions() {
        return presumptions;
    }

    List<Frame.Inference> doubts() {
        return doubts;
    }

    List<Frame.Inference> contradictions() {
        return contradictions;
    }

    List<Frame.Reach> reaches() {
        return reaches;
    }

    /** The literals of each nogood, then of each presumption, then of each reach. */
    List<List<Literal>> literals() {
        List<List<Literal>> tied = new ArrayList<>();
        nogoods.forEach(nogood -> tied.add(nogood.literals()));
        presumptions.forEach(rule -> tied.add(with(rule.when(), rule.then())));
        reaches.forEach(reach -> tied.add(with(
                reach.when().stream().flatMap(List::stream).toList(),
                new Literal(Literal.Op.KNOWN, reach.cell(), 0, -1, null, true, false))));
        return tied;
    }

    private static List<Literal> with(List<Literal> literals, @Nullable Literal last) {
        List<Literal> all = new ArrayList<>(literals);
        if (last != null) {
            all.add(last);
        }
        return all;
    }

    /** Whether all facts of a tie are in the frame. */
    private boolean covers(Tie tie) {
        boolean all = frame.cell(tie.fact()) >= 0;
        for (List<Term> terms : tie.when()) {
            for (Term term : terms) {
                all &= frame.cell(term.fact()) >= 0 && (term.other() < Term.AS_OF || frame.cell(term.other()) >= 0);
            }
        }
        return all && (tie.then() == null || frame.cell(tie.then().fact()) >= 0);
    }

    private void add(Tie tie) {
        List<List<Literal>> when = tie.when().stream()
                .map(terms ->
                        terms.stream().map(term -> Literal.of(term, frame)).toList())
                .toList();
        Literal then = tie.then() == null ? null : Literal.of(tie.then(), frame);
        switch (tie.kind()) {
            case SETTLES -> when.forEach(all -> nogoods.add(new Frame.Nogood(tie, with(all, opposite(then)))));
            case EXCLUDES -> when.forEach(all -> exclude(tie, all));
            case NEEDS -> needs(tie, when, 0, List.of(frame.positive(frame.cell(tie.fact()))));
            case ASKS -> {
                // What may never be assumed stays unknown where it is not asked: a no that nobody said could be a
                // breach.
                if (Ties.fact(tie.fact()).links().assumable()) {
                    reaches.add(new Frame.Reach(tie, frame.cell(tie.fact()), when));
                }
            }
            case PRESUMES -> when.forEach(all -> presumptions.add(new Frame.Inference(tie, all, then)));
            case DOUBTS -> when.forEach(all -> doubts.add(new Frame.Inference(tie, all, null)));
        }
    }

    private static Literal opposite(@Nullable Literal literal) {
        if (literal == null) {
            throw new IllegalStateException("a settling tie concludes something");
        }
        return literal.opposite();
    }

    private void exclude(Tie tie, List<Literal> all) {
        boolean unknown = all.stream().anyMatch(literal -> literal.op() == Literal.Op.UNKNOWN);
        if (!unknown) {
            nogoods.add(new Frame.Nogood(tie, all.stream().map(Literal::strict).toList()));
        }
        if (unknown || all.stream().anyMatch(Literal::weak)) {
            contradictions.add(new Frame.Inference(tie, all, null));
        }
    }

    /** A positive answer with one term of each alternative false cannot be. */
    private void needs(Tie tie, List<List<Literal>> alternatives, int at, List<Literal> chosen) {
        if (at == alternatives.size()) {
            nogoods.add(new Frame.Nogood(tie, chosen));
            return;
        }
        for (Literal literal : alternatives.get(at)) {
            needs(tie, alternatives, at + 1, with(chosen, literal.opposite()));
        }
    }
}
