package org.clearway.rules.facts;

import org.jspecify.annotations.Nullable;

/** Builds a section by the indexes of its facts, for readers that do not know the section at compile time. */
public interface SectionBuilder {

    /**
     * Sets a fact.
     *
     * @param index the index of the fact in its section
     * @param value a value of the type that {@link Section#value(int)} names, or null for not known
     * @return this builder
     * @throws IllegalArgumentException where the value is not of the type of the fact
     * @throws IndexOutOfBoundsException where the section has no fact of that index
     */
    SectionBuilder set(int index, @Nullable Object value);

    /** The section with the facts set so far. */
    Section build();
}
