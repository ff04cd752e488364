package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an edition as a table of bits. Each condition is written as alternatives of which each holds where all its parts do; an
 * alternative is a bit. For each value of each fact a row of the table says which alternatives it leaves possible, and which certain. All rows
 * of a product together, and nothing more is to be compared.
 *
 * <p>The truths are those of {@link RuleTable#truth} and {@link Displacement}: three-valued conjunctions and disjunctions are least and
 * greatest truths, of which each distributes over the other.
 */
final class ScreeningTable {

    private final RuleTable table;
    private final Outcomes outcomes;
    private final LocalDate asOf;
    private final Alternatives alternatives;
    private final int words;
    private final List<ScreeningColumn> columns;
    private final long[][] masks;
    private final @Nullable StrictestOutcome strictest;

    ScreeningTable(RuleTable table, FactSlots slots, Outcomes outcomes, LocalDate asOf) {
        this.table = table;
        this.outcomes = outcomes;
        this.asOf = asOf;
        alternatives = new Alternatives(table);
        words = alternatives.words();
        columns = ScreeningColumn.of(table, slots, alternatives);
        masks = columns.stream().map(ScreeningColumn::masks).toArray(long[][]::new);
        strictest = StrictestOutcome.of(table, alternatives, outcomes);
    }

    /**
     * What is known of one judged element.
     *
     * @param codes for each column the row of its masks
     * @param rest masks of the facts that are known in part; null where there are none
     */
    record Row(byte[] codes, long @Nullable [] rest) {}

    /**
     * What the rules allow.
     *
     * @param possible the outcomes that are possible, a bit each
     * @param certain of a set, those that are surely in it
     * @param collected whether it is a set
     * @param settled whether no other answer is possible
     */
    record Outcome(long possible, long certain, boolean collected, boolean settled) {}

    /** Packs what is known. */
    Row pack(Knowledge known) {
        byte[] codes = new byte[columns.size()];
        long[] rest = new long[2 * words];
        Arrays.fill(rest, -1L);
        boolean partly = false;
        for (int column = 0; column < codes.length; column++) {
            codes[column] = (byte) columns.get(column).code(known);
            partly |= columns.get(column).partly(known, rest);
        }
        return new Row(codes, partly ? rest : null);
    }

    /** The certain alternatives, and after them the possible ones. */
    private long[] meet(Row row) {
        long[] met = row.rest == null ? alternatives.all() : row.rest.clone();
        byte[] codes = row.codes;
        int width = met.length;
        for (int column = 0; column < codes.length; column++) {
            long[] mask = masks[column];
            int at = (codes[column] & 0xff) * width;
            for (int word = 0; word < width; word++) {
                met[word] &= mask[at + word];
            }
        }
        return met;
    }

    /** The outcomes that a row allows. */
    Outcome outcome(Row row) {
        long[] met = meet(row);
        if (strictest != null) {
            return strictest.of(met);
        }
        byte[] truths = truths(met);
        long possible = table.outcomes(truths, asOf);
        boolean collected = table.collects() && !table.gated(truths);
        return new Outcome(
                possible,
                collected ? table.collected(truths) : 0,
                collected,
                Evaluation.settled(table, truths, possible));
    }

    /** The truth of each rule. */
    byte[] truths(Row row) {
        return truths(meet(row));
    }

    private byte[] truths(long[] met) {
        byte[] truths = new byte[table.size()];
        for (int rule = 0; rule < truths.length; rule++) {
            truths[rule] = alternatives.truth(rule, met);
        }
        Displacement displacement = table.displacement();
        for (int place = 0; place < displacement.size(); place++) {
            int rule = displacement.rule(place);
            truths[rule] = displacement.truth(rule, truths[rule], truths);
        }
        return truths;
    }

    /** Of two judged elements the better outcome counts. */
    Outcome better(Outcome one, Outcome other) {
        long possible = one.possible == other.possible ? one.possible : outcomes.best(one.possible, other.possible);
        return new Outcome(possible, 0, false, Long.bitCount(possible) == 1);
    }

    /** The alternatives of all conditions, a bit each, those of a rule side by side. */
    static final class Alternatives {

        /** A condition of more alternatives is one column of its own. */
        private static final int MOST = 64;

        private final List<List<Formula.Atom>> atoms = new ArrayList<>();
        private final int[] first;

        /** Rules whose truth is a column of its own, since it asks how a fact is known or has too many alternatives. */
        private final boolean[] whole;

        Alternatives(RuleTable table) {
            first = new int[table.size() + 1];
            whole = new boolean[table.size()];
            for (int rule = 0; rule < table.size(); rule++) {
                first[rule] = atoms.size();
                List<List<Formula.Atom>> of = table.onlyStated(rule) ? null : of(table.formula(rule));
                whole[rule] = of == null;
                atoms.addAll(of == null ? List.of(List.of()) : of);
            }
            first[table.size()] = atoms.size();
        }

        /** Null where there are too many. */
        private static @Nullable List<List<Formula.Atom>> of(Formula formula) {
            if (formula instanceof Formula.Atom atom) {
                return List.of(List.of(atom));
            }
            boolean all = formula instanceof Formula.Conjunction;
            List<List<Formula.Atom>> found = all ? List.of(List.of()) : new ArrayList<>();
            for (Formula part : ((Formula.Compound) formula).parts()) {
                List<List<Formula.Atom>> more = of(part);
                if (more == null) {
                    return null;
                }
                if (all) {
                    found = both(found, more);
                } else {
                    found.addAll(more);
                }
                if (found.size() > MOST) {
                    return null;
                }
            }
            return found;
        }

        private static List<List<Formula.Atom>> both(List<List<Formula.Atom>> some, List<List<Formula.Atom>> others) {
            List<List<Formula.Atom>> both = new ArrayList<>();
            for (List<Formula.Atom> one : some) {
                for (List<Formula.Atom> other : others) {
                    List<Formula.Atom> together = new ArrayList<>(one);
                    together.addAll(other);
                    both.add(together);
                }
            }
            return both;
        }

        int size() {
            return atoms.size();
        }

        int words() {
            return (atoms.size() + 63) / 64;
        }

        /** The parts of an alternative, which must all hold. */
        List<Formula.Atom> atoms(int alternative) {
            return atoms.get(alternative);
        }

        /** The first alternative of a rule; those up to the first one of the next rule are its own. */
        int first(int rule) {
            return first[rule];
        }

        boolean whole(int rule) {
            return whole[rule];
        }

        /** All of them certain, and possible. */
        long[] all() {
            long[] all = new long[2 * words()];
            Arrays.fill(all, -1L);
            return all;
        }

        /** The truth of the condition of a rule: that of its truest alternative. */
        byte truth(int rule, long[] met) {
            int words = met.length / 2;
            byte truth = Truth.FALSE;
            for (int alternative = first[rule]; alternative < first[rule + 1]; alternative++) {
                long bit = 1L << alternative;
                if ((met[alternative >> 6] & bit) != 0) {
                    return Truth.TRUE;
                }
                if ((met[words + (alternative >> 6)] & bit) != 0) {
                    truth = Truth.UNKNOWN;
                }
            }
            return truth;
        }
    }
}
