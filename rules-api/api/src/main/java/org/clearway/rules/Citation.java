package org.clearway.rules;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The provision that a conclusion rests on. */
@Value.Immutable
public interface Citation {

    /** The instrument, in words. */
    String instrument();

    /** The provision in the instrument. */
    String provision();

    /** The authority of the instrument. */
    Authority authority();

    /** Whether the provision states the reading. */
    @Value.Default
    default Basis basis() {
        return Basis.STATED;
    }

    /** Where the instrument can be read; null where that is not recorded. */
    @Nullable
    String address();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Citation}. Not thread-safe. */
    final class Builder extends ImmutableCitation.Builder {
        Builder() {}
    }
}
