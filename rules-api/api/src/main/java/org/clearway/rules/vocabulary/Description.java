package org.clearway.rules.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A description of a product that states several facts at once, such as <i>a wound or injured skin, on the surface</i>.
 *
 * @param label what to call it, in a few words
 * @param hint examples or a limit, in a line; null where it needs none
 * @param states the facts that it states, by path, at least one, each with its value as requests spell it; in the order of the vocabulary
 *     file
 */
public record Description(String label, @Nullable String hint, Map<String, String> states) {

    public Description {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** A description that states {@code fact, value, fact, value ...}. */
    static Description of(String label, @Nullable String hint, String... statements) {
        Map<String, String> states = new LinkedHashMap<>();
        for (int i = 0; i < statements.length; i += 2) {
            states.put(statements[i], statements[i + 1]);
        }
        return new Description(label, hint, states);
    }
}
