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
    private final int[] gates;

    /** The alternatives of the gates, and of what may be displaced: where none is possible, none of these is asked. */
    private final long[] ofGates;

    private final long[] ofDisplaced;

    /** For each outcome, the alternatives of the rules that give it and that nothing displaces. */
    private final long[][] giving;

    private final ScreeningTable.Outcome[] single;

    private final @Nullable Displacing[] displacedBy;

    private StrictestOutcome(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        this.table = table;
        this.alternatives = alternatives;
        this.outcomes = outcomes;
        List<Integer> gates = new ArrayList<>();
        List<Integer> displaced = new ArrayList<>();
        giving = new long[outcomes.size()][alternatives.words()];
        for (Join stage : table.stages()) {
            for (int rule : stage.rules()) {
                if (table.result(rule) < 0) {
                    continue;
                }
                if (stage instanceof Gate) {
                    gates.add(rule);
                } else if (table.displacement().displaceable(rule)) {
                    displaced.add(rule);
                } else {
                    for (int one = alternatives.first(rule); one < alternatives.first(rule + 1); one++) {
                        giving[table.result(rule)][one >> 6] |= 1L << one;
                    }
                }
            }
        }
        this.gates = gates.stream().mapToInt(Integer::intValue).toArray();
        displacedBy = new Displacing[table.size()];
        for (int rule = 0; rule < displacedBy.length; rule++) {
            displacedBy[rule] = displacing(rule, table, alternatives);
        }
        ofGates = alternatives.of(this.gates);
        ofDisplaced =
                alternatives.of(displaced.stream().mapToInt(Integer::intValue).toArray());
        single = new ScreeningTable.Outcome[outcomes.size()];
        for (int outcome = 0; outcome < single.length; outcome++) {
            single[outcome] = new ScreeningTable.Outcome(1L << outcome, 0, false, true);
        }
    }

    /** Null where an edition joins otherwise. */
    static @Nullable StrictestOutcome of(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        List<Join> stages = table.stages();
        boolean gates = stages.stream().limit(stages.size() - 1).allMatch(Gate.class::isInstance);
        return gates && table.last() instanceof Strictest ? new StrictestOutcome(table, alternatives, outcomes) : null;
    }

    /** The outcomes that are possible. */
    ScreeningTable.Outcome of(long[] met) {
        long possible = 0;
        if (possible(ofGates, met)) {
            for (int rule : gates) {
                byte truth = truth(rule, met);
                if (truth != Truth.FALSE) {
                    possible |= 1L << table.result(rule);
                    if (truth == Truth.TRUE) {
                        return outcome(possible);
                    }
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
        int words = met.length / 2;
        int certain = -1;
        long open = 0;
        for (int outcome = 0; outcome < giving.length; outcome++) {
            long sure = 0;
            long may = 0;
            long[] gives = giving[outcome];
            for (int word = 0; word < words; word++) {
                sure |= met[word] & gives[word];
                may |= met[words + word] & gives[word];
            }
            if (sure != 0) {
                certain = certain < 0 ? outcome : outcomes.join(certain, outcome);
            } else if (may != 0) {
                open |= 1L << outcome;
            }
        }
        for (int word = 0; word < words; word++) {
            for (long rest = met[words + word] & ofDisplaced[word]; rest != 0; rest &= rest - 1) {
                int rule = alternatives.rule(word << 6 | Long.numberOfTrailingZeros(rest));
                byte truth = truth(rule, met);
                if (truth == Truth.TRUE) {
                    certain = certain < 0 ? table.result(rule) : outcomes.join(certain, table.result(rule));
                } else if (truth == Truth.UNKNOWN) {
                    open |= 1L << table.result(rule);
                }
            }
        }
        return open == 0 && certain >= 0 ? 1L << certain : outcomes.joined(certain, open);
    }

    private static boolean possible(long[] of, long[] met) {
        long any = 0;
        for (int word = 0; word < of.length; word++) {
            any |= met[of.length + word] & of[word];
        }
        return any != 0;
    }

    private byte truth(int rule, long[] met) {
        byte truth = alternatives.truth(rule, met);
        Displacing displacing = displacedBy[rule];
        if (truth == Truth.FALSE || displacing == null) {
            return truth;
        }
        int words = met.length / 2;
        for (int word = 0; word < words; word++) {
            if ((met[word] & displacing.always[word]) != 0) {
                return Truth.FALSE;
            }
            if ((met[words + word] & displacing.always[word]) != 0) {
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
