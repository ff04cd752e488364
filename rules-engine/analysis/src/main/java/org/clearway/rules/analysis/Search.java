package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;

/** Finds products: cases of the solver for which there are days and numbers. */
final class Search {
    private final Solver solver;
    private final FactSpace space;
    private int left;

    Search(Solver solver, FactSpace space) {
        this(solver, space, Integer.MAX_VALUE);
    }

    /** @param most how often the solver is asked; then {@link Ended} is thrown */
    Search(Solver solver, FactSpace space, int most) {
        this.solver = solver;
        this.space = space;
        this.left = most;
    }

    /** The solver was asked as often as it may be. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Ended() {
            super("The search has come to its bound", null, false, false);
        }
    }

    /** A product for which the literals hold; null where there is none. */
    @Nullable
    Product any(Collection<? extends Literal> literals) {
        while (true) {
            if (left-- <= 0) {
                throw new Ended();
            }
            Found found = solver.solve(literals);
            if (found == null) {
                return null;
            }
            long[] values = space.scalars().values(found);
            if (values != null) {
                return new Product(space, found, values);
            }
        }
    }

    /** Whether there is a product for which the literals hold. */
    boolean possible(Literal... literals) {
        return any(List.of(literals)) != null;
    }

    /** A product for which the literals hold and no fact can be plain that is not; null where there is none. */
    @Nullable
    Product plainest(Collection<? extends Literal> literals) {
        Product best = any(literals);
        if (best == null) {
            return null;
        }
        List<Literal> kept = new ArrayList<>(literals);
        List<FactVariables> open = new ArrayList<>();
        for (FactVariables fact : space.read()) {
            List<List<Literal>> ways = Product.plainly(fact);
            if (!ways.isEmpty() && best.holds(ways.get(0))) {
                kept.addAll(ways.get(0));
            } else {
                open.add(fact);
            }
        }
        for (FactVariables fact : open) {
            for (List<Literal> way : Product.plainly(fact)) {
                List<Literal> tried = new ArrayList<>(kept);
                tried.addAll(way);
                Product plainer = best.holds(way) ? best : any(tried);
                if (plainer != null) {
                    best = plainer;
                    kept = tried;
                    break;
                }
            }
        }
        return best;
    }

    /** Whether nothing was given up: what is said to be impossible is so. */
    boolean complete() {
        return !space.scalars().gaveUp();
    }
}
