package org.clearway.rules.engine;

import java.util.List;
import org.clearway.rules.Answer;
import org.clearway.rules.Status;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one product, without reasons. What it settles, a decision settles alike. What it leaves open, a decision may still settle
 * or narrow, since it tries what the unknown facts can be together.
 *
 * @param status as a decision has it
 * @param outcome the outcome where there is one; null while it is open, where the ruleset does not reach the product, where it gives a set,
 *     and where nothing is in force
 * @param outcomes of a ruleset that gives a set, what is surely in it; all of it where the status is determined
 * @param possible every outcome that is left, strictest last, none of them missing; see {@link Answer#possible()}
 */
public record Screened(Status status, @Nullable String outcome, List<String> outcomes, List<String> possible) {
    public Screened {
        outcomes = List.copyOf(outcomes);
        possible = List.copyOf(possible);
    }
}
