package org.clearway.rules;

import java.util.List;
import org.immutables.value.Value;

/** What the reader of a decision has to know. */
@Value.Immutable
public interface Warning {

    /** A stable code. */
    String code();

    /** The warning, in plain words. */
    String text();

    /** The facts of the request that it names, each with its value as stated; empty where it names none. */
    List<Because> facts();

    /** What it rests on; may be empty. */
    List<Citation> citations();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Warning}. Not thread-safe. */
    final class Builder extends ImmutableWarning.Builder {
        Builder() {}
    }
}
