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

    /** Where it stands, as a document cites it: the instrument and, where there is one, the provision. */
    default String text() {
        return provision().isEmpty() ? instrument() : instrument() + ", " + provision();
    }

    /** The authority of the instrument. */
    Authority authority();

    /** Whether the provision states the reading. */
    @Value.Default
    default Basis basis() {
        return Basis.STATED;
    }

    /**
     * Where it can be read: the address of the provision where the publisher gives each one its own, otherwise of the instrument; null
     * where that is not recorded.
     */
    @Nullable
    String address();

    /** The day on which the instrument was made or published; null where that is not recorded. */
    @Nullable
    LocalDate published();

    /** The day on which the source, or what is known of it, was last looked at; null where that is not recorded. */
    @Nullable
    LocalDate consulted();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Citation}. Not thread-safe. */
    final class Builder extends ImmutableCitation.Builder {
        Builder() {}
    }
}
