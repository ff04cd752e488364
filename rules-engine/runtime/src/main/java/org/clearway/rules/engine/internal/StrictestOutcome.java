package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an edition that has gates and then takes the strictest, read off the alternatives without asking each rule. As little as can be is asked
 * on the way: to guess wrongly costs a processor more than to go on.
 */
final class StrictestOutcome {

    /** Of more outcomes, only combinations of the first ones are kept. */
    private static final int MOST_TOLD = 12;

    /** Of more outcomes, what they are joined to is worked out each time. */
    private static final int MOST_JOINED = 10;

    private final ScreeningTable.Alternatives alternatives;
    private final Outcomes outcomes;

    /** The alternatives of the gates, which stand in the first word in the order in which they are asked. */
    private final long ofGates;

    /** What gates give: which of their alternatives, and their outcome as a bit, one behind the other. */
    private final long[] gates;

    /** What the rules give that nothing displaces: a word, which alternatives of it, and their outcome as a bit, one behind the other. */
    private final long[] giving;

    /** The same of the rules that may be displaced. */
    private final long[] displaced;

    /** By the outcome that is certain without them, or none, the alternatives of the rules that may be displaced and could still change it. */
    private final long[][] stricter;

    /** The first word that has alternatives of rules that may be displaced. */
    private final int firstDisplaced;

    private final @Nullable Displacing[] displacedBy;

    /** For each alternative, the outcome of its rule, as a bit. */
    private final long[] gives;

    /** So many outcomes, the first ones, are joined; those of gates alone come behind. */
    private final int joinable;

    /** By the outcome that is certain, or none, those that can change nothing any more. */
    private final long[] moot;

    /** What a certain outcome, or none, is joined to by open ones; null where there are too many for a table. */
    private final long @Nullable [] joined;

    /** Outcomes by what is possible, a bit each; null where one was not asked for yet. */
    private final ScreeningTable.@Nullable Outcome[] told;

    private StrictestOutcome(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        this.alternatives = alternatives;
        this.outcomes = outcomes;
        List<Integer> asked = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        List<Integer> displaceable = new ArrayList<>();
        gives = new long[alternatives.size()];
        displacedBy = new Displacing[table.size()];
        for (Join stage : table.stages()) {
            for (int rule : stage.rules()) {
                displacedBy[rule] = displacing(rule, table, alternatives);
                if (table.result(rule) >= 0) {
                    Arrays.fill(gives, alternatives.first(rule), alternatives.end(rule), 1L << table.result(rule));
                    (stage instanceof Gate ? asked : displacedBy[rule] == null ? last : displaceable).add(rule);
                }
            }
        }
        ofGates = asked.isEmpty() ? 0 : alternatives.of(ints(asked))[0];
        gates = byOutcome(asked, table)
                .flatMapToLong(given -> LongStream.of(given[1], given[2]))
                .toArray();
        giving = byOutcome(last, table).flatMapToLong(LongStream::of).toArray();
        displaced = byOutcome(displaceable, table).flatMapToLong(LongStream::of).toArray();
        joinable = 1
                + IntStream.concat(
                                last.stream().mapToInt(table::result),
                                displaceable.stream().mapToInt(table::result))
                        .max()
                        .orElse(-1);
        moot = IntStream.range(-1, outcomes.size())
                .mapToLong(certain -> certain < 0 ? 0 : outcomes.moot(certain))
                .toArray();
        stricter = Arrays.stream(moot)
                .mapToObj(nothing -> alternatives.of(ints(displaceable.stream()
                        .filter(rule -> (nothing >> table.result(rule) & 1) == 0)
                        .toList())))
                .toArray(long[][]::new);
        firstDisplaced = IntStream.range(0, table.size())
                .filter(table.displacement()::displaceable)
                .map(alternatives::first)
                .map(first -> first >> 6)
                .min()
                .orElse(alternatives.words());
        joined = joinable > MOST_JOINED ? null : joined();
        told = new ScreeningTable.Outcome[1 << Math.min(outcomes.size(), MOST_TOLD)];
    }

    /** Null where an edition joins otherwise, or has gates that are not read off at once. */
    static @Nullable StrictestOutcome of(RuleTable table, ScreeningTable.Alternatives alternatives, Outcomes outcomes) {
        List<Join> before = table.stages().subList(0, table.stages().size() - 1);
        int[] gates = before.stream()
                .flatMapToInt(stage -> Arrays.stream(stage.rules()))
                .toArray();
        boolean readOff = before.stream().allMatch(Gate.class::isInstance)
                && table.last() instanceof Strictest
                && Arrays.equals(gates, Arrays.stream(gates).sorted().toArray())
                && Arrays.stream(gates)
                        .allMatch(gate -> alternatives.end(gate) <= Long.SIZE && table.unless(gate).length == 0);
        return readOff ? new StrictestOutcome(table, alternatives, outcomes) : null;
    }

