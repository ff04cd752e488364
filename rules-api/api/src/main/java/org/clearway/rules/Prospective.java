package org.clearway.rules;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What an edition that is not law on the day would give. It has no {@link Force}. */
@Value.Immutable
public interface Prospective extends Answered {

    /** The edition. */
    String edition();

    /** Its standing. */
    Standing standing();

    /** The day on which what it encodes was made or published. */
    LocalDate published();

    /** {@code sha256:} and the digest of the edition's source files; null in what a version wrote that did not name it. */
    @Nullable
    String digest();

    /** What the edition would give. */
    @Override
    Answer answer();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Prospective}. Not thread-safe. */
    final class Builder extends ImmutableProspective.Builder {
        Builder() {}
    }
}
