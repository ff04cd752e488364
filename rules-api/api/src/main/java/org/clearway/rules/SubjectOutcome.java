package org.clearway.rules;

import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The outcome for one item where a ruleset judges each item on its own. */
@Value.Immutable
public interface SubjectOutcome {

    /** The index of the item in the request. */
    int index();

    /**
     * The index of the first item of which the edition knows just the same; null where there is none before this one. What may apply to
     * both is told in the findings, and asked in the questions, of that one alone.
     */
    @Nullable
    Integer like();

    /** The country that granted the approval; null where it is not known. */
    @Nullable
    String origin();

    /** What became of the item. */
    Status status();

    /** The outcome; null where it is not determined. */
    @Nullable
    String outcome();

    /** The route; null where there is none. */
    @Nullable
    String route();

    /** Every outcome that is still possible. */
    List<String> possible();

    /** The short names of the provisions that decide, strictest first. */
    List<String> deciding();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SubjectOutcome}. Not thread-safe. */
    final class Builder extends ImmutableSubjectOutcome.Builder {
        Builder() {}
    }
}
