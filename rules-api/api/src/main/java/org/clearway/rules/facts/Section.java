package org.clearway.rules.facts;

import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/** Facts of one section of the vocabulary, such as {@link Device}. Immutable. */
public interface Section {

    /**
     * The value of a fact by its index in {@link SectionDefinition#facts()}.
     *
     * @param index the index of the fact in its section
     * @return {@code Boolean}, {@code Enum}, {@code Set} of {@code Enum}, {@code LocalDate}, {@code Integer},
     *     {@code BigDecimal} or {@code String} by the type of the fact; null where it is not known
     * @throws IndexOutOfBoundsException where the section has no fact of that index
     */
    @Nullable
    Object value(int index);

    /** What the vocabulary says about this section. */
    SectionDefinition definition();
}
