package org.clearway.rules.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.clearway.rules.engine.internal.Calculate;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;

/** Comparisons of days and numbers, constants and calculated ones among them, as formulas over {@link Scalars}. */
final class Operands {
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2300, 1, 1);

    private final Solver solver;
    private final Scalars scalars;
    private final ToIntFunction<String> nodes;

    /**
     * @param nodes the node of a fact, by its path
     */
    Operands(Solver solver, Scalars scalars, ToIntFunction<String> nodes) {
        this.solver = solver;
        this.scalars = scalars;
        this.nodes = nodes;
    }

    /** A value that lies some way from that of a node. */
    private record Shifted(int node, long by) {}

    /** A day or a number as {@link Scalars} counts it. */
    static long counted(Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay() * Scalars.ONE;
        }
        BigDecimal number = value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
        return number.multiply(BigDecimal.valueOf(Scalars.ONE))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** The value of a fact as a request states it. */
    static Object stated(FactType type, long counted) {
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(counted / Scalars.ONE);
            case INTEGER -> Math.toIntExact(counted / Scalars.ONE);
            default ->
                BigDecimal.valueOf(counted)
                        .divide(BigDecimal.valueOf(Scalars.ONE))
                        .stripTrailingZeros();
        };
    }

    /** Two operands compared, where both have a value. */
    Formula holds(Operand left, Operator operator, Operand right) {
        return switch (operator) {
            case LT -> less(left, right);
            case GT -> less(right, left);
            case LE -> solver.not(less(right, left));
            case GE -> solver.not(less(left, right));
            case EQ -> solver.and(solver.not(less(left, right)), solver.not(less(right, left)));
            case NE -> solver.or(less(left, right), less(right, left));
        };
    }

    private Formula less(Operand left, Operand right) {
        if (left instanceof Operand.Call call && call.function() == Function.EARLIEST) {
            return solver.or(parts(call).map(part -> less(part, right)).toList());
        }
        if (left instanceof Operand.Call call && call.function() == Function.LATEST) {
            return solver.and(parts(call).map(part -> less(part, right)).toList());
        }
        if (right instanceof Operand.Call call && call.function() == Function.EARLIEST) {
            return solver.and(parts(call).map(part -> less(left, part)).toList());
        }
        if (right instanceof Operand.Call call && call.function() == Function.LATEST) {
            return solver.or(parts(call).map(part -> less(left, part)).toList());
        }
        Formula between = between(left, right);
        if (between != null) {
            return between;
        }
        Shifted a = shifted(left);
        Shifted b = shifted(right);
        if (a != null && b != null) {
            return scalars.less(a.node, b.node, b.by - a.by);
        }
        Formula turned = turned(left, right);
        return turned == null ? tried(left, right) : turned;
    }

    private static Stream<Operand> parts(Operand.Call call) {
        return call.operands().stream();
    }

    /** The days between two days compared with a number. */
    private @Nullable Formula between(Operand left, Operand right) {
        boolean first = left instanceof Operand.Call call && call.function() == Function.DAYS_BETWEEN;
        Operand days = first ? left : right;
        if (!(days instanceof Operand.Call call && call.function() == Function.DAYS_BETWEEN)) {
            return null;
        }
        Shifted from = shifted(call.operands().get(0));
        Shifted to = shifted(call.operands().get(1));
        Shifted number = shifted(first ? right : left);
        if (from == null || to == null || number == null || number.node != Scalars.ZERO) {
            return null;
        }
        return first
                ? scalars.less(to.node, from.node, number.by - to.by + from.by)
                : scalars.less(from.node, to.node, to.by - from.by - number.by);
    }

    private @Nullable Shifted shifted(Operand operand) {
        if (operand instanceof Operand.FactValue fact) {
            return new Shifted(nodes.applyAsInt(fact.path()), 0);
        }
        Object constant = constant(operand);
        if (constant != null) {
            return constant instanceof String ? null : new Shifted(Scalars.ZERO, counted(constant));
        }
        if (operand instanceof Operand.Call call
                && call.function() == Function.PLUS_DAYS
                && call.operands().get(1) instanceof Operand.Number number) {
            Shifted day = shifted(call.operands().get(0));
            long days = number.value().setScale(0, RoundingMode.DOWN).longValue();
            return day == null ? null : new Shifted(day.node, day.by + days * Scalars.ONE);
        }
        return null;
    }

    private static @Nullable Object constant(Operand operand) {
        if (operand instanceof Operand.Day day) {
            return day.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        return operand instanceof Operand.Call call && call.facts().findAny().isEmpty()
                ? Calculate.value(
                        call.function(),
                        call.operands().stream().map(Operands::constant).toArray())
                : null;
    }

    /**
     * A day some months, years or working days after another compared with a constant: what is later stays later, so that there is a first
     * day from which the comparison turns.
     */
    private @Nullable Formula turned(Operand left, Operand right) {
        boolean first = constant(right) != null;
        Operand moving = first ? left : right;
        Object still = constant(first ? right : left);
        if (!(moving instanceof Operand.Call call
                && call.function().takesNumber()
                && call.operands().get(0) instanceof Operand.FactValue fact
                && call.operands().get(1) instanceof Operand.Number number
                && still instanceof LocalDate day)) {
            return null;
        }
        long low = FIRST.toEpochDay();
        long high = LAST.toEpochDay();
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            Object moved = Calculate.value(call.function(), LocalDate.ofEpochDay(middle), number.value());
            if (!(moved instanceof LocalDate then)) {
                return null;
            }
            // With it on the left the comparison is "before the day", on the right "after it".
            if (first ? then.isBefore(day) : !then.isAfter(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Formula before = scalars.less(nodes.applyAsInt(fact.path()), Scalars.ZERO, low * Scalars.ONE);
        return first ? before : solver.not(before);
    }

    /** Anything else: compared once there are values. */
    private Formula tried(Operand left, Operand right) {
        List<Integer> read = Stream.of(left, right)
                .flatMap(Operand::facts)
                .map(fact -> nodes.applyAsInt(fact.path()))
                .distinct()
                .toList();
        return scalars.other(List.of(left, right), read, values -> {
            Object a = value(left, values);
            Object b = value(right, values);
            return a != null && b != null && counted(a) < counted(b);
        });
    }

    private @Nullable Object value(Operand operand, long[] values) {
        if (operand instanceof Operand.FactValue fact) {
            FactDefinition definition = Vocabulary.fact(fact.path());
            return stated(
                    definition == null ? FactType.DATE : definition.type(), values[nodes.applyAsInt(fact.path())]);
        }
        if (operand instanceof Operand.Call call) {
            return Calculate.value(
                    call.function(),
                    call.operands().stream().map(part -> value(part, values)).toArray());
        }
        return constant(operand);
    }
}
