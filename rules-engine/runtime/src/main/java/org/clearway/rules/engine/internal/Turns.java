package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operator;

/**
 * The days on which a comparison with the day of the decision turns. One whose sides move only one way as the days go by turns once, and
 * that day is found by halving; any other is looked at on every day.
 */
final class Turns {

    private final Knowledge known;
    private final int asOf;
    private final LocalDate from;
    private final LocalDate to;
    private final Set<LocalDate> days;

    /**
     * @param asOf the slot of the day of the decision
     * @param days to which the days are added on which a comparison has another truth than on the day before
     */
    Turns(Knowledge known, int asOf, LocalDate from, LocalDate to, Set<LocalDate> days) {
        this.known = known;
        this.asOf = asOf;
        this.from = from;
        this.to = to;
        this.days = days;
    }

    /** Adds the days on which a comparison turns; returns how often it was looked at. */
    long add(Comparison comparison) {
        int left = way(comparison.left());
        int right = way(comparison.right());
        if (left == ANY || right == ANY || left * right > 0) {
            return everyDay(comparison);
        }
        return comparison.operator() == Operator.EQ || comparison.operator() == Operator.NE
                ? once(with(comparison, Operator.LE)) + once(with(comparison, Operator.GE))
                : once(comparison);
    }

    private static Comparison with(Comparison comparison, Operator operator) {
        return new Comparison(
                comparison.number(),
                comparison.left(),
                operator,
                comparison.right(),
                comparison.alone(),
                false,
                comparison.days());
    }

    private static final int ANY = 2;

    /** 1 where a side never falls as the days go by, -1 where it never rises, 0 where it stays, {@link #ANY} where that cannot be told. */
    private int way(Side side) {
        if (side instanceof Side.OfFact fact) {
            return fact.slot() == asOf ? 1 : 0;
        }
        if (!(side instanceof Side.OfCall call)) {
            return 0;
        }
        List<Integer> ways = call.operands().stream().map(this::way).toList();
        if (ways.stream().allMatch(way -> way == 0)) {
            return 0;
        }
        if (ways.contains(ANY) || call.function() == Function.PLUS_WORKING_DAYS) {
            // The table of working days has an end.
            return ANY;
        }
        return switch (call.function()) {
            case EARLIEST, LATEST -> ways.contains(-1) ? ANY : 1;
            case DAYS_BETWEEN -> ways.get(0) == 0 ? ways.get(1) : ways.get(1) == 0 ? -ways.get(0) : ANY;
            default -> ways.get(1) == 0 ? ways.get(0) : ANY;
        };
    }

    private long once(Comparison comparison) {
        byte first = on(comparison, from);
        long looked = 2;
        if (first == on(comparison, to)) {
            return looked;
        }
        LocalDate before = from;
        LocalDate after = to;
        while (before.plusDays(1).isBefore(after)) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, after) / 2);
            looked++;
            if (on(comparison, middle) == first) {
                before = middle;
            } else {
                after = middle;
            }
        }
        days.add(after);
        return looked;
    }

    private long everyDay(Comparison comparison) {
        byte before = on(comparison, from);
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            byte now = on(comparison, day);
            if (now != before) {
                days.add(day);
            }
            before = now;
        }
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private byte on(Comparison comparison, LocalDate day) {
        known.given[asOf] = day;
        return comparison.eval(known);
    }
}
