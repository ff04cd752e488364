package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Some facts of which one number tells what is known, with the masks of each combination. */
final class ScreeningColumn {

    /** Longer tables do not stay near the processor. */
    private static final int MOST_LONGS = 1 << 13;

    private final List<Variable> variables;
    private final long[] masks;

    private ScreeningColumn(List<Variable> variables, int width) {
        this.variables = List.copyOf(variables);
        masks = new long[codes(variables) * width];
        for (int code = 0; code < codes(variables); code++) {
            for (int word = 0; word < width; word++) {
                long mask = -1L;
                int rest = code;
                for (Variable variable : variables) {
                    mask &= variable.masks[rest % variable.codes()][word];
                    rest /= variable.codes();
                }
                masks[code * width + word] = mask;
            }
        }
    }

    /**
     * One thing that is known or not.
     *
     * @param masks for each code the alternatives that it leaves certain, and after them those that it leaves possible
     * @param code what is known, as a code
     * @param partly the facts of which something may be known for which there is no code; the code then leaves all as it is
     */
    private record Variable(long[][] masks, ToIntFunction<Knowledge> code, Partly partly) {
        int codes() {
            return masks.length;
        }
    }

    /** Narrows masks to what is known in part; false where nothing is. */
    private interface Partly {
        boolean narrow(Knowledge known, long[] masks);
    }

    /** Covers every part of every alternative. */
    static List<ScreeningColumn> of(RuleTable table, FactSlots slots, ScreeningTable.Alternatives alternatives) {
        List<Variable> variables = new ArrayList<>();
        Map<Integer, Map<Integer, List<Formula.Choice>>> choices = new TreeMap<>();
        Map<Formula, Set<Integer>> others = new LinkedHashMap<>();
        for (int alternative = 0; alternative < alternatives.size(); alternative++) {
            for (Formula.Atom atom : alternatives.atoms(alternative)) {
                if (atom instanceof Formula.Choice choice) {
                    choices.computeIfAbsent(choice.slot(), slot -> new TreeMap<>())
                            .computeIfAbsent(alternative, one -> new ArrayList<>())
                            .add(choice);
                } else {
                    others.computeIfAbsent(atom, one -> new TreeSet<>()).add(alternative);
                }
            }
        }
        int width = 2 * alternatives.words();
        choices.forEach((slot, of) -> variables.add(choice(slot, slots.domain(slot), of, width)));
        others.forEach((atom, of) -> variables.add(truth(atom::eval, List.copyOf(of), width)));
        for (int rule = 0; rule < table.size(); rule++) {
            int number = rule;
            if (alternatives.whole(rule)) {
                variables.add(truth(known -> table.truth(number, known), List.of(alternatives.first(rule)), width));
            }
        }
        return grouped(variables, width);
    }

    private static Variable choice(int slot, long domain, Map<Integer, List<Formula.Choice>> of, int width) {
        int values = Long.bitCount(domain);
        long[][] masks = new long[values + 3][];
        for (int value = 0; value < values; value++) {
            masks[value] = of(1L << value, of, width);
        }
        masks[values] = of(domain, of, width);
        masks[values + 1] = of(0, of, width);
        masks[values + 2] = every(width);
        return new Variable(
                masks,
                known -> {
                    long may = known.may[slot];
                    if (may == domain) {
                        return values;
                    }
                    return may == 0
                            ? values + 1
                            : Long.bitCount(may) == 1 ? Long.numberOfTrailingZeros(may) : values + 2;
                },
                (known, rest) -> {
                    long may = known.may[slot];
                    if (may == domain || Long.bitCount(may) <= 1) {
                        return false;
                    }
                    long[] partly = of(may, of, width);
                    for (int word = 0; word < width; word++) {
                        rest[word] &= partly[word];
                    }
                    return true;
                });
    }

    /** What a choice that may have some values leaves of each alternative that asks for it. */
    private static long[] of(long may, Map<Integer, List<Formula.Choice>> of, int width) {
        long[] masks = every(width);
        of.forEach((alternative, choices) -> {
            byte truth = Truth.TRUE;
            for (Formula.Choice choice : choices) {
                byte each = (may & choice.mask()) == 0
                        ? Truth.FALSE
                        : (may & ~choice.mask()) == 0 ? Truth.TRUE : Truth.UNKNOWN;
                truth = (byte) Math.min(truth, each);
            }
            strike(masks, alternative, truth);
        });
        return masks;
    }

    private static Variable truth(ToIntFunction<Knowledge> truth, List<Integer> alternatives, int width) {
        long[][] masks = new long[Truth.TRUE][];
        for (byte each = Truth.FALSE; each <= Truth.TRUE; each++) {
            masks[each - 1] = every(width);
            for (int alternative : alternatives) {
                strike(masks[each - 1], alternative, each);
            }
        }
        return new Variable(masks, known -> truth.applyAsInt(known) - 1, (known, rest) -> false);
    }

    private static long[] every(int width) {
        long[] masks = new long[width];
        Arrays.fill(masks, -1L);
        return masks;
    }

    /** Takes from an alternative what a truth of one of its parts takes from it. */
    private static void strike(long[] masks, int alternative, byte truth) {
        long bit = 1L << alternative;
        if (truth != Truth.TRUE) {
            masks[alternative >> 6] &= ~bit;
        }
        if (truth == Truth.FALSE) {
            masks[masks.length / 2 + (alternative >> 6)] &= ~bit;
        }
    }

    private static List<ScreeningColumn> grouped(List<Variable> variables, int width) {
        List<ScreeningColumn> columns = new ArrayList<>();
        List<Variable> group = new ArrayList<>();
        for (Variable variable : variables) {
            int codes = codes(group) * variable.codes();
            if (!group.isEmpty() && codes * width > MOST_LONGS) {
                columns.add(new ScreeningColumn(group, width));
                group.clear();
            }
            group.add(variable);
        }
        if (!group.isEmpty()) {
            columns.add(new ScreeningColumn(group, width));
        }
        return List.copyOf(columns);
    }

    private static int codes(List<Variable> variables) {
        int codes = 1;
        for (Variable variable : variables) {
            codes *= variable.codes();
        }
        return codes;
    }

    /** For each code, the alternatives that stay certain, and after them those that stay possible. */
    long[] masks() {
        return masks;
    }

    /** What is known of the facts, as a code. */
    int code(Knowledge known) {
        int code = 0;
        for (int variable = variables.size() - 1; variable >= 0; variable--) {
            code = code * variables.get(variable).codes()
                    + variables.get(variable).code.applyAsInt(known);
        }
        return code;
    }

    /** Narrows masks to what is known in part and has no code; false where there is no such thing. */
    boolean partly(Knowledge known, long[] masks) {
        boolean partly = false;
        for (Variable variable : variables) {
            partly |= variable.partly.narrow(known, masks);
        }
        return partly;
    }
}
