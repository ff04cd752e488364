package org.clearway.rules;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The ruleset and edition that a decision was made by. */
@Value.Immutable
public interface RulesetRef {

    /** The id of the ruleset. */
    String id();

    /** The edition; null where none was applied. */
    @Nullable
    String edition();

    /** The revision of the edition; null where none was applied. */
    @Nullable
    Integer revision();

    /** The real standing of the edition, also where the request supposed another; null where none was applied. */
    @Nullable
    Standing standing();

    /** {@code sha256:} and the digest of the edition's source files; null where none was applied. */
    @Nullable
    String digest();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RulesetRef}. Not thread-safe. */
    final class Builder extends ImmutableRulesetRef.Builder {
        Builder() {}
    }
}
