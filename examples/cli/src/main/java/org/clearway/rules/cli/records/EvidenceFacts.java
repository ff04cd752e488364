package org.clearway.rules.cli.records;

import org.clearway.rules.facts.AiData;
import org.clearway.rules.facts.AiEvaluation;
import org.clearway.rules.facts.AiSystem;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a summary states. One is supposed and not stated: that the manufacturer would call the product a device under
 * the law of Great Britain too. Without it every check would wait for that decision, and nothing would be learnt of the
 * evidence.
 */
final class EvidenceFacts {

    private static final String RANDOMISED = "randomized";

    private EvidenceFacts() {}

    static Facts of(Evidence evidence) {
        AiEvaluation.Builder evaluation = AiEvaluation.builder();
        if (evidence.studyType().equals(RANDOMISED)) {
            evaluation.studyType(AiEvaluation.StudyType.RCT);
        } else if (evidence.no(EvidenceColumn.PERFORMANCE_STUDY) && evidence.no(EvidenceColumn.DEVELOPMENT_STUDY)) {
            evaluation.studyType(AiEvaluation.StudyType.NONE);
        }
        Integer external = externalSites(evidence);
        if (external != null) {
            evaluation.externalSites(external);
        }
        AiData.Builder data = AiData.builder();
        if (evidence.yes(EvidenceColumn.DEVELOPMENT_DEMOGRAPHICS)) {
            data.datasetDemographics(true);
        }
        return Facts.builder()
                .aiSystem(AiSystem.builder()
                        .usesML(true)
                        .qualificationDecision(AiSystem.QualificationDecision.DEVICE)
                        .build())
                .aiData(data.build())
                .aiEvaluation(evaluation.build())
                .build();
    }

    /**
     * The sites away from development that there must have been: a performance study at more sites than the development study
     * had was at others too. The number is the least possible one. Null where the sites of one of the two are not stated, or
     * where the same sites could have served both.
     */
    static @Nullable Integer externalSites(Evidence evidence) {
        Integer development = evidence.developmentSites();
        Integer performance = evidence.performanceSites();
        return development == null || performance == null || performance <= development
                ? null
                : performance - development;
    }
}
