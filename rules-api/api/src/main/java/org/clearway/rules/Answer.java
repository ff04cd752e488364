package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What an edition gives on the facts of a request: the outcome with its reasons, as far as they are known. */
@Value.Immutable
public interface Answer {

    /** What became of the request. */
    Status status();

    /** The outcome; null unless determined. */
    @Nullable
    String outcome();

    /**
     * For a ruleset that gives a set of codes, such as duties: all of them, empty where there are none. Null for a ruleset
     * that gives one outcome, and unless determined.
     */
    @Nullable
    List<String> outcomes();

    /**
     * Of a set of codes that is still open: those that are surely in it where the ruleset reaches the product at all, which is
     * open as long as {@code NOT_APPLICABLE} is possible. {@link #deciding()} and {@link #dates()} are then those of these codes,
     * and what is open withholds none of them. Null for every other decision.
     */
    @Nullable
    List<String> certain();

    /** Every outcome that some completion of the unknown facts would give; never omits one. */
    List<String> possible();

    /** Whether each of {@link #possible()} is known to be reachable; false where some may not be. */
    @Value.Default
    default boolean possibleExact() {
        return true;
    }

    /** The short names of the provisions that decide, strictest first. */
    List<String> deciding();

    /** The route; null where the ruleset has none. */
    @Nullable
    String route();

    /** The legal basis; null where the ruleset has none. */
    @Nullable
    String legalBasis();

    /** Dates that the outcome carries, by name. */
    Map<String, LocalDate> dates();

    /** For checklists: the result of each check by its id. */
    Map<String, CheckResult> checks();

    /** The rules that apply or may apply. */
    List<Finding> findings();

    /** Facts still worth asking, best first. */
    List<Question> questions();

    /** The outcome of each item, where the ruleset judges items. */
    List<SubjectOutcome> byApproval();

    /** What the reader has to know. */
    List<Warning> warnings();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Answer}. Not thread-safe. */
    final class Builder extends ImmutableAnswer.Builder {
        Builder() {}
    }
}
