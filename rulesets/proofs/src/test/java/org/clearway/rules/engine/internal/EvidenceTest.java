package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Approval.Origin;
import org.clearway.rules.facts.Approval.Pathway;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like an authorisation and is none opens no route, in any edition of reliance. */
class EvidenceTest {

    private static final RegulatoryRules RULES = Editions.rules();

    private static List<String> editions() {
        return RULES.rulesets().stream()
                .filter(ruleset -> ruleset.id().equals("gb-reliance"))
                .flatMap(ruleset -> ruleset.editions().stream())
                .filter(edition -> edition.outcomes().containsKey("REJECT_EVIDENCE"))
                .map(EditionInfo::edition)
                .toList();
    }

    static Stream<Arguments> evidence() {
        return editions().stream()
                .flatMap(edition -> Stream.of(
                        Arguments.of(edition, Origin.US, Pathway.US_BREAKTHROUGH, "510(k), De Novo or PMA number"),
                        Arguments.of(
                                edition, Origin.US, Pathway.US_IDE, "the number of the authorisation that followed"),
                        Arguments.of(
                                edition, Origin.US, Pathway.US_REGISTRATION_LISTING, "510(k), De Novo or PMA number"),
                        Arguments.of(edition, Origin.CA, Pathway.CA_MDEL, "the medical device licence of the device"),
                        Arguments.of(
                                edition, Origin.US, Pathway.QMS_CERTIFICATE_ONLY, "for the quality system and not")));
    }

    @Test
    void everyEditionOfRelianceJudgesEvidence() {
        assertThat(editions()).hasSize(5);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("evidence")
    void evidenceThatAuthorisesNothingIsRejectedWithTheReasonAndWhatToAskFor(
            String edition, Origin origin, Pathway pathway, String told) {
        Decision decision = RULES.decide(Request.builder()
                .ruleset("gb-reliance")
                .edition(edition)
                .asOf(LocalDate.of(2026, 11, 22))
                .unstated(Unstated.FALSE)
                .facts(Facts.builder()
                        .device(Device.builder().qualifies(true).build())
                        .market(Market.builder().territory(Market.Territory.GB).build())
                        .classification(Classification.builder()
                                .reformedGbClass(Classification.ReformedGbClass.IIa)
                                .build())
                        .approvals(List.of(Approval.builder()
                                .origin(origin)
                                .pathway(pathway)
                                .build()))
                        .build())
                .build());

        assertThat(decision.outcome()).isEqualTo("REJECT_EVIDENCE");
        assertThat(decision.route()).isNull();
        assertThat(decision.deciding()).contains("Evidence");
        List<Finding> reasons = decision.findings().stream()
                .filter(finding -> finding.rule().equals("Evidence"))
                .toList();
        assertThat(reasons).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(finding.note()).contains("; ask for ").contains(told);
            assertThat(finding.because()).anyMatch(fact -> fact.fact().endsWith(".pathway"));
        });
    }
}
