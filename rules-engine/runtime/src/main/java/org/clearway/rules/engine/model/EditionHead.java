package org.clearway.rules.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether an edition is applied and what it reads, without its rules: of most editions that are installed nothing else is ever
 * needed.
 *
 * @param ruleset the identifier of its ruleset
 * @param edition its name
 * @param standing whether it is law
 * @param published when what it encodes was made or published
 * @param effectiveFrom the first day on which it applies; null where it has no commencement
 * @param effectiveTo the last day on which it applies; null where it has no end
 * @param since from when on there was law of which this is the first edition; null where that is not known
 * @param facts the paths of the facts that it reads
 */
public record EditionHead(
        String ruleset,
        String edition,
        Standing standing,
        LocalDate published,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate since,
        List<String> facts) {

    /** The head of a whole edition. */
    public static EditionHead of(EditionModel model) {
        return new EditionHead(
                model.ruleset(),
                model.edition(),
                model.standing(),
                model.published(),
                model.effectiveFrom(),
                model.effectiveTo(),
                model.since(),
                model.facts());
    }
}
