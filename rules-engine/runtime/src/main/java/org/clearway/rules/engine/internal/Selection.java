package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.internal.text.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a request is decided by.
 *
 * @param applied the edition to apply, or null where none is or the commencement that is supposed is still to come
 * @param supposed the edition that the request forced, or of which it supposed a commencement; null where it did neither
 * @param prospective the editions that are not law on the day, newest first; only where none is applied
 * @param inForce the edition in force on the day, whatever is supposed
 */
record Selection(
        @Nullable LoadedEdition applied,
        @Nullable LoadedEdition supposed,
        List<LoadedEdition> prospective,
        InForce inForce) {

    /** Whether the request forced an edition or a commencement. */
    boolean hypothetical() {
        return supposed != null;
    }

    /** The same with no other editions that are not law than those named. */
    Selection knowing(Collection<String> names) {
        return new Selection(
                applied,
                supposed,
                prospective.stream()
                        .filter(edition -> names.contains(edition.head().edition()))
                        .toList(),
                inForce);
    }

    /** The same day without what the request supposes. */
    Selection withoutSupposition() {
        return new Selection(inForce.edition(), null, List.of(), inForce);
    }

    /**
     * Selects by {@code asOf}, {@code knownOn}, {@code edition} and {@code commencement}.
     *
     * @param editions the editions of the ruleset, newest first
     * @throws RequestException where the edition does not exist or has a commencement already
     */
    static Selection of(Request request, List<LoadedEdition> editions) {
        LocalDate knownOn = request.knownOn();
        InForce inForce = InForce.of(editions, request.asOf(), knownOn);
        if (request.edition() == null && request.commencement() == null && inForce.edition() != null) {
            return new Selection(inForce.edition(), null, List.of(), inForce);
        }
        List<LoadedEdition> known = editions.stream()
                .filter(edition -> InForce.isKnown(edition.head(), knownOn))
                .toList();
        return request.edition() != null || request.commencement() != null
                ? supposed(request, editions, known, inForce)
                : new Selection(null, null, prospective(known, request.asOf()), inForce);
    }

    /** What is not law on the day. An instrument that had not been made by then was nothing at all on that day. */
    private static List<LoadedEdition> prospective(List<LoadedEdition> known, LocalDate asOf) {
        return known.stream()
                .filter(edition -> !InForce.isMade(edition.head())
                        || !edition.head().published().isAfter(asOf))
                .toList();
    }

    private static Selection supposed(
            Request request, List<LoadedEdition> editions, List<LoadedEdition> known, InForce inForce) {
        LoadedEdition edition = request.edition() == null ? uncommenced(known) : named(request.edition(), editions);
        LocalDate commencement = request.commencement();
        if (commencement == null) {
            return new Selection(edition, edition, List.of(), inForce);
        }
        if (edition == null || edition.head().effectiveFrom() != null) {
            throw new RequestException(
                    ErrorCode.COMMENCEMENT_NOT_APPLICABLE,
                    "commencement",
                    commencement,
                    null,
                    edition == null
                            ? "No edition of this ruleset that was published by knownOn lacks a commencement date."
                            : "Edition "
                                    + edition.head().edition()
                                    + " commenced on "
                                    + edition.head().effectiveFrom()
                                    + "; a commencement can be supposed only for an edition that has none.");
        }
        return request.asOf().isBefore(commencement)
                ? new Selection(null, edition, List.of(edition), inForce)
                : new Selection(edition, edition, List.of(), inForce);
    }

    private static @Nullable LoadedEdition uncommenced(List<LoadedEdition> known) {
        return known.stream()
                .filter(edition -> edition.head().effectiveFrom() == null)
                .findFirst()
                .orElse(null);
    }

    private static LoadedEdition named(String name, List<LoadedEdition> editions) {
        List<String> names =
                editions.stream().map(edition -> edition.head().edition()).toList();
        for (LoadedEdition edition : editions) {
            if (edition.head().edition().equals(name)) {
                return edition;
            }
        }
        String near = Suggestions.nearest(name, names);
        throw new RequestException(
                ErrorCode.EDITION_UNKNOWN,
                "edition",
                name,
                near,
                "There is no such edition; there are " + String.join(", ", names)
                        + (near == null ? "." : "; did you mean " + near + "?"));
    }
}
