package org.clearway.rules.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.text.Suggestions;
import org.clearway.rules.vocabulary.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest sets of changes of facts that give a wanted outcome, in two ways. First a set that does not give it yet is
 * extended by the facts that stand against it: those of a rule that applies and gives another outcome, else those of the rules that
 * could give the wanted one; what is stated and then contradicts a change must be changed as well. That finds large sets soon, but not
 * surely all. Then every set is tried, of one change, of two, of three, as long as that can be done: so far it is known that none is
 * left out. A change always states another value: to know less is no way to another outcome.
 */
final class CounterfactualSearch {

    /** One part in so many of what may be looked at is for what stands against the outcome. */
    private static final int LED = 4;

    private final LoadedEdition edition;
    private final Request request;
    private final int wanted;
    private final Set<String> fixed;
    private final Budget budget;
    private final Altered altered;
    private final Obstacles obstacles;
    private final OtherValues values;
    private final Set<Set<Step>> found = new LinkedHashSet<>();
    private final Set<Set<Step>> without = new HashSet<>();

    private CounterfactualSearch(LoadedEdition edition, Request request, int wanted, Set<String> fixed, Budget budget) {
        this.edition = edition;
        this.request = request;
        this.wanted = wanted;
        this.fixed = fixed;
        this.budget = budget;
        altered = new Altered(edition, request, fixed, wanted);
        obstacles = new Obstacles(edition, wanted);
        values = new OtherValues(edition, request.asOf());
    }

    /**
     * The search for one outcome.
     *
     * @param edition the edition applied; null where none is, or where it gives no single outcome
     * @param fixed what must stay as it is, by path
     * @throws RequestException {@code OUTCOME_UNKNOWN} where the outcome is none of the edition; as {@code Facts.value} does for a path of
     *     {@code fixed} that names no fact
     */
    static CounterfactualSearch of(
            @Nullable LoadedEdition edition, Request request, String wanted, Set<String> fixed, Budget budget) {
        List<String> outcomes = edition == null
                ? List.of()
                : List.copyOf(edition.model().outcomes().keySet());
        if (edition == null || !outcomes.contains(wanted)) {
            throw new RequestException(
                    ErrorCode.OUTCOME_UNKNOWN,
                    "wanted",
                    wanted,
                    Suggestions.closest(wanted, outcomes),
                    outcomes.isEmpty()
                            ? request.ruleset() + " gives no single outcome for this request"
                            : wanted + " is no outcome of " + request.ruleset() + "; there are "
                                    + String.join(", ", outcomes));
        }
        fixed.forEach(path -> request.facts().value(path)); // refuses what is no fact
        return new CounterfactualSearch(edition, request, edition.outcomes().number(wanted), fixed, budget);
    }

    Counterfactuals search() {
        Evaluation now = altered.evaluate(List.of(), budget);
        if (gives(now)) {
            return new Counterfactuals(edition.outcomes().name(wanted), List.of(), Counterfactuals.MOST_CHANGES);
        }
        follow(budget.part(LED));
        int all = tryAll(now);
        return new Counterfactuals(
                edition.outcomes().name(wanted),
                found.stream()
                        .sorted(Comparator.comparingInt(Set::size))
                        .map(altered::told)
                        .toList(),
                all);
    }

    private boolean gives(@Nullable Evaluation evaluation) {
        return evaluation != null
                && evaluation.determined()
                && !evaluation.collected()
                && evaluation.outcome() == wanted;
    }

    private boolean gives(Set<Step> steps, Budget from) {
        return !without.contains(steps) && gives(altered.evaluate(steps, from));
    }

    private boolean hasFound(Set<Step> steps) {
        return found.stream().anyMatch(steps::containsAll);
    }

    // What stands against the outcome leads from set to set.

