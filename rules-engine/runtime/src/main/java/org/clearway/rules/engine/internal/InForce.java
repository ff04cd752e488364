package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.Absence;
import org.clearway.rules.Standing;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.model.EditionHead;
import org.jspecify.annotations.Nullable;

/**
 * Which edition is in force on a day or, where none is, why.
 *
 * @param edition the edition in force, or null where there is none
 * @param absence why there is none; null where there is one
 * @param other the edition that shows why: the one that was not published yet, or the first one that begins later
 */
record InForce(
        @Nullable LoadedEdition edition,
        @Nullable Absence absence,
        @Nullable LoadedEdition other) {

    /**
     * Looks for the edition in force.
     *
     * @param editions the editions of a ruleset, newest first
     * @param knownOn only what had been published by that day counts; null where everything does
     */
    static InForce of(List<LoadedEdition> editions, LocalDate asOf, @Nullable LocalDate knownOn) {
        LoadedEdition unpublished = null;
        for (LoadedEdition edition : editions) {
            if (applies(edition.head(), asOf)) {
                if (isKnown(edition.head(), knownOn)) {
                    return new InForce(edition, null, null);
                }
                unpublished = edition;
            }
        }
        if (unpublished != null) {
            return new InForce(null, Absence.NOT_YET_PUBLISHED, unpublished);
        }
        LoadedEdition next = editions.stream()
                .filter(edition -> begins(edition.head(), asOf))
                .min(Comparator.comparing(edition -> edition.head().effectiveFrom()))
                .orElse(null);
        if (next == null) {
            return new InForce(null, Absence.NOT_IN_FORCE, null);
        }
        LocalDate since = next.head().since();
        return since != null && asOf.isBefore(since)
                ? new InForce(null, Absence.NOT_IN_FORCE, null)
                : new InForce(null, Absence.NOT_ENCODED, next);
    }

    /** Whether an edition was ever made, so that it has or will have force. */
    static boolean isMade(EditionHead head) {
        Standing standing = head.standing();
        return standing == Standing.IN_FORCE || standing == Standing.ENACTED || standing == Standing.REPEALED;
    }

    static boolean isKnown(EditionHead head, @Nullable LocalDate knownOn) {
        return knownOn == null || !head.published().isAfter(knownOn);
    }

    /** Whether an edition is in force on a day: it commenced by then and has not ended. */
    private static boolean applies(EditionHead head, LocalDate day) {
        LocalDate from = head.effectiveFrom();
        LocalDate to = head.effectiveTo();
        return isMade(head) && from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static boolean begins(EditionHead head, LocalDate after) {
        LocalDate from = head.effectiveFrom();
        return isMade(head) && from != null && from.isAfter(after);
    }

    /** A sentence that says why nothing is in force; null where something is. */
    @Nullable
    Warning warning(LocalDate asOf, @Nullable LocalDate knownOn) {
        if (absence == null) {
            return null;
        }
        String text = switch (absence) {
            case NOT_IN_FORCE ->
                "No edition of this ruleset is law on " + asOf
                        + ". What drafts, proposals or policies would give makes nothing lawful.";
            case NOT_ENCODED ->
                "What was in force on " + asOf
                        + " is not encoded: the first edition of this ruleset from then on begins on "
                        + (other == null ? null : other.head().effectiveFrom())
                        + ". This does not say that there was no law.";
            case NOT_YET_PUBLISHED ->
                "What is in force on " + asOf + " was not published by " + knownOn + ": what edition "
                        + (other == null
                                ? null
                                : other.head().edition() + " encodes was made or published on "
                                        + other.head().published())
                        + ". This does not say that there is no law.";
        };
        return Warning.builder().code(absence.name()).text(text).build();
    }
}