    /** A word, alternatives of some rules in it, and their outcome as a bit. */
    private Stream<long[]> byOutcome(List<Integer> rules, RuleTable table) {
        List<long[]> found = new ArrayList<>();
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            int given = outcome;
            long[] masks = alternatives.of(ints(
                    rules.stream().filter(rule -> table.result(rule) == given).toList()));
            for (int word = 0; word < masks.length; word++) {
                if (masks[word] != 0) {
                    found.add(new long[] {word, masks[word], 1L << outcome});
                }
            }
        }
        return found.stream();
    }

    /** The certain outcome may be one that two of the others meet in. */
    private long[] joined() {
        long[] all = new long[outcomes.size() + 1 << joinable];
        for (int at = 0; at < all.length; at++) {
            all[at] = outcomes.joined((at >> joinable) - 1, at & (1 << joinable) - 1);
        }
        return all;
    }

    private static int[] ints(List<Integer> rules) {
        return rules.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The outcomes that are possible. */
    ScreeningTable.Outcome of(long[] met) {
        long certain = ScreeningTable.Alternatives.certain(met, 0) & ofGates;
        if (nothingOpen(met)) {
            return told(certain == 0 ? settled(met) : gives[Long.numberOfTrailingZeros(certain)]);
        }
        // Up to the first that is certain, or all.
        long reached = ScreeningTable.Alternatives.possible(met, 0) & (certain ^ certain - 1);
        long possible = 0;
        for (int at = 0; at < gates.length; at += 2) {
            possible |= gates[at + 1] & Truth.any(reached & gates[at]);
        }
        return told(certain != 0 ? possible : possible | strictest(met));
    }

    private static boolean nothingOpen(long[] met) {
        long open = 0;
        for (int at = 0; at < met.length; at += 2) {
            open |= met[at] ^ met[at + 1];
        }
        return open == 0;
    }

    /** What {@link #strictest} gives where nothing is open. */
    private long settled(long[] met) {
        long sure = 0;
        for (int at = 0; at < giving.length; at += 3) {
            sure |= giving[at + 2]
                    & Truth.any(ScreeningTable.Alternatives.certain(met, (int) giving[at]) & giving[at + 1]);
        }
        int certain = outcomes.certain(-1, sure);
        long[] stricter = this.stricter[certain + 1];
        sure = 0;
        for (int word = firstDisplaced; word < stricter.length; word++) {
            long rest = ScreeningTable.Alternatives.certain(met, word) & stricter[word];
            while (rest != 0) {
                int alternative = word << 6 | Long.numberOfTrailingZeros(rest);
                int rule = alternatives.rule(alternative);
                sure |= truth(rule, met) == Truth.TRUE ? gives[alternative] : 0;
                rest &= alternatives.behind(rule, word);
            }
        }
        certain = outcomes.certain(certain, sure);
        return certain < 0 ? 0 : 1L << certain;
    }

    private long strictest(long[] met) {
        long sure = 0;
        long open = 0;
        for (int at = 0; at < giving.length; at += 3) {
            int word = (int) giving[at];
            long certain = ScreeningTable.Alternatives.certain(met, word);
            long possible = ScreeningTable.Alternatives.possible(met, word);
            sure |= giving[at + 2] & Truth.any(certain & giving[at + 1]);
            open |= giving[at + 2] & Truth.any(possible & ~certain & giving[at + 1]);
        }
        int certain = outcomes.certain(-1, sure);
        long moot = this.moot[certain + 1];
        sure = 0;
        for (int at = 0; at < displaced.length; at += 3) {
            int word = (int) displaced[at];
            long surely = ScreeningTable.Alternatives.certain(met, word);
            // Of an outcome that is open anyway, only what may be certain says more; of one that can change nothing any
            // more, nothing does.
            long rest = ScreeningTable.Alternatives.possible(met, word)
                    & displaced[at + 1]
                    & (surely | ~Truth.any(open & displaced[at + 2]))
                    & ~Truth.any(moot & displaced[at + 2]);
            while (rest != 0) {
                int rule = alternatives.rule(word << 6 | Long.numberOfTrailingZeros(rest));
                byte truth = truth(rule, met);
                sure |= truth == Truth.TRUE ? displaced[at + 2] : 0;
                open |= truth == Truth.UNKNOWN ? displaced[at + 2] : 0;
                rest &= alternatives.behind(rule, word);
            }
        }
        certain = outcomes.certain(certain, sure);
        return joined == null ? outcomes.joined(certain, open) : joined[certain + 1 << joinable | (int) open];
    }

    private byte truth(int rule, long[] met) {
        byte truth = alternatives.truth(rule, met);
        Displacing displacing = displacedBy[rule];
        if (displacing == null) {
            return truth;
        }
        long surely = 0;
        long possibly = 0;
        for (int word = 0; word < displacing.always.length; word++) {
            surely |= ScreeningTable.Alternatives.certain(met, word) & displacing.always[word];
            possibly |= ScreeningTable.Alternatives.possible(met, word) & displacing.always[word];
        }
        truth = (byte) Math.min(truth, Truth.not(Truth.of(possibly, surely)));
        for (int word = firstDisplaced; word < displacing.unlessDisplaced.length; word++) {
            long rest = ScreeningTable.Alternatives.possible(met, word) & displacing.unlessDisplaced[word];
            while (rest != 0) {
                int other = alternatives.rule(word << 6 | Long.numberOfTrailingZeros(rest));
                truth = (byte) Math.min(truth, Truth.not(truth(other, met)));
                rest &= alternatives.behind(other, word);
            }
        }
        return truth;
    }

    private ScreeningTable.Outcome told(long possible) {
        ScreeningTable.Outcome outcome = possible < told.length ? told[(int) possible] : null;
        if (outcome == null) {
            outcome = new ScreeningTable.Outcome(possible, 0, false, Long.bitCount(possible) == 1);
            if (possible < told.length) {
                // Two threads that find nothing here put the same there.
                told[(int) possible] = outcome;
            }
        }
        return outcome;
    }

    /**
     * What displaces a rule.
     *
     * @param always the alternatives of the rules that displace it and that nothing displaces
     * @param unlessDisplaced the alternatives of those that may be displaced themselves
     */
    private record Displacing(long[] always, long[] unlessDisplaced) {}

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
                        alternatives.of(Arrays.stream(unless)
                                .filter(displacement::displaceable)
                                .toArray()));
    }
}
