package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which rules give way to others that apply, in an order in which each comes after those that displace it. */
final class Displacement {
    private final List<CompiledRule> rules;

    /** The rules that something may displace. */
    private final int[] order;

    /** For each rule, where in the order it stands itself and the rules that it displaces. */
    private final int[][] places;

    Displacement(List<CompiledRule> rules) {
        this.rules = rules;
        List<Integer> found = new ArrayList<>();
        boolean[] done = new boolean[rules.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            visit(rule, done, found);
        }
        order = found.stream()
                .filter(this::displaceable)
                .mapToInt(Integer::intValue)
                .toArray();
        List<List<Integer>> touched = new ArrayList<>();
        rules.forEach(rule -> touched.add(new ArrayList<>()));
        for (int place = 0; place < order.length; place++) {
            touched.get(order[place]).add(place);
            for (int other : rules.get(order[place]).unless()) {
                touched.get(other).add(place);
            }
        }
        places = touched.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void visit(int rule, boolean[] done, List<Integer> found) {
        if (!done[rule]) {
            done[rule] = true;
            for (int other : rules.get(rule).unless()) {
                visit(other, done, found);
            }
            found.add(rule);
        }
    }

    /** Whether some rule displaces this one. */
    boolean displaceable(int rule) {
        return rules.get(rule).unless().length > 0;
    }

    /** How many rules may be displaced. */
    int size() {
        return order.length;
    }

    /** The rule at a place of the order. */
    int rule(int place) {
        return order[place];
    }

    /** Marks the places that must be looked at again where the truth of a rule has changed. */
    void touch(int rule, BitSet stale) {
        for (int place : places[rule]) {
            stale.set(place);
        }
    }

    /** The truth of a rule once those that displace it count. */
    byte truth(int rule, byte own, byte[] truths) {
        byte truth = own;
        for (int other : rules.get(rule).unless()) {
            if (truth == Truth.FALSE) {
                break;
            }
            truth = (byte) Math.min(truth, Truth.not(truths[other]));
        }
        return truth;
    }
}
