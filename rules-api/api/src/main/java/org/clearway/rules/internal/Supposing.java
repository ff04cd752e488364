package org.clearway.rules.internal;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Unstated;
import org.jspecify.annotations.Nullable;

/** Supposes of a request one thing after another. Not thread-safe. */
public final class Supposing {

    private final Settled settled;
    private final Map<State, Otherwise> grounds = new IdentityHashMap<>();

    /** @param settled the request without any supposition */
    public Supposing(Settled settled) {
        this.settled = settled;
    }

    /**
     * The same request as if one more fact were stated; null where that contradicts it. What is given holds until the next supposition.
     *
     * @param reached the cells that could be otherwise then, as {@link Dependents} gives them of the cell of that fact
     */
    public @Nullable Settled suppose(Settling.Supposition supposed, BitSet reached) {
        boolean whole = supposed.item() < 0;
        if (whole && settled.items().stream().anyMatch(Objects::nonNull)) {
            // What items take from a fact that stands once is settled with them.
            return settled.anew(supposed);
        }
        State before =
                whole ? settled.whole() : settled.items(supposed.section()).get(supposed.item());
        Otherwise otherwise =
                grounds.computeIfAbsent(before, state -> new Otherwise(state, settled.unstated() == Unstated.FALSE));
        otherwise.settle(before.frame().cell(supposed.fact()), reached, supposed.values());
        if (!otherwise.sure()) {
            return settled.anew(supposed);
        }
        State after = otherwise.state();
        if (after == null) {
            return null;
        }
        return whole ? settled.withWhole(after) : settled.withItem(supposed.section(), supposed.item(), after);
    }
}
