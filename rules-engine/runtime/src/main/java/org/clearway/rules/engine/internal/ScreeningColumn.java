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

/** Some facts of which one number tells what is known, with what each combination leaves of the alternatives of one word. */
final class ScreeningColumn {

    /** Longer tables do not stay near the processor. */
    private static final int MOST_CODES = 1 << 11;

    private final List<Part> parts;
    private final long[] masks;

    private ScreeningColumn(List<Part> parts) {
        this.parts = List.copyOf(parts);
        masks = new long[2 * codes(parts)];
        for (int code = 0; code < codes(parts); code++) {
            long possible = -1L;
            long certain = -1L;
            int rest = code;
            for (Part part : parts) {
                Mask mask = part.masks.get(rest % part.codes());
                possible &= mask.possible;
                certain &= mask.certain;
                rest /= part.codes();
            }
            masks[2 * code] = possible;
            masks[2 * code + 1] = certain;
        }
    }

    /** What is left of the alternatives of a word. */
    private record Mask(long possible, long certain) {}

    /**
     * What one thing says of the alternatives of one word.
     *
     * @param code the code of the thing
     * @param masks the masks that differ
     * @param of for each code of the thing, which mask is its own
     */
    private record Part(ToIntFunction<Knowledge> code, List<Mask> masks, int[] of) {

        static Part of(Variable variable, int word) {
            List<Mask> masks = new ArrayList<>();
            int[] of = new int[variable.masks.length];
            for (int code = 0; code < of.length; code++) {
                Mask mask = new Mask(variable.masks[code][2 * word], variable.masks[code][2 * word + 1]);
                if (!masks.contains(mask)) {
                    masks.add(mask);
                }
                of[code] = masks.indexOf(mask);
            }
            return new Part(variable.code, List.copyOf(masks), of);
        }

        int codes() {
            return masks.size();
        }
    }

    /**
     * One thing that is known or not.
     *
     * @param masks for each code what it leaves of the alternatives, by turns a word of the possible and one of the certain ones
     * @param code what is known, as a code
     * @param partly the facts of which something may be known for which there is no code; the code then leaves all as it is
     */
    record Variable(long[][] masks, ToIntFunction<Knowledge> code, Partly partly) {}

    /** Narrows masks to what is known in part; false where nothing is. */
    interface Partly {
        boolean narrow(Knowledge known, long[] masks);
    }

    /** Everything that bears on an alternative: together they cover every part of every alternative. */
    static List<Variable> variables(RuleTable table, FactSlots slots, ScreeningTable.Alternatives alternatives) {
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
        return variables;
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
        int word = alternative >> 6;
        if (truth != Truth.TRUE) {
            masks[2 * word + 1] &= ~bit;
        }
        if (truth == Truth.FALSE) {
            masks[2 * word] &= ~bit;
        }
    }

    /** The columns of a word: all that bears on its alternatives, several in one. */
    static List<ScreeningColumn> of(List<Variable> variables, int word) {
        List<ScreeningColumn> columns = new ArrayList<>();
        List<Part> group = new ArrayList<>();
        for (Variable variable : variables) {
            Part part = Part.of(variable, word);
            if (part.codes() == 1) {
                continue;
            }
            if (!group.isEmpty() && codes(group) * part.codes() > MOST_CODES) {
                columns.add(new ScreeningColumn(group));
                group.clear();
            }
            group.add(part);
        }
        if (!group.isEmpty()) {
            columns.add(new ScreeningColumn(group));
        }
        return List.copyOf(columns);
    }

    private static int codes(List<Part> parts) {
        int codes = 1;
        for (Part part : parts) {
            codes *= part.codes();
        }
        return codes;
    }

    /** For each code, what stays possible of the alternatives, and what stays certain. */
    long[] masks() {
        return masks;
    }

    /** What is known of the facts, as a code. */
    int code(Knowledge known) {
        int code = 0;
        for (int part = parts.size() - 1; part >= 0; part--) {
            Part each = parts.get(part);
            code = code * each.codes() + each.of[each.code.applyAsInt(known)];
        }
        return code;
    }
}
