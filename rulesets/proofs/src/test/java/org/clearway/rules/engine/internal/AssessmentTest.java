package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.json.DossierJson;
import org.junit.jupiter.api.Test;

/** One dossier is put to every ruleset, and what one decides flows to those that ask for it. */
class AssessmentTest {

    private static final RegulatoryRules RULES = Editions.rules();
    private static final String SCALPEL = """
            {"ruleset":"gb-device-class","asOf":"2026-11-22","unstated":"FALSE","facts":{"device":{"qualifies":true,"invasiveness":"SURGICAL",\
            "duration":"TRANSIENT","site":"OTHER_INTERNAL","active":false,"aimd":"NONE","software":"NONE",\
            "jointReplacement":"NONE","nanomaterial":"NONE"},"ivd":{"inVitroExamination":false}%s}}""";

    private static Dossier scalpel(String more) {
        return DossierJson.read(SCALPEL.formatted(more));
    }

    @Test
    void theClassThatWasDecidedIsHandedOnAndSaidSo() {
        Assessment assessment = RULES.assess(scalpel(""));
        assertThat(assessment.decided()).anySatisfy(decided -> {
            assertThat(decided.fact()).isEqualTo("classification.gbClass");
            assertThat(decided.value()).isEqualTo(Classification.GbClass.IIa);
            assertThat(decided.ruleset()).isEqualTo("gb-device-class");
            assertThat(decided.deciding()).containsExactly("Rule 6");
            assertThat(decided.stated()).isNull();
            assertThat(decided.disagrees()).isFalse();
        });
        assertThat(assessment.facts().classification())
                .isNotNull()
                .extracting(Classification::gbClass)
                .isEqualTo(Classification.GbClass.IIa);
    }

    @Test
    void theRulesetThatTheDossierNamesAloneTakesWhatIsLeftOutForNo() {
        Dossier ni =
                Dossier.builder().from(scalpel("")).ruleset("ni-device-class").build();
        assertThat(RULES.assess(ni).decided()).anySatisfy(decided -> {
            assertThat(decided.fact()).isEqualTo("classification.euClass");
            assertThat(decided.value()).isEqualTo(Classification.EuClass.IIa);
            assertThat(decided.ruleset()).isEqualTo("ni-device-class");
        });
        assertThat(RULES.assess(ni).decided())
                .noneMatch(decided -> decided.fact().equals("classification.gbClass"));
    }

    @Test
    void theClassThatTheManufacturerAssignsIsNotTakenFromTheRulesWhereTheTwoAreCompared() {
        Decision checks = RULES.assess(
                        scalpel(
                                ",\"market\":{\"territories\":[\"GB\"]},"
                                        + "\"aiSystem\":{\"isSoftware\":true,\"qualificationDecision\":\"DEVICE\",\"classRationaleOnFile\":true}"))
                .decision("ai-governance");
        assertThat(checks).isNotNull();
        assertThat(checks.checks().get("AIG-CLS-01")).isNotNull().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(check.missing()).containsExactly("classification.gbClass");
        });
    }

    @Test
    void aDecidedClassThatStatedFactsExcludeIsAnErrorThatNamesBoth() {
        assertThatThrownBy(() -> RULES.assess(scalpel(",\"classification\":{\"euClass\":\"D\"}")))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT))
                .hasMessageContaining("classification.gbClass = IIa")
                .hasMessageContaining("classification.euClass = D");
        // One class apart they go together.
        assertThat(RULES.assess(scalpel(",\"classification\":{\"euClass\":\"IIa\"}"))
                        .decided())
                .anyMatch(decided -> decided.fact().equals("classification.gbClass"));
    }
}
