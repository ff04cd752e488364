package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;

/**
 * Days and numbers: comparisons of one value with another or with a constant, each a variable of the solver, and values that fit them. What
 * the solver supposes of the comparisons is tried on values; where none fit, the few comparisons that contradict each other become
 * one more thing that holds.
 */
final class Scalars {

    /** The node that stands for nought, with which constants are compared. */
    static final int ZERO = 0;

    /** One day or one whole number; decimal numbers lie between. */
    static final long ONE = 1_000_000;

    private final Solver solver;
    private final List<Long> units = new ArrayList<>(List.of(0L));
    private final List<Long> preferred = new ArrayList<>(List.of(0L));
    private final Map<Pair, TreeMap<Long, Variable>> bounds = new LinkedHashMap<>();
    private final Map<Object, Other> others = new LinkedHashMap<>();
    private boolean gaveUp;

    private record Pair(int x, int y) {}

    /** A comparison that is more than a difference of two values: whether it holds for the values of all nodes. */
    private record Other(Variable holds, List<Integer> nodes, Predicate<long[]> test) {}

    Scalars(Solver solver) {
        this.solver = solver;
    }

    /**
     * A value.
     *
     * @param unit the least by which two values differ
     * @param preferred what it is where nothing says otherwise
     */
    int node(long unit, long preferred) {
        units.add(unit);
        this.preferred.add(preferred);
        return units.size() - 1;
    }

    /** Holds where the first value is less than the second one and {@code by}. */
    Formula less(int x, int y, long by) {
        if (x == y) {
            return by > 0 ? solver.yes() : solver.no();
        }
        long step = step(x, y);
        long least = -Math.floorDiv(-by, step) * step;
        if (x > y) {
            return solver.not(less(y, x, step - least));
        }
        return bounds.computeIfAbsent(new Pair(x, y), pair -> new TreeMap<>())
                .computeIfAbsent(least, bound -> solver.variable());
    }

    /** A comparison that can only be tried: a literal for it, one and the same for equal keys. */
    Formula other(Object key, List<Integer> nodes, Predicate<long[]> test) {
        return others.computeIfAbsent(key, comparison -> new Other(solver.variable(), nodes, test))
                .holds();
    }

    private long step(int x, int y) {
        long a = units.get(x);
        long b = units.get(y);
        return a == 0 ? b : b == 0 ? a : Math.min(a, b);
    }

    /** Says of all comparisons with constants so far how they hang together. */
    void chain() {
        for (TreeMap<Long, Variable> chain : bounds.values()) {
            Variable before = null;
            for (Variable bound : chain.values()) {
                if (before != null) {
                    solver.implies(before, bound);
                }
                before = bound;
            }
        }
    }

    /** What a case says of the comparisons of a value with constants. */
    List<Literal> alone(int node, Found found) {
        return bounds.getOrDefault(new Pair(ZERO, node), new TreeMap<>()).values().stream()
                .map(literal -> as(literal, found))
                .toList();
    }

    private static Literal as(Literal literal, Found found) {
        return found.holds(literal) ? literal : literal.negate();
    }

    /** What a case says of the comparisons of a value. */
    List<Literal> about(int node, Found found) {
        List<Literal> about = new ArrayList<>();
        bounds.forEach((pair, chain) -> {
            if (pair.x == node || pair.y == node) {
                about.addAll(chain.values());
            }
        });
        others.values().stream().filter(other -> other.nodes.contains(node)).forEach(other -> about.add(other.holds));
        return about.stream().map(literal -> as(literal, found)).toList();
    }

