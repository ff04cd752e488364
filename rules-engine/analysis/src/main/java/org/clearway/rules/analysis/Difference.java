package org.clearway.rules.analysis;

import java.util.List;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A region of products for which two editions say different things, for the same reasons.
 *
 * @param aspect what differs: {@code outcome}; {@code terms}, the route, basis and dates that go with an outcome; {@code code} or
 *     {@code check} and its name
 * @param before what the first edition gives, and by which rule
 * @param after what the second edition gives, and by which rule
 * @param example a smallest product of the region
 */
public record Difference(String aspect, Side before, Side after, Example example) {

    /**
     * What one of two editions says.
     *
     * @param value the outcome, terms or verdict; empty where the edition says nothing
     * @param rule the rule that decides it, with its citations; null where none does
     * @param deciding the provisions that decide the example, as a decision names them
     */
    public record Side(String value, @Nullable Rule rule, List<String> deciding) {
        public Side {
            deciding = List.copyOf(deciding);
        }
    }
}
