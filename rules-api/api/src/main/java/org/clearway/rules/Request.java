package org.clearway.rules;

import java.time.LocalDate;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.text.Days;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A question put to a ruleset: which ruleset, on which day, with which facts. */
@Value.Immutable
public interface Request {

    /** The caller's reference, echoed in the decision; null where the caller gave none. */
    @Nullable
    String id();

    /** The id of the ruleset asked, such as {@code gb-device-class}. */
    String ruleset();

    /** The day whose law is applied. There is no default to today. */
    LocalDate asOf();

    /** Use only editions published by that day; null for all. */
    @Nullable
    LocalDate knownOn();

    /** Forces one edition, whatever its standing; the decision is then hypothetical. Null for the edition of the day. */
    @Nullable
    String edition();

    /** A supposed day of commencement for an edition that has none; the decision is then hypothetical. Null for none. */
    @Nullable
    LocalDate commencement();

    /** What is taken for facts that are left out. */
    @Value.Default
    default Unstated unstated() {
        return Unstated.UNKNOWN;
    }

    /** The facts. */
    @Value.Default
    default Facts facts() {
        return Facts.empty();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Request}. Not thread-safe. */
    final class Builder extends ImmutableRequest.Builder {
        Builder() {}

        /**
         * Builds it.
         *
         * @throws RequestException {@code FIELD_MISSING} without a ruleset and the day whose law is applied ({@code asOf}),
         *     {@code DATE_INVALID} for a day beyond the years 0000 to 9999
         */
        @Override
        public Request build() {
            try {
                Request request = super.build();
                Days.check("asOf", request.asOf());
                Days.check("knownOn", request.knownOn());
                Days.check("commencement", request.commencement());
                return request;
            } catch (IllegalStateException e) {
                throw RequestException.missing(
                        "a request needs a ruleset and the day whose law is applied (asOf); there is no default to today");
            }
        }
    }
}
