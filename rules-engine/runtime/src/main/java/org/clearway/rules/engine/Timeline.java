package org.clearway.rules.engine;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One request across time: the days on which its answer changes.
 *
 * @param stretches stretches of days without a gap, in order; two that adjoin differ in their answer
 * @param ends why the timeline ends before its last day: the first day on which the stated facts cannot all be so any more,
 *     and what the error says; null where it runs to its end
 */
public record Timeline(List<Stretch> stretches, @Nullable String ends) {
    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days on which the answer is the same.
     *
     * @param from the first day
     * @param to the last day
     * @param decision the decision of the first day; in a long timeline it may be without the reasons that do not decide, and then has the
     *     warning {@code REASONS_LEFT_OUT}
     */
    public record Stretch(LocalDate from, LocalDate to, Decision decision) {}
}
