package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of an edition that has gates and then takes the strictest, read off the alternatives without asking each rule. */
final class StrictestOutcome {

    private final ScreeningTable.Alternatives alternatives;
    private final RuleTable table;
    private final Outcomes outcomes;

    /** The alternatives of the gates, which come in the order in which they are asked, and of what may be displaced. */
    private final long[] ofGates;

    /** Of what may be displaced, by the outcome that is certain without it, the alternatives that could still change it; by the last where none is. */
    private final long[][] ofDisplaced;

    /** The alternatives of the rules that nothing displaces. */
    private final long[] ofGiving;

    /** For each alternative, the outcome of its rule, as a bit. */
    private final long[] gives;

    private final ScreeningTable.Outcome[] single;

    private final @Nullable Displacing[] displacedBy;

    private StrictestOutcome(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        this.table = table;
        this.alternatives = alternatives;
        this.outcomes = outcomes;
        List<Integer> gates = new ArrayList<>();
        List<Integer> displaced = new ArrayList<>();
        List<Integer> giving = new ArrayList<>();
        gives = new long[alternatives.size()];
        for (Join stage : table.stages()) {
            for (int rule : stage.rules()) {
                if (table.result(rule) < 0) {
                    continue;
                }
                Arrays.fill(gives, alternatives.first(rule), alternatives.first(rule + 1), 1L << table.result(rule));
                if (stage instanceof Gate) {
                    gates.add(rule);
                } else if (table.displacement().displaceable(rule)) {
                    displaced.add(rule);
                } else {
                    giving.add(rule);
                }
            }
        }
        displacedBy = new Displacing[table.size()];
        for (int rule = 0; rule < displacedBy.length; rule++) {
            displacedBy[rule] = displacing(rule, table, alternatives);
        }
        ofGates = alternatives.of(ints(gates));
        ofDisplaced = new long[outcomes.size() + 1][];
        for (int certain = 0; certain < ofDisplaced.length; certain++) {
            long moot = certain == outcomes.size() ? 0 : outcomes.moot(certain);
            ofDisplaced[certain] = alternatives.of(ints(displaced.stream()
                    .filter(rule -> (moot >> table.result(rule) & 1) == 0)
                    .toList()));
        }
        ofGiving = alternatives.of(ints(giving));
        single = new ScreeningTable.Outcome[outcomes.size()];
        for (int outcome = 0; outcome < single.length; outcome++) {
            single[outcome] = new ScreeningTable.Outcome(1L << outcome, 0, false, true);
        }
    }

    /** Null where an edition joins otherwise. */
    static @Nullable StrictestOutcome of(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        List<Join> stages = table.stages();
        boolean gates = stages.stream().limit(stages.size() - 1).allMatch(Gate.class::isInstance);
        int[] rules = stages.stream()
                .flatMapToInt(stage -> Arrays.stream(stage.rules()))
                .toArray();
        boolean inOrder = Arrays.equals(rules, Arrays.stream(rules).sorted().toArray());
        return gates && inOrder && table.last() instanceof Strictest
                ? new StrictestOutcome(table, alternatives, outcomes)
                : null;
    }

    /** The outcomes that are possible. */
    ScreeningTable.Outcome of(long[] met) {
        long possible = 0;
        for (int word = 0; word < ofGates.length; word++) {
            long rest = ScreeningTable.Alternatives.possible(met, word) & ofGates[word];
            for (; rest != 0; rest &= rest - 1) {
                int gate = word << 6 | Long.numberOfTrailingZeros(rest);
                byte truth = truth(alternatives.rule(gate), met);
                possible |= truth == Truth.FALSE ? 0 : gives[gate];
                if (truth == Truth.TRUE) {
                    return outcome(possible);
                }
            }
        }
        return outcome(possible | strictest(met));
    }

    private ScreeningTable.Outcome outcome(long possible) {
        return Long.bitCount(possible) == 1
                ? single[Long.numberOfTrailingZeros(possible)]
                : new ScreeningTable.Outcome(possible, 0, false, false);
    }

    private long strictest(long[] met) {
        long sure = 0;
        long open = 0;
        for (int word = 0; word < ofGiving.length; word++) {
            long certain = ScreeningTable.Alternatives.certain(met, word);
            long rest = ScreeningTable.Alternatives.possible(met, word) & ofGiving[word];
            for (; rest != 0; rest &= rest - 1) {
                int alternative = word << 6 | Long.numberOfTrailingZeros(rest);
                long ifCertain = -(certain >>> alternative & 1);
                sure |= gives[alternative] & ifCertain;
                open |= gives[alternative] & ~ifCertain;
            }
        }
        int certain = joined(-1, sure);
        long[] displaced = ofDisplaced[certain < 0 ? outcomes.size() : certain];
        sure = 0;
        for (int word = 0; word < displaced.length; word++) {
            long rest = ScreeningTable.Alternatives.possible(met, word) & displaced[word];
            for (; rest != 0; rest &= rest - 1) {
                int alternative = word << 6 | Long.numberOfTrailingZeros(rest);
                byte truth = truth(alternatives.rule(alternative), met);
                sure |= truth == Truth.TRUE ? gives[alternative] : 0;
                open |= truth == Truth.UNKNOWN ? gives[alternative] : 0;
            }
        }
        certain = joined(certain, sure);
        return open == 0 && certain >= 0 ? 1L << certain : outcomes.joined(certain, open);
    }

    /** What a certain outcome, or -1, is joined to by others that are certain, too. */
    private int joined(int certain, long sure) {
        int joined = certain;
        for (long rest = sure; rest != 0; rest &= rest - 1) {
            int outcome = Long.numberOfTrailingZeros(rest);
            joined = joined < 0 ? outcome : outcomes.join(joined, outcome);
        }
        return joined;
    }

    private static int[] ints(List<Integer> rules) {
        return rules.stream().mapToInt(Integer::intValue).toArray();
    }

    private byte truth(int rule, long[] met) {
        byte truth = alternatives.truth(rule, met);
        Displacing displacing = displacedBy[rule];
        if (truth == Truth.FALSE || displacing == null) {
            return truth;
        }
        for (int word = 0; word < displacing.always.length; word++) {
            if ((ScreeningTable.Alternatives.certain(met, word) & displacing.always[word]) != 0) {
                return Truth.FALSE;
            }
            if ((ScreeningTable.Alternatives.possible(met, word) & displacing.always[word]) != 0) {
                truth = Truth.UNKNOWN;
            }
        }
        for (int other : displacing.unlessDisplaced) {
            truth = (byte) Math.min(truth, Truth.not(truth(other, met)));
        }
        return truth;
    }

    /**
     * What displaces a rule.
     *
     * @param always the alternatives of the rules that displace it and that nothing displaces
     * @param unlessDisplaced those that may be displaced themselves
     */
    private record Displacing(long[] always, int[] unlessDisplaced) {}

    private static @Nullable Displacing displacing(
            int rule, RuleTable table, ScreeningTable.Alternatives alternatives) {
        int[] unless = table.unless(rule);
        Displacement displacement = table.displacement();
        return unless.length == 0
                ? null
                : new Displacing(
                        alternatives.of(Arrays.stream(unless)
                                .filter(other -> !displacement.displaceable(other))
                                .toArray()),
                        Arrays.stream(unless).filter(displacement::displaceable).toArray());
    }
}
