package org.clearway.rules;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A fact that the request did not state and that the decision took as given. */
@Value.Immutable
public interface Assumption {

    /** The path of the fact. */
    String fact();

    /** The value taken: one of the types of {@link Because#value()}. */
    Object value();

    /** The fact or facts it follows from, separated by commas; null where it was assumed because the request asked for that. */
    @Nullable
    String follows();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Assumption}. Not thread-safe. */
    final class Builder extends ImmutableAssumption.Builder {
        Builder() {}
    }
}
