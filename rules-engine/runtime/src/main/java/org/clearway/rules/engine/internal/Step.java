package org.clearway.rules.engine.internal;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change of a fact: it has another value; or, of a set, one element more or one less.
 *
 * @param path the fact, as the request spells it
 * @param value the other value, or the element; null to state a set as what is known of it, where it was not known whole
 * @param element whether this is about one element of a set
 */
record Step(String path, @Nullable Object value, boolean element) {

    /** Whether both can be made: of one fact only changes of different elements can. */
    boolean fits(Step other) {
        return !path.equals(other.path)
                || element && other.element && value != null && other.value != null && !value.equals(other.value);
    }
}