    /** Whether some case was left out because no values were found for it, though there might have been some. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Values of all nodes that fit a case; null where none do: then the solver has learnt why. */
    long @Nullable [] values(Found found) {
        List<Edge> edges = new ArrayList<>();
        bounds.forEach((pair, chain) -> chain.forEach((by, bound) -> {
            boolean holds = found.holds(bound);
            edges.add(
                    holds
                            ? new Edge(pair.x, pair.y, by - step(pair.x, pair.y), bound)
                            : new Edge(pair.y, pair.x, -by, bound.negate()));
        }));
        long[] values = new long[units.size()];
        Edge[] cause = new Edge[values.length];
        Arrays.setAll(values, preferred::get);
        int last = -1;
        for (int round = 0; round <= values.length; round++) {
            last = -1;
            for (Edge edge : edges) {
                if (values[edge.x] > values[edge.y] + edge.most) {
                    values[edge.x] = values[edge.y] + edge.most;
                    cause[edge.x] = edge;
                    last = edge.x;
                }
            }
            if (last < 0) {
                break;
            }
        }
        if (last >= 0) {
            learn(circle(cause, last));
            return null;
        }
        long zero = values[ZERO];
        for (int node = 0; node < values.length; node++) {
            values[node] -= zero;
        }
        return mended(values, edges, found);
    }

    /** The first value is at most the second one and {@code most} more, because a literal says so. */
    private record Edge(int x, int y, long most, Literal because) {
        boolean holds(long[] values) {
            return values[x] <= values[y] + most;
        }
    }

    private static Set<Literal> circle(Edge[] cause, int from) {
        int node = from;
        for (int i = 0; i < cause.length; i++) {
            node = cause[node].y;
        }
        Set<Literal> circle = new LinkedHashSet<>();
        int start = node;
        do {
            circle.add(cause[node].because);
            node = cause[node].y;
        } while (node != start);
        return circle;
    }

    private void learn(Set<Literal> together) {
        solver.add(solver.or(together.stream().map(Literal::negate).toList()));
    }

    /** The values, changed until the other comparisons are as the case has them. */
    private long @Nullable [] mended(long[] values, List<Edge> edges, Found found) {
        for (int tries = 0; tries < 8; tries++) {
            Other wrong = others.values().stream()
                    .filter(other -> other.test.test(values) != found.holds(other.holds))
                    .findFirst()
                    .orElse(null);
            if (wrong == null && whole(values)) {
                return values;
            }
            if (wrong == null || !mend(wrong, values, edges, found)) {
                break;
            }
        }
        Set<Literal> all = new LinkedHashSet<>();
        edges.forEach(edge -> all.add(edge.because));
        others.values().forEach(other -> all.add(found.holds(other.holds) ? other.holds : other.holds.negate()));
        learn(all);
        gaveUp = true;
        return null;
    }

    private boolean whole(long[] values) {
        for (int node = 1; node < values.length; node++) {
            if (values[node] % units.get(node) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Changes one value so that a comparison is as wanted, and every other one that is as wanted stays so. */
    private boolean mend(Other wrong, long[] values, List<Edge> edges, Found found) {
        List<Other> right = others.values().stream()
                .filter(other -> other.test.test(values) == found.holds(other.holds))
                .toList();
        for (int node : wrong.nodes) {
            long before = values[node];
            for (long candidate : candidates(node, before, values)) {
                values[node] = candidate;
                if (wrong.test.test(values) == found.holds(wrong.holds)
                        && edges.stream().allMatch(edge -> edge.holds(values))
                        && right.stream().allMatch(other -> other.test.test(values) == found.holds(other.holds))) {
                    return true;
                }
            }
            values[node] = before;
        }
        return false;
    }

    /** Steps of growing width to both sides, and the differences of other values. */
    private Set<Long> candidates(int node, long before, long[] values) {
        Set<Long> candidates = new LinkedHashSet<>();
        for (long wide = 1; wide < 100_000; wide *= 2) {
            candidates.add(before + wide * ONE);
            candidates.add(before - wide * ONE);
        }
        for (long other : values) {
            for (long another : values) {
                candidates.add(other - another);
                candidates.add(other - another + ONE);
            }
        }
        return candidates;
    }
}
