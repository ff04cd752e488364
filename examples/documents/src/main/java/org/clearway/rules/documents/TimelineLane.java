package org.clearway.rules.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a timeline.
 *
 * @param ruleset the ruleset
 * @param edition the edition where it is not law, null for the lane of what is in force
 * @param title what it is about, in words
 * @param standing what stands in it where that is not law, null where some of it is
 * @param law whether some of what stands in it is law, or nothing is in force
 */
public record TimelineLane(
        String ruleset,
        @Nullable String edition,
        String title,
        @Nullable String standing,
        boolean law,
        List<TimelineBar> bars) {

    private static final int LABEL_COLUMNS = 32;

    /** The ruleset and the edition, with the standing. */
    public String name() {
        return (edition == null ? ruleset : ruleset + " " + edition) + (standing == null ? "" : " (" + standing + ")");
    }

    /** The title in lines that stand beside the bars, with an ellipsis where it is longer than two. */
    public List<String> label() {
        List<String> lines = Text.wrapped(title, LABEL_COLUMNS);
        return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + " \u2026");
    }

    TimelineLane with(List<TimelineBar> other) {
        return new TimelineLane(ruleset, edition, title, standing, law, other);
    }
}
