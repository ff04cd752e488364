package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The verdict of one check of a checklist, with what the check is. */
@Value.Immutable
@SuppressWarnings("immutables:from")
public interface CheckResult {

    /** The verdict. */
    Verdict verdict();

    /** What the check asks for. */
    String title();

    /** The topic it belongs to. */
    String topic();

    /** What a failure means. */
    Severity severity();

    /** The authority of its source. */
    Authority authority();

    /** The unknown facts that leave it open. */
    List<String> missing();

    /** The first day it applies; null where it has no start. */
    @Nullable
    LocalDate from();

    /** The last day it applies; null where it has no end. */
    @Nullable
    LocalDate to();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CheckResult}. Not thread-safe. */
    final class Builder extends ImmutableCheckResult.Builder {
        Builder() {}
    }
}
