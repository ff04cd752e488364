package org.clearway.rules.cli.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the published summary of an American AI device states on its evidence. What is blank is unknown.
 *
 * @param submission the number of the submission
 * @param specialty the specialty by which devices are counted
 * @param stated yes or no by column; a blank column is left out
 * @param studyType the word for the kind of study, in lower case; empty where there is none
 * @param developmentSites how many sites the development study had; null where no number is stated
 * @param performanceSites how many sites the clinical performance study had at least; null where that is not stated
 * @param samples whether a sample size of the clinical performance study is stated
 */
record Evidence(
        String submission,
        String specialty,
        Map<EvidenceColumn, Boolean> stated,
        String studyType,
        @Nullable Integer developmentSites,
        @Nullable Integer performanceSites,
        boolean samples) {
    Evidence {
        stated = Map.copyOf(stated);
    }

    /** Whether a column says yes. */
    boolean yes(EvidenceColumn column) {
        return Boolean.TRUE.equals(stated.get(column));
    }

    /** Whether a column says no, which a blank one does not. */
    boolean no(EvidenceColumn column) {
        return Boolean.FALSE.equals(stated.get(column));
    }
}
