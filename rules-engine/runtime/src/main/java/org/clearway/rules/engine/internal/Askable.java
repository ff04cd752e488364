package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.clearway.rules.Known;
import org.clearway.rules.internal.Term;
import org.clearway.rules.internal.Tie;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a person can be asked so that the outcome may change: those that keep open a rule that matters, and those on which
 * it depends whether another question makes sense.
 */
final class Askable {

    /** A fact of the whole, or of the element judged. */
    record Fact(int slot, int subject) {}

    private final Evaluation evaluation;
    private final Predicate<String> asked;
    private final boolean unreached;
    private final Set<Fact> open = new LinkedHashSet<>();
    private final Map<Fact, Set<Fact>> after = new LinkedHashMap<>();

    /**
     * @param asked tells by path whether a fact was asked for already, and is not known
     * @param unreached whether a fact is asked, too, for which no rule asks by the vocabulary
     */
    private Askable(Evaluation evaluation, Predicate<String> asked, boolean unreached) {
        this.evaluation = evaluation;
        this.asked = asked;
        this.unreached = unreached;
    }

    /** The facts that keep the outcome open. */
    static Askable open(Evaluation evaluation, Predicate<String> asked) {
        return open(evaluation, asked, false);
    }

    /** The facts that keep the outcome open, those among them for which no rule asks by the vocabulary: for when nothing else is left. */
    static Askable left(Evaluation evaluation, Predicate<String> asked) {
        return open(evaluation, asked, true);
    }

    private static Askable open(Evaluation evaluation, Predicate<String> asked, boolean unreached) {
        Askable askable = new Askable(evaluation, asked, unreached);
        new Questions(evaluation).open().forEach(fact -> askable.open.add(new Fact(fact.slot(), fact.subject())));
        askable.open.forEach(fact -> askable.add(fact.slot(), fact.subject()));
        askable.addPresumed();
        return askable;
    }

    /**
     * On a page that is asked anyway, what is only presumed and could bear on the outcome is asked along: else the page might come again.
     * What needs no more than a tick where it is so.
     */
    private void addPresumed() {
        FactSlots slots = evaluation.slots();
        Suppositions suppositions = new Suppositions(evaluation);
        Set<String> pages = new HashSet<>();
        after.keySet().forEach(fact -> pages.add(screen(fact)));
        for (int slot = 0; slot < slots.read(); slot++) {
            for (int subject = 0;
                    subject < (slots.ofSubject(slot) ? evaluation.subjects().size() : 1);
                    subject++) {
                Known how = evaluation.known(subject).how(slot);
                if (how != null
                        && how.compareTo(Known.PRESUMED) >= 0
                        && slots.isFact(slot)
                        && slots.definition(slot).type() == FactType.BOOLEAN
                        && pages.contains(screen(new Fact(slot, subject)))
                        && suppositions.bears(slot, subject)) {
                    add(slot, subject);
                }
            }
        }
    }

    /**
     * Of a determined outcome, the facts that are only presumed and could change it: a person can say whether they are so. Where it is
     * presumed that the ruleset reaches the product, those that would say that it does not.
     */
    static Askable presumed(Evaluation evaluation, Predicate<String> asked) {
        Askable askable = new Askable(evaluation, asked, false);
        FactSlots slots = evaluation.slots();
        Suppositions suppositions = new Suppositions(evaluation);
        for (int slot = 0; slot < slots.read(); slot++) {
            for (int subject = 0;
                    subject < (slots.ofSubject(slot) ? evaluation.subjects().size() : 1);
                    subject++) {
                Known how = evaluation.known(subject).how(slot);
                if (how != null && how.compareTo(Known.PRESUMED) >= 0 && suppositions.mayChange(slot, subject)) {
                    askable.add(slot, subject);
                }
            }
        }
        RuleTable table = evaluation.table();
        for (int rule = 0; rule < table.size() && !table.gated(evaluation.truths(0)); rule++) {
            if (table.onlyStated(rule) && table.formula(rule).eval(evaluation.known(0)) != Truth.FALSE) {
                table.formula(rule).slots(slot -> askable.add(slot, 0));
            }
        }
        return askable;
    }

    /** Whether a fact is known for certain: what is only presumed can still be asked. */
    private static boolean certain(Knowledge known, int slot) {
        Known how = known.how(slot);
        return known.absent(slot) || known.known(slot) && (how == null || how.compareTo(Known.PRESUMED) < 0);
    }

