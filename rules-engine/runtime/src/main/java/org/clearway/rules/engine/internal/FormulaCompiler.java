package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Turns conditions into formulas, and keeps what exploring their completions needs to know. */
final class FormulaCompiler {
    private final FactSlots slots;
    private final List<Set<Long>> masks = new ArrayList<>();
    private final long[] elements;
    private final Map<Condition, Integer> numbers = new HashMap<>();

    /**
     * @param conditions every condition that will be compiled
     */
    FormulaCompiler(FactSlots slots, Stream<Condition> conditions) {
        this.slots = slots;
        elements = new long[slots.size()];
        conditions.forEach(this::number);
        for (int slot = 0; slot < slots.size(); slot++) {
            masks.add(new TreeSet<>());
        }
    }

    Formula compile(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Formula.Conjunction(compileAll(all.parts()));
        }
        if (condition instanceof Condition.Any any) {
            return new Formula.Disjunction(compileAll(any.parts()));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            int slot = slots.slot(oneOf.fact());
            long mask = 0;
            for (String value : oneOf.values()) {
                mask |= slots.bit(slot, value);
            }
            masks.get(slot).add(mask);
            return new Formula.Choice(slot, mask);
        }
        if (condition instanceof Condition.Has has) {
            int slot = slots.slot(has.fact());
            elements[slot] |= slots.bit(slot, has.element());
            return new Formula.Element(slot, slots.bit(slot, has.element()), has.present());
        }
        if (condition instanceof Condition.Known known) {
            return new Formula.IsKnown(
                    slots.slot(known.fact()), known.expected(), numbers.get(base(known)), event(known.fact()));
        }
        Condition.Compare compare = (Condition.Compare) condition;
        if (compare.order() != null) {
            return ranked(compare, compare.order());
        }
        Condition.Compare plain = plain(compare);
        return new Comparison(
                numbers.get(base(plain)),
                Side.of(plain.left(), slots),
                plain.operator(),
                Side.of(plain.right(), slots),
                alone(plain),
                plain.negated(),
                facts(plain).stream()
                        .map(Operand.FactValue::path)
                        .filter(FormulaCompiler::event)
                        .map(slots::slot)
                        .sorted()
                        .toList());
    }

    private Formula ranked(Condition.Compare compare, String order) {
        int left = slotOf(compare.left());
        int right = slotOf(compare.right());
        List<String> leftValues = slots.definition(left).values();
        List<String> rightValues = slots.definition(right).values();
        long[] holds = new long[leftValues.size()];
        for (int i = 0; i < holds.length; i++) {
            int rank = Vocabulary.rank(order, leftValues.get(i));
            for (int j = 0; j < rightValues.size(); j++) {
                int other = Vocabulary.rank(order, rightValues.get(j));
                boolean ranked = rank >= 0 && other >= 0;
                if ((ranked && compare.operator().holds(Integer.compare(rank, other))) != compare.negated()) {
                    holds[i] |= 1L << j;
                }
            }
        }
        separate(left);
        separate(right);
        return new RankComparison(left, right, holds);
    }

    /** Every value of the slot may matter by itself. */
    private void separate(int slot) {
        for (long rest = slots.domain(slot); rest != 0; rest &= rest - 1) {
            masks.get(slot).add(Long.lowestOneBit(rest));
        }
    }

    private Formula[] compileAll(List<Condition> parts) {
        return parts.stream().map(this::compile).toArray(Formula[]::new);
    }

    private int slotOf(Operand operand) {
        return operand instanceof Operand.FactValue fact ? slots.slot(fact.path()) : -1;
    }

    /** Numbers every comparison in {@code condition}; equal ones, and one and its opposite, share a number. */
    private void number(Condition condition) {
        if (condition instanceof Condition.Compound compound) {
            compound.parts().forEach(this::number);
        } else if (condition instanceof Condition.Known || condition instanceof Condition.Compare) {
            numbers.putIfAbsent(base(condition), numbers.size());
        }
    }

    private static Condition base(Condition condition) {
        if (condition instanceof Condition.Known known) {
            return new Condition.Known(known.fact(), true);
        }
        Condition.Compare compare = plain((Condition.Compare) condition);
        return compare.negated() ? compare.opposite() : compare;
    }

    /** The comparison with one of {@code == < <=}, negated where the operator was another. */
    private static Condition.Compare plain(Condition.Compare compare) {
        Operator operator = switch (compare.operator()) {
            case NE -> Operator.EQ;
            case GE -> Operator.LT;
            case GT -> Operator.LE;
            default -> compare.operator();
        };
        return new Condition.Compare(
                compare.left(),
                operator,
                compare.right(),
                compare.order(),
                compare.negated() != (operator != compare.operator()));
    }

    private boolean alone(Condition.Compare compare) {
        Set<Operand.FactValue> facts = facts(compare);
        long readers = numbers.keySet().stream()
                .filter(Condition.Compare.class::isInstance)
                .filter(other -> facts((Condition.Compare) other).stream().anyMatch(facts::contains))
                .count();
        return readers <= 1;
    }

    /** Whether a fact is the day of something that happens, and so may lie ahead. */
    private static boolean event(String fact) {
        FactDefinition definition = Vocabulary.fact(fact);
        return definition != null && definition.links().event();
    }

    private static Set<Operand.FactValue> facts(Condition.Compare compare) {
        return Stream.of(compare.left(), compare.right())
                .flatMap(Operand::facts)
                .filter(fact -> !fact.path().equals(FactSlots.AS_OF))
                .collect(Collectors.toSet());
    }

    /** For each set, the elements that a rule asks about. */
    long[] elements() {
        return elements;
    }

    /**
     * For each choice, its values in groups that no rule tells apart: the only answers worth trying. Grouped by every
     * mask that a rule compares the fact with.
     */
    long[][] groups() {
        long[][] groups = new long[slots.size()][];
        for (int slot = 0; slot < groups.length; slot++) {
            List<Long> parts = new ArrayList<>(List.of(slots.domain(slot)));
            for (long mask : masks.get(slot)) {
                List<Long> finer = new ArrayList<>();
                for (long part : parts) {
                    if ((part & mask) != 0) {
                        finer.add(part & mask);
                    }
                    if ((part & ~mask) != 0) {
                        finer.add(part & ~mask);
                    }
                }
                parts = finer;
            }
            parts.sort((a, b) -> Integer.compare(Long.numberOfTrailingZeros(a), Long.numberOfTrailingZeros(b)));
            groups[slot] = parts.stream().mapToLong(Long::longValue).toArray();
        }
        return groups;
    }
}
