package org.clearway.rules;

import java.util.List;
import org.immutables.value.Value;

/** A fact still worth asking. */
@Value.Immutable
public interface Question {

    /** The path of the fact. */
    String fact();

    /** The plain question. */
    String question();

    /** What each answer would do. */
    List<Option> answers();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Question}. Not thread-safe. */
    final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }

    /** One possible answer, and what it would do. */
    @Value.Immutable
    interface Option {

        /** The answer, as requests spell the value. */
        String answer();

        /** The outcomes still possible after it. */
        List<String> possible();

        /** A builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link Option}. Not thread-safe. */
        final class Builder extends ImmutableOption.Builder {
            Builder() {}
        }
    }
}
