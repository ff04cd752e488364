package org.clearway.rules.analysis;

import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;

/**
 * A product that shows what was found.
 *
 * @param asOf the day asked about
 * @param unstated what is taken for facts that are left out
 * @param facts the facts, as few as show it
 */
public record Example(LocalDate asOf, Unstated unstated, Facts facts) {

    /** The request that puts it to an edition, whatever the standing of that edition. */
    public Request request(EditionModel edition) {
        return Request.builder()
                .ruleset(edition.ruleset())
                .edition(edition.edition())
                .asOf(asOf)
                .unstated(unstated)
                .facts(facts)
                .build();
    }
}
