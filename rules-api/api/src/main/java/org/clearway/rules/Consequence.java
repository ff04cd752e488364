package org.clearway.rules;

import java.util.List;
import java.util.Map;
import org.clearway.rules.internal.text.RuleTitle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What follows from the outcome, such as the conformity route of a class. */
@Value.Immutable
public interface Consequence {

    /** The short name of the provision. */
    String rule();

    /** The limb, in words. */
    String limb();

    /** The provision and its limb as a reader calls them: {@code Rule 7: short term}, or the provision alone where a rule is all of it. */
    default String name() {
        return RuleTitle.of(rule(), limb());
    }

    /** Whether it applies or may apply. */
    Certainty certainty();

    /** What it gives, by name. */
    Map<String, String> gives();

    /** What it rests on in law. */
    List<Citation> citations();

    /** One plain sentence for the reader; null where there is none. */
    @Nullable
    String note();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Consequence}. Not thread-safe. */
    final class Builder extends ImmutableConsequence.Builder {
        Builder() {}
    }
}
