package org.clearway.rules.engine.model;

import java.time.LocalDate;
import org.clearway.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A check of a checklist.
 *
 * @param id stable identifier, {@code AIG-CHG-05} for example
 * @param title what is checked, in a few words
 * @param topic heading under which reports group it
 * @param severity what a failure means
 * @param from first day on which the check is effective
 * @param to last day on which it is effective, or null where it is open
 */
public record Check(
        String id,
        String title,
        String topic,
        Severity severity,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
