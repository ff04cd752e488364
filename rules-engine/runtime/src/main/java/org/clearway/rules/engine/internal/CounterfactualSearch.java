package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.internal.State;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Searches the smallest sets of changes of facts that give a wanted outcome. A set that does not give it yet is extended by the facts
 * that stand against it: those of a rule that applies and gives another outcome, else those of the rules that could give the wanted
 * one. What is stated and then contradicts a change must be changed as well.
 */
final class CounterfactualSearch {

    /** Sets of changes tried, at most. */
    private static final int MOST_TRIED = 6_000;

    private final LoadedEdition edition;
    private final Request request;
    private final int wanted;
    private final Set<String> fixed;
    private final Settled before;
    private final List<Map<String, Object>> found = new ArrayList<>();
    private final Set<Map<String, Object>> seen = new HashSet<>();
    private int tried;
    private boolean complete = true;

    CounterfactualSearch(LoadedEdition edition, Request request, int wanted, Set<String> fixed) {
        this.edition = edition;
        this.request = request;
        this.wanted = wanted;
        this.fixed = fixed;
        before = Settling.settle(request.facts(), request.asOf(), request.unstated());
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
                complete);
    }

    private List<Counterfactuals.Change> told(Map<String, Object> changes) {
        return changes.entrySet().stream()
                .map(change -> new Counterfactuals.Change(
                        change.getKey(),
                        value(change.getKey()),
                        change.getValue() == NOTHING ? null : change.getValue()))
                .toList();
    }

    /** Stands for a fact that is not stated any more. */
    private static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "nothing";
        }
    };

    private Facts with(Map<String, Object> changes) {
        Facts facts = request.facts();
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            facts = facts.with(change.getKey(), change.getValue() == NOTHING ? null : change.getValue());
        }
        return facts;
    }

    private @Nullable Evaluation evaluate(Map<String, Object> changes) {
        try {
            return Evaluator.suppose(edition, Settling.settle(with(changes), request.asOf(), request.unstated()));
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
        Collection<Askable.Fact> facts = evaluation == null ? stated(changes) : against(evaluation);
        for (Askable.Fact fact : facts) {
            String path = path(fact);
            if (fixed.contains(path) || changes.containsKey(path)) {
                continue;
            }
            for (Object value : others(fact, evaluation)) {
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
        Map<String, Object> without = new LinkedHashMap<>(changes);
        return without.put(path(fact), NOTHING) == null && evaluate(without) != null;
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

    /** The facts that stand against the wanted outcome. */
    private Set<Askable.Fact> against(Evaluation evaluation) {
        Set<Askable.Fact> facts = new LinkedHashSet<>();
        RuleTable table = edition.table();
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            byte[] truths = evaluation.truths(subject);
            int hindering = hindering(truths);
            if (hindering >= 0 && evaluation.subjects().size() == 1) {
                // Nothing helps as long as this rule applies.
                add(facts, hindering, subject);
                for (int other : table.unless(hindering)) {
                    add(facts, other, subject);
                }
                return facts;
            }
            for (int rule = 0; rule < table.size(); rule++) {
                boolean helps = table.result(rule) == wanted || table.result(rule) < 0 || supports(rule);
                boolean open = truths[rule] == Truth.UNKNOWN;
                boolean against = truths[rule] == Truth.TRUE && !helps;
                if (open || against || helps && truths[rule] == Truth.FALSE) {
                    add(facts, rule, subject);
                    for (int other : table.unless(rule)) {
                        if (truths[other] != Truth.FALSE) {
                            add(facts, other, subject);
                        }
                    }
                }
            }
        }
        return facts;
    }

    private boolean supports(int rule) {
        return edition.outcomes().supports(edition.table().result(rule), wanted);
    }

    /** A rule that surely applies and excludes the wanted outcome, or -1. */
    private int hindering(byte[] truths) {
        for (Join stage : edition.table().stages()) {
            for (int rule : stage.rules()) {
                int result = edition.table().result(rule);
                if (truths[rule] != Truth.TRUE || result < 0 || result == wanted) {
                    continue;
                }
                if (stage instanceof Gate
                        || stage instanceof Strictest && edition.outcomes().join(result, wanted) != wanted) {
                    return rule;
                }
            }
        }
        return -1;
    }

    private void add(Set<Askable.Fact> facts, int rule, int subject) {
        BitSet slots = new BitSet();
        edition.table().formula(rule).slots(slots::set);
        slots.stream()
                .filter(edition.slots()::isFact)
                .forEach(
                        slot -> facts.add(new Askable.Fact(slot, edition.slots().ofSubject(slot) ? subject : 0)));
    }

    /** The other values of a fact worth trying. */
    private List<Object> others(Askable.Fact fact, @Nullable Evaluation evaluation) {
        FactSlots slots = edition.slots();
        int slot = fact.slot();
        FactDefinition definition = slots.definition(slot);
        Object now = evaluation == null
                ? value(path(fact))
                : evaluation.known(fact.subject()).value(slot);
        List<Object> others = new ArrayList<>();
        if (slots.kind(slot) == Frame.Kind.CHOICE) {
            for (long rest = slots.domain(slot); rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                Object value = definition.type() == FactType.BOOLEAN
                        ? (Object) (bit == 1)
                        : Objects.requireNonNull(
                                definition.constant(definition.values().get(bit)));
                if (!value.equals(now)) {
                    others.add(value);
                }
            }
        } else if (slots.kind(slot) == Frame.Kind.SET) {
            Set<?> elements = now instanceof Set<?> set ? set : Set.of();
            long read = slot < slots.read() ? edition.table().elements()[slot] : slots.domain(slot);
            for (long rest = read; rest != 0; rest &= rest - 1) {
                Object element = Objects.requireNonNull(
                        definition.constant(definition.values().get(Long.numberOfTrailingZeros(rest))));
                Set<Object> other = new LinkedHashSet<>(elements);
                if (!other.remove(element)) {
                    other.add(element);
                }
                others.add(List.copyOf(other));
            }
        } else {
            others.addAll(bounds(slot, now, evaluation, fact.subject()));
        }
        if (evaluation == null) {
            others.add(NOTHING);
        }
        return others;
    }

    /** Days and numbers on either side of what rules compare the fact with. */
    private Set<Object> bounds(int slot, @Nullable Object now, @Nullable Evaluation evaluation, int subject) {
        Set<Object> bounds = new LinkedHashSet<>();
        if (now != null) {
            bounds.add(NOTHING);
        }
        if (evaluation == null) {
            return bounds;
        }
        Knowledge known = evaluation.known(subject);
        for (int rule : edition.table().readers(slot)) {
            bounds(edition.table().formula(rule), slot, known, bounds);
        }
        bounds.remove(now);
        return bounds;
    }

    private void bounds(Formula formula, int slot, Knowledge known, Set<Object> bounds) {
        if (formula instanceof Formula.Conjunction all) {
            for (Formula part : all.parts()) {
                bounds(part, slot, known, bounds);
            }
        } else if (formula instanceof Formula.Disjunction any) {
            for (Formula part : any.parts()) {
                bounds(part, slot, known, bounds);
            }
        } else if (formula instanceof Comparison comparison) {
            Object other = isFact(comparison.left(), slot)
                    ? comparison.right().value(known)
                    : isFact(comparison.right(), slot) ? comparison.left().value(known) : null;
            if (other instanceof LocalDate day) {
                bounds.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            } else if (other instanceof BigDecimal number) {
                bounds.addAll(List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
            } else if (other instanceof String text) {
                bounds.add(text);
            } else {
                BitSet slots = new BitSet();
                comparison.slots(slots::set);
                complete &= !slots.get(slot);
            }
        }
    }

    private static boolean isFact(Side side, int slot) {
        return side instanceof Side.OfFact fact && fact.slot() == slot;
    }
}
