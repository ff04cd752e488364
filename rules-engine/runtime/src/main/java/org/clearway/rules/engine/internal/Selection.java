package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a request is decided by.
 *
 * @param applied the edition to apply, or null where none is law on the day
 * @param hypothetical whether the request forced an edition or a commencement
 * @param prospective the editions that are not law on the day, newest first; only where none is applied
 */
record Selection(@Nullable LoadedEdition applied, boolean hypothetical, List<LoadedEdition> prospective) {

    /**
     * Selects by {@code asOf}, {@code knownOn}, {@code edition} and {@code commencement}.
     *
     * @param editions the editions of the ruleset, newest first
     * @throws RequestException where the edition does not exist or has a commencement already
     */
    static Selection of(Request request, List<LoadedEdition> editions) {
        LocalDate knownOn = request.knownOn();
        List<LoadedEdition> known = knownOn == null
                ? editions
                : editions.stream()
                        .filter(edition -> !edition.model().published().isAfter(knownOn))
                        .toList();
        if (request.edition() != null || request.commencement() != null) {
            return hypothetical(request, editions, known);
        }
        for (LoadedEdition edition : known) {
            if (isLaw(edition, request.asOf())) {
                return new Selection(edition, false, List.of());
            }
        }
        return new Selection(null, false, known);
    }

    private static Selection hypothetical(Request request, List<LoadedEdition> editions, List<LoadedEdition> known) {
        LoadedEdition edition = request.edition() == null ? uncommenced(known) : named(request.edition(), editions);
        LocalDate commencement = request.commencement();
        if (commencement == null) {
            return new Selection(edition, true, List.of());
        }
        if (edition == null || edition.model().effectiveFrom() != null) {
            throw new RequestException(
                    ErrorCode.COMMENCEMENT_NOT_APPLICABLE,
                    "commencement",
                    commencement,
                    null,
                    edition == null
                            ? "No edition of this ruleset that was published by knownOn lacks a commencement date."
                            : "Edition "
                                    + edition.model().edition()
                                    + " commenced on "
                                    + edition.model().effectiveFrom()
                                    + "; a commencement can be supposed only for an edition that has none.");
        }
        return request.asOf().isBefore(commencement)
                ? new Selection(null, true, List.of(edition))
                : new Selection(edition, true, List.of());
    }

    private static @Nullable LoadedEdition uncommenced(List<LoadedEdition> known) {
        return known.stream()
                .filter(edition -> edition.model().effectiveFrom() == null)
                .findFirst()
                .orElse(null);
    }

    private static LoadedEdition named(String name, List<LoadedEdition> editions) {
        List<String> names =
                editions.stream().map(edition -> edition.model().edition()).toList();
        for (LoadedEdition edition : editions) {
            if (edition.model().edition().equals(name)) {
                return edition;
            }
        }
        throw new RequestException(
                ErrorCode.EDITION_UNKNOWN,
                "edition",
                name,
                null,
                "There is no such edition; there are " + String.join(", ", names) + ".");
    }

    /** Whether an edition is law on a day: it commenced by then and has not ended. */
    static boolean isLaw(LoadedEdition edition, LocalDate day) {
        Standing standing = edition.model().standing();
        LocalDate from = edition.model().effectiveFrom();
        LocalDate to = edition.model().effectiveTo();
        boolean made = standing == Standing.IN_FORCE || standing == Standing.ENACTED || standing == Standing.REPEALED;
        return made && from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
