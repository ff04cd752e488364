package org.clearway.rules;

import java.time.LocalDate;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.text.Days;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One description of a product, on one day, to be put to every ruleset that reaches it. */
@Value.Immutable
public interface Dossier {

    /** The caller's reference; null where the caller gave none. */
    @Nullable
    String id();

    /** The day whose law is applied. There is no default to today. */
    LocalDate asOf();

    /** Use only editions published by that day; null for all. */
    @Nullable
    LocalDate knownOn();

    /**
     * The ruleset that the request names from which the dossier was made, or the one that the caller asks first of all; null
     * where there is none. Only it is decided with {@link #unstated()}.
     */
    @Nullable
    String ruleset();

    /**
     * What {@link #ruleset()} takes for facts that are left out. To every other ruleset they are unknown: nobody left them out
     * with its rules in view.
     */
    @Value.Default
    default Unstated unstated() {
        return Unstated.UNKNOWN;
    }

    /** The facts. */
    @Value.Default
    default Facts facts() {
        return Facts.empty();
    }

    /** The request that puts it to one ruleset: with {@link #unstated()} to the one that the dossier names, else with unknown. */
    default Request request(String ruleset) {
        return Request.builder()
                .id(id())
                .ruleset(ruleset)
                .asOf(asOf())
                .knownOn(knownOn())
                .unstated(ruleset.equals(ruleset()) ? unstated() : Unstated.UNKNOWN)
                .facts(facts())
                .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Dossier}. Not thread-safe. */
    final class Builder extends ImmutableDossier.Builder {
        Builder() {}

        /**
         * Builds it.
         *
         * @throws RequestException {@code FIELD_MISSING} without the day whose law is applied ({@code asOf}), {@code DATE_INVALID}
         *     for a day beyond the years 0000 to 9999
         */
        @Override
        public Dossier build() {
            try {
                Dossier dossier = super.build();
                Days.check("asOf", dossier.asOf());
                Days.check("knownOn", dossier.knownOn());
                return dossier;
            } catch (IllegalStateException e) {
                throw RequestException.missing(
                        "a dossier needs the day whose law is applied (asOf); there is no default to today");
            }
        }
    }
}
