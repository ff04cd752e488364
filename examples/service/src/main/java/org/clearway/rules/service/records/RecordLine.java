package org.clearway.rules.service.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a list.
 *
 * @param number counts the records in the order in which they were stored
 * @param digest its digest
 * @param id the id of the request, its first 200 characters; null where it has none
 * @param reference the caller's own reference; null where there is none
 * @param ruleset the ruleset
 * @param edition the edition that decided; null where none was in force
 * @param asOf the day whose law was applied
 * @param status the status of the decision
 * @param outcome the outcome, or the codes of a set with a comma between them; null where there is none
 * @param recordedAt when it was stored
 */
public record RecordLine(
        long number,
        String digest,
        @Nullable String id,
        @Nullable String reference,
        String ruleset,
        @Nullable String edition,
        LocalDate asOf,
        String status,
        @Nullable String outcome,
        Instant recordedAt) {}
