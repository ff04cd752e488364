package org.clearway.rules;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A fact that the request did not state and that the decision took as given. */
@Value.Immutable
public interface Assumption {

    /** The path of the fact. */
    String fact();

    /** The value taken: one of the types of {@link Because#value()}. */
    Object value();

    /** How it is known; never {@link Known#STATED}. */
    Known how();

    /** Whether the value is a set of which only these elements are known; others stay open. */
    @Value.Default
    default boolean inPart() {
        return false;
    }

    /** The fact or facts it follows from, separated by commas; null where it was assumed because the request asked for that. */
    @Nullable
    String follows();

    /**
     * What would change if the fact were otherwise: each other value with the outcomes that would then be possible, as far as
     * they differ. Of a set that is still open, such as duties, only what takes a certain one away. Empty where it cannot change
     * the answer by itself, and where nothing is determined.
     */
    List<Change> changes();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Assumption}. Not thread-safe. */
    final class Builder extends ImmutableAssumption.Builder {
        Builder() {}
    }

    /** What one other value of an assumed fact would change. */
    @Value.Immutable
    interface Change {

        /** The other value or values, as requests spell them, joined by {@code " or "}; an element of a set after {@code "with "}. */
        String value();

        /** Every outcome that would then be possible. */
        List<String> possible();

        /** A builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds a {@link Change}. Not thread-safe. */
        final class Builder extends ImmutableChange.Builder {
            Builder() {}
        }
    }
}
