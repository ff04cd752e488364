package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** The outcomes of an edition, a bit each, with their order and how two of them join. */
final class Outcomes {

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] ranks;
    private final int[][] joins;
    private final boolean[][] supports;

    Outcomes(EditionModel edition) {
        names = new ArrayList<>(edition.outcomes().keySet());
        for (Rule rule : edition.rules()) {
            if (rule.conclusion() instanceof Rule.Ends ends
                    && !names.contains(ends.status().name())) {
                names.add(ends.status().name());
            }
        }
        // A checklist of which no check is judged does not reach the subject.
        if (edition.stages().stream().anyMatch(stage -> stage.join() == Stage.Join.CHECKS)
                && !names.contains(Status.NOT_APPLICABLE.name())) {
            names.add(Status.NOT_APPLICABLE.name());
        }
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        ranks = new int[names.size()];
        Arrays.fill(ranks, -1);
        joins = new int[names.size()][names.size()];
        Map<String, String> refines = new HashMap<>();
        for (Stage stage : edition.stages()) {
            for (int i = 0; i < stage.order().size(); i++) {
                ranks[number(stage.order().get(i))] = i;
            }
            refines.putAll(stage.refines());
        }
        for (int a = 0; a < joins.length; a++) {
            for (int b = 0; b < joins.length; b++) {
                joins[a][b] = ranks[a] >= ranks[b] ? a : b;
            }
        }
        for (Stage stage : edition.stages()) {
            stage.meets().forEach((join, pair) -> {
                int a = number(pair.get(0));
                int b = number(pair.get(1));
                joins[a][b] = number(join);
                joins[b][a] = number(join);
            });
        }
        supports = new boolean[names.size()][names.size()];
        for (int finding = 0; finding < supports.length; finding++) {
            for (int outcome = 0; outcome < supports.length; outcome++) {
                supports[finding][outcome] = finding == outcome
                        || joins[finding][outcome] == outcome && isMeetOf(finding, outcome)
                        || names.get(finding).equals(refines.get(names.get(outcome)));
            }
        }
    }

    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No outcome " + name);
        }
        return number;
    }

    String name(int number) {
        return names.get(number);
    }

    int join(int a, int b) {
        return joins[a][b];
    }

    int size() {
        return names.size();
    }

    /** What a certain outcome, or -1, joins to with others that are certain, too. */
    int certain(int certain, long others) {
        int joined = certain;
        for (long rest = others; rest != 0; rest &= rest - 1) {
            int outcome = Long.numberOfTrailingZeros(rest);
            joined = joined < 0 ? outcome : join(joined, outcome);
        }
        return joined;
    }

    /**
     * What a certain outcome may be joined to.
     *
     * @param certain the outcome that is certain, or -1 where none is, so that one of the open ones must be
     * @param open the outcomes that may be given besides, in any combination
     */
    long joined(int certain, long open) {
        long possible = certain < 0 ? 0 : 1L << certain;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int result = Long.numberOfTrailingZeros(rest);
            long joined = certain < 0 ? 1L << result : 0;
            for (long before = possible; before != 0; before &= before - 1) {
                joined |= 1L << join(Long.numberOfTrailingZeros(before), result);
            }
            possible |= joined;
        }
        return possible;
    }

    /** The outcomes that change nothing once one is certain, whatever else may be joined to it. */
    long moot(int certain) {
        long reached = 1L << certain;
        for (long before = 0; before != reached; ) {
            before = reached;
            for (long rest = before; rest != 0; rest &= rest - 1) {
                for (int other : joins[Long.numberOfTrailingZeros(rest)]) {
                    reached |= 1L << other;
                }
            }
        }
        long moot = 0;
        for (int outcome = 0; outcome < joins.length; outcome++) {
            boolean changes = false;
            for (long rest = reached; rest != 0; rest &= rest - 1) {
                int one = Long.numberOfTrailingZeros(rest);
                changes |= join(one, outcome) != one;
            }
            moot |= changes ? 0 : 1L << outcome;
        }
        return moot;
    }

    int rank(int outcome) {
        return ranks[outcome];
    }

    /** Every outcome that is the better one of a pair from {@code first} and {@code second}. */
    long best(long first, long second) {
        long best = 0;
        for (long a = first; a != 0; a &= a - 1) {
            for (long b = second; b != 0; b &= b - 1) {
                int x = Long.numberOfTrailingZeros(a);
                int y = Long.numberOfTrailingZeros(b);
                best |= 1L << (ranks[x] <= ranks[y] ? x : y);
            }
        }
        return best;
    }

    /** Whether {@code finding} is a reason for {@code outcome}: it is joined into it, or it is the class it refines. */
    boolean supports(int finding, int outcome) {
        return supports[finding][outcome];
    }

    private boolean isMeetOf(int finding, int outcome) {
        for (int other = 0; other < joins.length; other++) {
            if (other != finding && finding != outcome && joins[finding][other] == outcome && other != outcome) {
                return true;
            }
        }
        return false;
    }

    /** The names of a set of outcomes, strictest last, as the order of the edition has them. */
    List<String> names(long set) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if ((set & (1L << i)) != 0) {
                result.add(names.get(i));
            }
        }
        return result;
    }
}