    private void add(int slot, int subject) {
        FactSlots slots = evaluation.slots();
        Fact fact = new Fact(slot, slots.ofSubject(slot) ? subject : 0);
        if (!slots.isFact(slot) || after.containsKey(fact) || asked.test(evaluation.path(slot, subject))) {
            return;
        }
        Knowledge known = evaluation.known(subject);
        int number = slots.frame().fact(slot);
        if (certain(known, slot)
                || Prerequisites.reached(number, known, unreached) == Truth.FALSE
                || Prerequisites.ruledOut(number, evaluation.state(slot, subject))) {
            return;
        }
        Set<Fact> before = new LinkedHashSet<>();
        after.put(fact, before);
        Prerequisites.open(number, known, (kind, cell) -> {
            Fact first = new Fact(cell, slots.ofSubject(cell) ? subject : 0);
            if (kind == Tie.Kind.ASKS && !open.contains(first) && !screen(first).equals(screen(fact))) {
                // The question makes sense by itself, and a page only to spare it is one too many.
                return;
            }
            add(cell, subject);
            if (after.containsKey(first) && !first.equals(fact)) {
                before.add(first);
            }
        });
    }

    /** The facts by the screen on which they are asked, screens and facts in the order of the vocabulary. */
    Map<String, Set<Fact>> screens() {
        Set<Fact> ordered = new TreeSet<>((one, other) -> one.subject() != other.subject()
                ? Integer.compare(one.subject(), other.subject())
                : compare(definition(one), definition(other)));
        ordered.addAll(after.keySet());
        Map<String, Set<Fact>> screens = new LinkedHashMap<>();
        for (Fact fact : ordered) {
            screens.computeIfAbsent(screen(fact), id -> new LinkedHashSet<>()).add(fact);
        }
        return screens;
    }

    private static int compare(FactDefinition one, FactDefinition other) {
        int screens = Integer.compare(one.screen().order(), other.screen().order());
        return screens != 0 ? screens : Integer.compare(one.number(), other.number());
    }

    /** Of the facts of a screen those that make sense on it now: the others wait for an answer of another screen. */
    Set<Fact> now(Set<Fact> onScreen) {
        Set<Fact> now = new LinkedHashSet<>(onScreen);
        boolean changed = true;
        while (changed) {
            changed = now.removeIf(
                    fact -> !after(fact).isEmpty() && !(now.containsAll(after(fact)) && shown(fact) != null));
        }
        return now;
    }

    /** The facts whose question waits, at first or at last, for one of these. */
    Set<Fact> with(Set<Fact> facts) {
        Set<Fact> with = new LinkedHashSet<>(facts);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Fact, Set<Fact>> entry : after.entrySet()) {
                if (entry.getValue().stream().anyMatch(with::contains)) {
                    changed |= with.add(entry.getKey());
                }
            }
        }
        return with;
    }

    /** The facts of which one must be answered before this one makes sense. */
    Set<Fact> after(Fact fact) {
        return after.getOrDefault(fact, Set.of());
    }

    /**
     * The answers on the same screen that make a question make sense, each enough by itself.
     *
     * @return null where its condition cannot be told so
     */
    @Nullable
    List<Term> shown(Fact fact) {
        FactSlots slots = evaluation.slots();
        Knowledge known = evaluation.known(fact.subject());
        List<Term> shown = new ArrayList<>();
        int conditions = 0;
        for (Tie tie : Prerequisites.of(slots.frame().fact(fact.slot()))) {
            if (Prerequisites.truth(tie, known) == Truth.TRUE) {
                continue;
            }
            conditions++;
            for (List<Term> all : tie.when()) {
                List<Term> open = all.stream()
                        .filter(term -> Prerequisites.truth(term, known) != Truth.TRUE)
                        .toList();
                if (open.stream().anyMatch(term -> Prerequisites.truth(term, known) == Truth.FALSE)) {
                    continue;
                }
                if (open.size() != 1
                        || !List.of(Term.Op.IS, Term.Op.HAS, Term.Op.ANY)
                                .contains(open.get(0).op())) {
                    return null;
                }
                shown.add(open.get(0));
            }
        }
        return conditions == 1 ? shown : null;
    }

    /** Whether what is known of a fact in part is certain, not presumed. */
    boolean sure(Fact fact) {
        Known how = evaluation.known(fact.subject()).how(fact.slot());
        return how == null || how.compareTo(Known.PRESUMED) < 0;
    }

    FactDefinition definition(Fact fact) {
        return evaluation.slots().definition(fact.slot());
    }

    String path(Fact fact) {
        return evaluation.path(fact.slot(), fact.subject());
    }

    private String screen(Fact fact) {
        String id = definition(fact).screen().id();
        return evaluation.slots().ofSubject(fact.slot()) ? id + "[" + fact.subject() + "]" : id;
    }
}
