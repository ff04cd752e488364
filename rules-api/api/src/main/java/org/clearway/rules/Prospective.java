package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What an edition that is not law on the day would give. It has no {@link Force}. */
@Value.Immutable
public interface Prospective {

    /** The edition. */
    String edition();

    /** Its standing. */
    Standing standing();

    /** The day on which what it encodes was made or published. */
    LocalDate published();

    /** What the edition would give. */
    Status status();

    /** The outcome; null where it is not determined. */
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

    /** The route; null where there is none. */
    @Nullable
    String route();

    /** The legal basis; null where the ruleset has none. */
    @Nullable
    String basis();

    /** Every outcome that is still possible. */
    List<String> possible();

    /** The short names of the provisions that would decide, strictest first. */
    List<String> deciding();

    /** Facts still worth asking, best first. */
    List<Question> questions();

    /** The outcome of each item, where the ruleset judges items. */
    List<SubjectOutcome> byApproval();

    /** Dates that the outcome carries, by name. */
    Map<String, LocalDate> dates();

    /** The rules that would apply or may apply. */
    List<Finding> findings();

    /** Warnings. */
    List<Warning> warnings();

    /** For checklists: the result of each check by its id. */
    Map<String, CheckResult> checks();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Prospective}. Not thread-safe. */
    final class Builder extends ImmutableProspective.Builder {
        Builder() {}
    }
}
