package org.clearway.rules.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.internal.text.Suggestions;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest sets of changes of facts that give a wanted outcome. A set that does not give it yet is extended by the facts
 * that stand against it: those of a rule that applies and gives another outcome, else those of the rules that could give the wanted
 * one. What is stated and then contradicts a change must be changed as well. A change always states another value: to know less is
 * no way to another outcome.
 */
final class CounterfactualSearch {

    /** Sets of changes tried, at most. */
    private static final int MOST_TRIED = 6_000;

    private final LoadedEdition edition;
    private final Request request;
    private final int wanted;
    private final Set<String> fixed;
    private final Settled before;
    private final Obstacles obstacles;
    private final OtherValues values;
    private final List<Map<String, Object>> found = new ArrayList<>();
    private final Set<Map<String, Object>> seen = new HashSet<>();
    private int tried;
    private boolean complete = true;

    private CounterfactualSearch(LoadedEdition edition, Request request, int wanted, Set<String> fixed) {
        this.edition = edition;
        this.request = request;
        this.wanted = wanted;
        this.fixed = fixed;
        before = Settling.settle(request.facts(), request.asOf(), request.unstated());
        obstacles = new Obstacles(edition, wanted);
        values = new OtherValues(edition);
    }

    /**
     * The search for one outcome.
     *
     * @param edition the edition applied; null where none is, or where it gives no single outcome
     * @param fixed what must stay as it is, by path
     * @throws RequestException {@code OUTCOME_UNKNOWN} where the outcome is none of the edition
     */
    static CounterfactualSearch of(@Nullable LoadedEdition edition, Request request, String wanted, Set<String> fixed) {
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
        return new CounterfactualSearch(edition, request, edition.outcomes().number(wanted), fixed);
    }

    Counterfactuals search() {
        Deque<Map<String, Object>> queue = new ArrayDeque<>();
        queue.add(Map.of());
        while (!queue.isEmpty()) {
            Map<String, Object> changes = queue.poll();
            if (found.stream().anyMatch(smaller -> changes.entrySet().containsAll(smaller.entrySet()))) {
                continue;
            }
            if (tried++ >= MOST_TRIED) {
                complete = false;
                break;
            }
            expand(changes, queue);
        }
        boolean already = found.contains(Map.<String, Object>of());
        return new Counterfactuals(
                edition.outcomes().name(wanted),
                already ? List.of() : found.stream().map(this::told).toList(),
                complete && values.complete());
    }

    private List<Counterfactuals.Change> told(Map<String, Object> changes) {
        return changes.entrySet().stream()
                .map(change -> new Counterfactuals.Change(change.getKey(), value(change.getKey()), change.getValue()))
                .toList();
    }

    private Facts with(Map<String, Object> changes) {
        Facts facts = request.facts();
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            facts = facts.with(change.getKey(), change.getValue());
        }
        return facts;
    }

    /** What the rules are worth after the changes; null where they contradict what is stated. */
    private @Nullable Evaluation evaluate(Map<String, Object> changes) {
        return evaluate(with(changes));
    }

    private @Nullable Evaluation evaluate(Facts facts) {
        try {
            return Evaluator.suppose(edition, Settling.settle(facts, request.asOf(), request.unstated()));
        } catch (RequestException contradiction) {
            return null;
        }
    }

    private boolean gives(@Nullable Evaluation evaluation) {
        return evaluation != null
                && evaluation.determined()
                && !evaluation.collected()
                && evaluation.outcome() == wanted;
    }

    private void expand(Map<String, Object> changes, Deque<Map<String, Object>> queue) {
        Evaluation evaluation = evaluate(changes);
        if (gives(evaluation)) {
            keep(changes);
            return;
        }
        if (changes.size() >= Counterfactuals.MOST_CHANGES) {
            return;
        }
        Collection<Askable.Fact> facts = evaluation == null ? stated(changes) : obstacles.against(evaluation);
        for (Askable.Fact fact : facts) {
            String path = path(fact);
            if (fixed.contains(path) || changes.containsKey(path)) {
                continue;
            }
            Object now = evaluation == null
                    ? value(path)
                    : evaluation.known(fact.subject()).value(fact.slot());
            for (Object value : values.of(fact, now, evaluation)) {
                Map<String, Object> more = new LinkedHashMap<>(changes);
                more.put(path, value);
                if (seen.add(more)) {
                    queue.add(more);
                }
            }
        }
    }

    /** Keeps the smallest part of a set of changes that is enough. */
    private void keep(Map<String, Object> changes) {
        Map<String, Object> enough = changes;
        List<String> paths = List.copyOf(changes.keySet());
        for (int part = 1; part < (1 << paths.size()) - 1; part++) {
            Map<String, Object> some = new LinkedHashMap<>();
            for (int i = 0; i < paths.size(); i++) {
                if ((part & 1 << i) != 0) {
                    some.put(paths.get(i), Objects.requireNonNull(changes.get(paths.get(i))));
                }
            }
            if (some.size() < enough.size() && gives(evaluate(some))) {
                enough = some;
            }
        }
        if (!found.contains(enough)) {
            found.add(enough);
        }
    }

    /** What is stated beside the changes that contradict it. */
    private List<Askable.Fact> stated(Map<String, Object> changes) {
        List<Askable.Fact> stated = new ArrayList<>();
        FactSlots slots = edition.slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int subject = 0; subject < (slots.ofSubject(slot) ? subjects() : 1); subject++) {
                Askable.Fact fact = new Askable.Fact(slot, subject);
                if (slots.isFact(slot) && stated(fact) && contradicts(fact, changes)) {
                    stated.add(fact);
                }
            }
        }
        return stated;
    }

    /** Whether the changes fit once a fact is not stated. */
    private boolean contradicts(Askable.Fact fact, Map<String, Object> changes) {
        String path = path(fact);
        return !changes.containsKey(path) && evaluate(with(changes).with(path, null)) != null;
    }

    private int subjects() {
        return edition.each() == null ? 1 : before.items(edition.each().index()).size();
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

    private @Nullable Object value(String path) {
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
        int open = path.indexOf('[');
        State state = open < 0
                ? before.whole()
                : before.items(fact.sectionIndex()).get(Integer.parseInt(path.substring(open + 1, path.indexOf(']'))));
        return state.value(state.frame().cell(fact.number()));
    }
}
