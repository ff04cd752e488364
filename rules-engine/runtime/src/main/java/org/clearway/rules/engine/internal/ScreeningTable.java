package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final Alternatives alternatives;
    private final List<ScreeningColumn.Variable> variables;

    /** Those of the first word, then those of the second, and so on. */
    private final List<ScreeningColumn> columns = new ArrayList<>();

    /** For each word, the number of columns up to its end. */
    private final int[] ends;

    /** The masks of all columns behind each other, and where those of each begin. */
    private final long[] masks;

    private final int[] begins;
    private final @Nullable StrictestOutcome strictest;

    ScreeningTable(RuleTable table, FactSlots slots, Outcomes outcomes) {
        this.table = table;
        this.outcomes = outcomes;
        alternatives = new Alternatives(table);
        variables = ScreeningColumn.variables(table, slots, alternatives);
        ends = new int[alternatives.words()];
        for (int word = 0; word < ends.length; word++) {
            columns.addAll(ScreeningColumn.of(variables, word));
            ends[word] = columns.size();
        }
        masks = columns.stream()
                .map(ScreeningColumn::masks)
                .flatMapToLong(Arrays::stream)
                .toArray();
        begins = new int[columns.size()];
        for (int column = 1; column < begins.length; column++) {
            begins[column] = begins[column - 1] + columns.get(column - 1).masks().length;
        }
        strictest = StrictestOutcome.of(table, alternatives, outcomes);
    }

    /**
     * What is known of one judged element.
     *
     * @param masks for each column, where in the table its masks stand
     * @param rest masks of the facts that are known in part; null where there are none
     */
    record Row(int[] masks, long @Nullable [] rest) {}

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
        int[] at = new int[begins.length];
        for (int column = 0; column < at.length; column++) {
            at[column] = begins[column] + 2 * columns.get(column).code(known);
        }
        long[] rest = alternatives.all();
        boolean partly = false;
        for (ScreeningColumn.Variable variable : variables) {
            partly |= variable.partly().narrow(known, rest);
        }
        return new Row(at, partly ? rest : null);
    }

    /**
     * What all that is known leaves of the alternatives: by turns a word of the possible ones and one of the certain ones.
     *
     * <p>Nothing is asked on the way: to guess wrongly whether all is struck costs a processor more than to go on.
     */
    private long[] meet(Row row) {
        long[] table = masks;
        int[] at = row.masks;
        long[] rest = row.rest;
        int[] ends = this.ends;
        long[] met = new long[2 * ends.length];
        int column = 0;
        for (int word = 0; word < ends.length; word++) {
            long possible = rest == null ? -1L : rest[2 * word];
            long certain = rest == null ? -1L : rest[2 * word + 1];
            for (int end = ends[word]; column < end; column++) {
                possible &= table[at[column]];
                certain &= table[at[column] + 1];
            }
            met[2 * word] = possible;
            met[2 * word + 1] = certain;
        }
        return met;
    }

    /** The outcomes that a row allows on a day. */
    Outcome outcome(Row row, LocalDate asOf) {
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

    /**
     * The alternatives of all conditions, a bit each, those of a rule side by side. The rules of gates come first, in the order in which they are asked;
     * then those that nothing displaces, and those of one outcome side by side, so that few words have alternatives of it.
     */
    static final class Alternatives {

        /** A condition of more alternatives is one column of its own. */
        private static final int MOST = 64;

        private final List<List<Formula.Atom>> atoms = new ArrayList<>();
        private final int[] first;

        /** For each rule, the alternative behind its last one. */
        private final int[] end;

        /** For each alternative, its rule. */
        private final int[] rules;

        /** For each rule, the words that have its alternatives, with these alone. */
        private final long[][] masks;

        /** Rules whose truth is a column of its own, since it asks how a fact is known or has too many alternatives. */
        private final boolean[] whole;

        Alternatives(RuleTable table) {
            first = new int[table.size()];
            end = new int[table.size()];
            whole = new boolean[table.size()];
            for (int rule : order(table)) {
                first[rule] = atoms.size();
                List<List<Formula.Atom>> of = table.onlyStated(rule) ? null : of(table.formula(rule));
                whole[rule] = of == null;
                atoms.addAll(of == null ? List.of(List.of()) : of);
                end[rule] = atoms.size();
            }
            rules = new int[atoms.size()];
            masks = new long[table.size()][];
            for (int rule = 0; rule < masks.length; rule++) {
                Arrays.fill(rules, first[rule], end[rule], rule);
            }
            for (int rule = 0; rule < masks.length; rule++) {
                masks[rule] = Arrays.copyOfRange(of(rule), first[rule] >> 6, (end[rule] + 63) >> 6);
            }
        }

        private static int[] order(RuleTable table) {
            Set<Integer> gates = table.stages().stream()
                    .filter(Gate.class::isInstance)
                    .flatMapToInt(stage -> Arrays.stream(stage.rules()))
                    .boxed()
                    .collect(Collectors.toSet());
            return IntStream.range(0, table.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer rule) -> !gates.contains(rule))
                            .thenComparing(rule -> !gates.contains(rule)
                                    && table.displacement().displaceable(rule))
                            .thenComparing(rule -> gates.contains(rule) ? rule : table.result(rule)))
                    .mapToInt(Integer::intValue)
                    .toArray();
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

        /** The rule of an alternative. */
        int rule(int alternative) {
            return rules[alternative];
        }

        /** The first alternative of a rule. */
        int first(int rule) {
            return first[rule];
        }

        /** The alternative behind the last one of a rule. */
        int end(int rule) {
            return end[rule];
        }

        /** A word without the alternatives of a rule and those before. */
        long behind(int rule, int word) {
            return end[rule] >> 6 > word ? 0 : -1L << end[rule];
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
            int from = first[rule] >> 6;
            long[] own = masks[rule];
            long possible = 0;
            long certain = 0;
            for (int word = 0; word < own.length; word++) {
                possible |= possible(met, from + word) & own[word];
                certain |= certain(met, from + word) & own[word];
            }
            return Truth.of(possible, certain);
        }

        /** A word of the alternatives that are possible. */
        static long possible(long[] met, int word) {
            return met[2 * word];
        }

        /** A word of the alternatives that are certain, which are possible, too. */
        static long certain(long[] met, int word) {
            return met[2 * word + 1];
        }

        /** The alternatives of some rules, a bit each. */
        long[] of(int... rules) {
            long[] all = new long[words()];
            for (int rule : rules) {
                for (int one = first[rule]; one < end[rule]; one++) {
                    all[one >> 6] |= 1L << one;
                }
            }
            return all;
        }
    }
}
