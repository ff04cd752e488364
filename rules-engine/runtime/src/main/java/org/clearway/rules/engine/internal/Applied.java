package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.internal.Settled;
import org.jspecify.annotations.Nullable;

/**
 * A request put to its edition.
 *
 * @param evaluation the edition applied; null where none is
 * @param prospective the editions that are not law
 * @param budget what may still be looked at
 */
record Applied(
        Settled settled,
        Selection selection,
        @Nullable Evaluation evaluation,
        List<Evaluation> prospective,
        Budget budget) {

    /** The same, with another budget. */
    Applied with(Budget other) {
        return new Applied(
                settled,
                selection,
                evaluation == null ? null : evaluation.with(other),
                prospective.stream().map(one -> one.with(other)).toList(),
                other);
    }

    /** Whether a second engine agreed; what was not applied was not checked either. */
    boolean crossChecked() {
        return Stream.concat(Stream.ofNullable(evaluation), prospective.stream())
                .anyMatch(applied -> applied.edition().crossChecked());
    }
}