    private void follow(Budget led) {
        Deque<Set<Step>> queue = new ArrayDeque<>(List.of(Set.of()));
        Set<Set<Step>> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            Set<Step> steps = queue.poll();
            if (hasFound(steps)) {
                continue;
            }
            Evaluation evaluation = altered.evaluate(steps, led);
            if (led.exceeded()) {
                return;
            }
            if (gives(evaluation)) {
                keep(steps, led);
                continue;
            }
            without.add(steps);
            for (Step step :
                    steps.size() < Counterfactuals.MOST_CHANGES ? against(steps, evaluation, led) : List.<Step>of()) {
                Set<Step> more = new LinkedHashSet<>(steps);
                more.add(step);
                if (!led.spend(Budget.STEP)) {
                    return;
                }
                if (steps.stream().allMatch(step::fits) && seen.add(more)) {
                    queue.add(more);
                }
            }
        }
    }

    private List<Step> against(Set<Step> steps, @Nullable Evaluation evaluation, Budget led) {
        Collection<Askable.Fact> facts = evaluation == null ? stated(steps, led) : obstacles.against(evaluation);
        List<Step> against = new ArrayList<>();
        for (Askable.Fact fact : facts) {
            String path = path(fact);
            if (!fixed.contains(path)) {
                Object now = evaluation == null
                        ? altered.value(path)
                        : evaluation.known(fact.subject()).value(fact.slot());
                against.addAll(values.of(fact, path, now, evaluation));
            }
        }
        return against;
    }

    /** Keeps the smallest parts of a set of steps that are enough. */
    private void keep(Set<Step> steps, Budget led) {
        List<Step> all = List.copyOf(steps);
        List<Set<Step>> parts = new ArrayList<>();
        for (int part = 1; part < 1 << all.size(); part++) {
            Set<Step> some = new LinkedHashSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((part & 1 << i) != 0) {
                    some.add(all.get(i));
                }
            }
            parts.add(some);
        }
        parts.sort(Comparator.comparingInt(Set::size));
        for (Set<Step> part : parts) {
            if (!hasFound(part) && (part.size() == steps.size() || gives(part, led)) && !led.exceeded()) {
                found.add(part);
            }
        }
    }

    /** What is stated beside the steps and contradicts them. */
    private List<Askable.Fact> stated(Set<Step> steps, Budget led) {
        List<Askable.Fact> stated = new ArrayList<>();
        FactSlots slots = edition.slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int subject = 0; slots.isFact(slot) && subject < subjects(slot); subject++) {
                Askable.Fact fact = new Askable.Fact(slot, subject);
                if (stated(fact) && contradicts(fact, steps, led)) {
                    stated.add(fact);
                }
            }
        }
        return stated;
    }

    /** Whether the steps fit once a fact is not stated. */
    private boolean contradicts(Askable.Fact fact, Set<Step> steps, Budget led) {
        String path = path(fact);
        return steps.stream().noneMatch(step -> step.path().equals(path))
                && altered.evaluate(altered.facts(steps).with(path, null), led) != null;
    }

    // Every set is tried.

    /** Every step from what is known now, by the fact that it changes. */
    private Map<Askable.Fact, List<Step>> steps(@Nullable Evaluation now) {
        FactSlots slots = edition.slots();
        Map<Askable.Fact, List<Step>> steps = new LinkedHashMap<>();
        for (int slot = 0; slot < slots.read(); slot++) {
            for (int subject = 0; slots.isFact(slot) && subject < subjects(slot); subject++) {
                Askable.Fact fact = new Askable.Fact(slot, subject);
                String path = path(fact);
                if (!fixed.contains(path)) {
                    steps.put(fact, values.of(fact, path, altered.value(path), now));
                }
            }
        }
        return steps;
    }

    /** Tries every set of one step, of two, and so on; returns of how many every set was tried. */
    private int tryAll(@Nullable Evaluation now) {
        if (now == null) {
            return 0;
        }
        Map<Askable.Fact, List<Step>> steps = steps(now);
        List<Askable.Fact> facts = List.copyOf(steps.keySet());
        Opened opened = new Opened(now);
        long sets = 1;
        for (int size = 1; size <= Counterfactuals.MOST_CHANGES; size++) {
            sets = sets * (facts.size() + size - 1) / size;
            // What cannot be tried to its end is not begun.
            if (!budget.affords(edition.table(), sets * now.subjects().size())
                    || !tryAll(facts, 0, size, new ArrayList<>(), steps, opened)) {
                return size - 1;
            }
        }
        return Counterfactuals.MOST_CHANGES;
    }

    /** Tries every set of steps of every choice of facts, a fact more than once where it is a set; false where that was too much. */
    private boolean tryAll(
            List<Askable.Fact> facts,
            int from,
            int more,
            List<Askable.Fact> chosen,
            Map<Askable.Fact, List<Step>> steps,
            Opened opened) {
        if (more == 0) {
            if (opened.allows(wanted, chosen, budget)) {
                tryAll(chosen, steps, 0, new LinkedHashSet<>());
            }
            return !budget.exceeded();
        }
        for (int next = from; next < facts.size(); next++) {
            Askable.Fact fact = facts.get(next);
            chosen.add(fact);
            int then = edition.slots().kind(fact.slot()) == Frame.Kind.SET ? next : next + 1;
            if (!tryAll(facts, then, more - 1, chosen, steps, opened)) {
                return false;
            }
            chosen.remove(chosen.size() - 1);
        }
        return true;
    }

    /** Tries every set of steps with one of each of the facts. */
    private void tryAll(List<Askable.Fact> facts, Map<Askable.Fact, List<Step>> steps, int at, Set<Step> chosen) {
        if (at == facts.size()) {
            if (!hasFound(chosen) && gives(chosen, budget)) {
                found.add(new LinkedHashSet<>(chosen));
            }
            return;
        }
        for (Step step : steps.getOrDefault(facts.get(at), List.of())) {
            if (!budget.exceeded() && chosen.stream().allMatch(step::fits)) {
                chosen.add(step);
                tryAll(facts, steps, at + 1, chosen);
                chosen.remove(step);
            }
        }
    }

    private int subjects(int slot) {
        return !edition.slots().ofSubject(slot) || edition.each() == null
                ? 1
                : altered.before().items(edition.each().index()).size();
    }

    private boolean stated(Askable.Fact fact) {
        FactDefinition definition = edition.slots().definition(fact.slot());
        if (edition.slots().ofSubject(fact.slot())) {
            List<? extends Section> items = request.facts().items(definition.sectionIndex());
            return items != null && items.get(fact.subject()).value(definition.index()) != null;
        }
        Section section = request.facts().section(definition.sectionIndex());
        return section != null && section.value(definition.index()) != null;
    }

    private String path(Askable.Fact fact) {
        FactSlots slots = edition.slots();
        String path = slots.path(fact.slot());
        String each = edition.model().each();
        return slots.ofSubject(fact.slot()) && each != null
                ? each + "[" + fact.subject() + "]" + path.substring(each.length())
                : path;
    }
}
