package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Ties;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;

/** The questions of a page as a form puts them. */
final class Blocks {

    private static final int MOST_REASONS = 3;

    private final Evaluation evaluation;
    private final Askable askable;
    private final Map<Askable.Fact, Described> described = new HashMap<>();

    Blocks(Evaluation evaluation, Askable askable) {
        this.evaluation = evaluation;
        this.askable = askable;
    }

    /** The questions: what can be ticked becomes one list where it makes sense under the same condition. */
    List<InterviewScreen.Block> of(Set<Askable.Fact> facts) {
        List<InterviewScreen.Block> blocks = new ArrayList<>();
        Map<Askable.Fact, List<InterviewScreen.When>> shown = new LinkedHashMap<>();
        facts.forEach(fact -> shown.put(fact, shownWhen(fact)));
        for (Described question : Described.of(evaluation, askable, facts)) {
            blocks.add(block(question));
            for (Askable.Fact fact : question.facts()) {
                described.put(fact, question);
                List<InterviewScreen.When> when = question.shownWhen(fact);
                if (when == null) {
                    shown.remove(fact);
                } else {
                    shown.put(fact, when);
                }
            }
        }
        Map<List<InterviewScreen.When>, List<Askable.Fact>> ticks = new LinkedHashMap<>();
        shown.forEach((fact, when) -> {
            if (ticked(fact)) {
                ticks.computeIfAbsent(when, condition -> new ArrayList<>()).add(fact);
            }
        });
        shown.forEach((fact, when) -> {
            List<Askable.Fact> together = ticks.get(when);
            if (!ticked(fact)) {
                blocks.add(block(List.of(fact), when));
            } else if (together != null && together.get(0).equals(fact)) {
                blocks.add(block(together, when));
            }
        });
        return afterWhatTheyWaitFor(blocks);
    }

    /** In their order, but each after those on whose answers it depends whether it is shown. */
    private static List<InterviewScreen.Block> afterWhatTheyWaitFor(List<InterviewScreen.Block> blocks) {
        List<InterviewScreen.Block> left = new ArrayList<>(blocks);
        List<InterviewScreen.Block> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            InterviewScreen.Block next = left.stream()
                    .filter(block -> left.stream().noneMatch(other -> other != block && waits(block, other)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean waits(InterviewScreen.Block block, InterviewScreen.Block other) {
        return block.shownWhen().stream().anyMatch(when -> other.facts().contains(when.fact()));
    }

    private boolean ticked(Askable.Fact fact) {
        FactType type = askable.definition(fact).type();
        return type == FactType.BOOLEAN || type == FactType.SET;
    }

    private InterviewScreen.Block block(Described question) {
        return new InterviewScreen.Block(
                InterviewScreen.Kind.DESCRIPTION,
                question.text(),
                question.choices(),
                List.of(),
                List.of(),
                why(List.copyOf(question.facts())));
    }

    private InterviewScreen.Block block(List<Askable.Fact> facts, List<InterviewScreen.When> when) {
        Askable.Fact first = facts.get(0);
        InterviewScreen.Kind kind = switch (askable.definition(first).type()) {
            case BOOLEAN -> facts.size() > 1 ? InterviewScreen.Kind.TICKS : InterviewScreen.Kind.YES_NO;
            case SET -> InterviewScreen.Kind.TICKS;
            case ENUM -> InterviewScreen.Kind.ONE;
            case DATE, INTEGER, DECIMAL, STRING -> InterviewScreen.Kind.ENTRY;
        };
        List<InterviewScreen.Choice> choices = new ArrayList<>();
        List<InterviewScreen.Choice> certain = new ArrayList<>();
        for (Askable.Fact fact : facts) {
            String path = askable.path(fact);
            FactType type = askable.definition(fact).type();
            if (type != FactType.ENUM && type != FactType.SET) {
                choices.add(new InterviewScreen.Choice(path, null));
                continue;
            }
            Described question = described.get(fact);
            values(fact).stream()
                    .filter(value -> question == null || question.possible(fact, value))
                    .forEach(value -> choices.add(new InterviewScreen.Choice(path, value)));
            if (type == FactType.SET) {
                certain(fact).forEach(value -> certain.add(new InterviewScreen.Choice(path, value)));
            }
        }
        return new InterviewScreen.Block(kind, null, choices, certain, when, why(facts));
    }

    /** The values that are still possible; of a set those that are not certain already. */
    private List<String> values(Askable.Fact fact) {
        Knowledge known = evaluation.known(fact.subject());
        long may = askable.sure(fact)
                ? known.may[fact.slot()] & ~known.must[fact.slot()]
                : evaluation.slots().domain(fact.slot());
        return names(askable.definition(fact), may);
    }

    private List<String> certain(Askable.Fact fact) {
        long must = askable.sure(fact) ? evaluation.known(fact.subject()).must[fact.slot()] : 0;
        return names(askable.definition(fact), must);
    }

    private static List<String> names(FactDefinition fact, long values) {
        List<String> names = new ArrayList<>();
        for (long rest = values; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            names.add(
                    fact.type() == FactType.BOOLEAN
                            ? String.valueOf(bit == 1)
                            : fact.values().get(bit));
        }
        return names;
    }

    private List<InterviewScreen.When> shownWhen(Askable.Fact fact) {
        List<InterviewScreen.When> shown = new ArrayList<>();
        if (!askable.after(fact).isEmpty()) {
            List<Term> terms = askable.shown(fact);
            for (Term term : terms == null ? List.<Term>of() : terms) {
                FactSlots slots = evaluation.slots();
                int cell = slots.frame().cell(term.fact());
                Askable.Fact first = new Askable.Fact(cell, slots.ofSubject(cell) ? fact.subject() : 0);
                long values = term.op() == Term.Op.ANY ? slots.domain(cell) : term.mask();
                shown.add(new InterviewScreen.When(askable.path(first), names(Ties.fact(term.fact()), values)));
            }
        }
        return shown;
    }

    /** The open rules that matter and ask for one of the facts, or for one whose question waits for it. */
    private List<InterviewScreen.Why> why(List<Askable.Fact> facts) {
        RuleTable table = evaluation.table();
        Map<String, InterviewScreen.Why> why = new LinkedHashMap<>();
        for (Askable.Fact fact : askable.with(Set.copyOf(facts))) {
            IntPredicate mattering = table.mattering(evaluation.truths(fact.subject()), evaluation.asOf());
            for (int number : table.readers(fact.slot())) {
                if (mattering.test(number) && why.size() < MOST_REASONS) {
                    Rule rule = table.rule(number);
                    Citation citation =
                            rule.citations().isEmpty() ? null : rule.citations().get(0);
                    why.putIfAbsent(rule.rule(), new InterviewScreen.Why(rule.rule(), citation));
                }
            }
        }
        return List.copyOf(why.values());
    }
}
