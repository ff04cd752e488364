package org.clearway.rules.engine;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Decision;

/**
 * One request across time: the days on which its answer changes.
 *
 * @param stretches stretches of days without a gap, in order; two that adjoin differ in their answer
 */
public record Timeline(List<Stretch> stretches) {
    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days on which the answer is the same.
     *
     * @param from the first day
     * @param to the last day
     * @param decision the decision of the first day
     */
    public record Stretch(LocalDate from, LocalDate to, Decision decision) {}
}
