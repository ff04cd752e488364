package org.clearway.rules.service.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which records are looked for: those that agree with everything that is not null, newest first.
 *
 * @param id the id of the request
 * @param reference the caller's own reference
 * @param ruleset the ruleset
 * @param asOf the day whose law was applied
 * @param recorded the day on which they were stored, in UTC
 * @param before only those with a lower number than this: the next page
 * @param limit how many at most
 */
public record RecordQuery(
        @Nullable String id,
        @Nullable String reference,
        @Nullable String ruleset,
        @Nullable LocalDate asOf,
        @Nullable LocalDate recorded,
        @Nullable Long before,
        int limit) {}
