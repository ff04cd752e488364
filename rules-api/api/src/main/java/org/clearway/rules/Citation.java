package org.clearway.rules;

import java.time.LocalDate;
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

    /** The day on which the instrument was made or published; null where that is not recorded. */
    @Nullable
    LocalDate published();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Citation}. Not thread-safe. */
    final class Builder extends ImmutableCitation.Builder {
        Builder() {}
    }
}
