package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;

/** Which rules give way to which others of an edition. */
final class Displacements {
    private final List<CompiledRule> rules;

    /** The rules that may be displaced, each after those that displace it. */
    private final int[] order;

    Displacements(List<CompiledRule> rules) {
        this.rules = rules;
        List<Integer> visited = new ArrayList<>();
        boolean[] done = new boolean[rules.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            visit(rule, done, visited);
        }
        order = visited.stream()
                .filter(rule -> rules.get(rule).unless().length > 0)
                .mapToInt(i -> i)
                .toArray();
    }

    private void visit(int rule, boolean[] done, List<Integer> visited) {
        if (!done[rule]) {
            done[rule] = true;
            for (int other : rules.get(rule).unless()) {
                visit(other, done, visited);
            }
            visited.add(rule);
        }
    }

    /** Turns the truths of conditions into those of rules: a rule applies only where no rule that displaces it does. */
    void apply(byte[] truths) {
        for (int rule : order) {
            byte truth = truths[rule];
            for (int other : rules.get(rule).unless()) {
                if (truth == Truth.FALSE) {
                    break;
                }
                truth = (byte) Math.min(truth, Truth.not(truths[other]));
            }
            truths[rule] = truth;
        }
    }
}
