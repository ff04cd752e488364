package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Counterfactuals.Change;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A request with some facts otherwise, and what an edition makes of it then. Facts that are to stay as they are do. */
final class Altered {

    private final LoadedEdition edition;
    private final Request request;
    private final Settled before;
    private final Scope scope;
    private final Map<String, Object> kept = new LinkedHashMap<>();
    private final int wanted;
    private final int elements;

    /**
     * @param kept paths of the facts that stay as they are; what is known of them must not change, even where it only follows
     * @param wanted the outcome that is asked about
     */
    Altered(LoadedEdition edition, Request request, Set<String> kept, int wanted) {
        this.edition = edition;
        this.request = request;
        this.wanted = wanted;
        before = Settling.settle(request.facts(), request.asOf(), request.unstated());
        elements = edition.each() == null
                ? 1
                : before.items(edition.each().index()).size();
        for (String path : kept) {
            Object value = value(before, path);
            if (value != null) {
                this.kept.put(path, value);
            }
        }
        scope = this.kept.keySet().stream().allMatch(edition.scope()::has) ? edition.scope() : Scope.all();
    }

    /** The request as it is. */
    Settled before() {
        return before;
    }

    /** What is known of a fact as it is; null where it is not. */
    @Nullable
    Object value(String path) {
        return value(before, path);
    }

    private static @Nullable Object value(Settled settled, String path) {
        FactDefinition fact = Vocabulary.fact(path);
        State state = fact == null ? null : state(settled, path, fact);
        return fact == null || state == null ? null : state.value(state.frame().cell(fact.number()));
    }

    private static @Nullable State state(Settled settled, String path, FactDefinition fact) {
        int open = path.indexOf('[');
        if (open < 0) {
            return Vocabulary.sections().get(fact.sectionIndex()).repeated() ? null : settled.whole();
        }
        List<State> items = settled.items(fact.sectionIndex());
        int item = Integer.parseInt(path.substring(open + 1, path.indexOf(']')));
        return item < items.size() ? items.get(item) : null;
    }

    /** The facts after some steps. */
    Facts facts(Collection<Step> steps) {
        Facts facts = request.facts();
        for (Map.Entry<String, Object> value : values(steps).entrySet()) {
            facts = facts.with(value.getKey(), value.getValue());
        }
        return facts;
    }

    private Map<String, Object> values(Collection<Step> steps) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.element()) {
                @SuppressWarnings("unchecked") // put there by elements alone
                Set<Object> set = (Set<Object>) values.computeIfAbsent(step.path(), this::elements);
                if (step.value() != null && !set.remove(step.value())) {
                    set.add(step.value());
                }
            } else {
                values.put(step.path(), Objects.requireNonNull(step.value()));
            }
        }
        return values;
    }

    /** What a set surely has as it is. */
    private Set<Object> elements(String path) {
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
        State state = state(before, path, fact);
        return state == null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(state.elements(state.frame().cell(fact.number())));
    }

    /**
     * What the rules are worth after some steps; null where they contradict what is stated, or change what is kept, or where too little
     * may still be looked at.
     */
    @Nullable
    Evaluation evaluate(Collection<Step> steps, Budget budget) {
        return evaluate(facts(steps), budget);
    }

    /** What the rules are worth on other facts, as {@link #evaluate(Collection, Budget)} tells it. */
    @Nullable
    Evaluation evaluate(Facts facts, Budget budget) {
        if (!budget.settle(elements)) {
            return null;
        }
        try {
            Settled settled = Settling.settle(scope, facts, request.asOf(), request.unstated());
            boolean same =
                    kept.entrySet().stream().allMatch(fact -> fact.getValue().equals(value(settled, fact.getKey())));
            return same ? Evaluator.whether(edition, settled, wanted, budget) : null;
        } catch (RequestException contradiction) {
            return null;
        }
    }

    /** The steps as changes, one a fact. */
    List<Change> told(Collection<Step> steps) {
        List<Change> changes = new ArrayList<>();
        values(steps)
                .forEach((path, value) -> changes.add(
                        new Change(path, value(path), value instanceof Set<?> set ? Set.copyOf(set) : value)));
        return changes;
    }
}
