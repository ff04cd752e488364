package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Facts;
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
    void every_ruleset_is_asked_once() {
        assertThat(RULES.assess(scalpel("")).decisions())
                .extracting(decision -> decision.ruleset().id())
                .containsExactlyInAnyOrderElementsOf(Editions.catalogue().rulesets());
    }

    @Test
    void the_class_that_was_decided_is_handed_on_and_said_so() {
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
    void the_ruleset_that_the_dossier_names_alone_takes_what_is_left_out_for_no() {
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
    void the_class_that_the_manufacturer_assigns_is_not_taken_from_the_rules_where_the_two_are_compared() {
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
    void a_stated_class_that_disagrees_is_shown_and_not_overwritten() {
        Assessment assessment = RULES.assess(scalpel(",\"classification\":{\"gbClass\":\"I\"}"));
        assertThat(assessment.decided())
                .filteredOn(decided -> decided.fact().equals("classification.gbClass"))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.stated()).isEqualTo(Classification.GbClass.I);
                    assertThat(decided.value()).isEqualTo(Classification.GbClass.IIa);
                    assertThat(decided.disagrees()).isTrue();
                });
        assertThat(assessment.facts().classification())
                .isNotNull()
                .extracting(Classification::gbClass)
                .isEqualTo(Classification.GbClass.I);
    }

    @Test
    void a_decided_class_that_stated_facts_exclude_is_an_error_that_names_both() {
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

    @Test
    void what_is_not_determined_or_not_law_is_handed_on_to_nobody() {
        Dossier open = Dossier.builder().asOf(LocalDate.of(2026, 11, 22)).build();
        assertThat(RULES.assess(open).decided()).isEmpty();
        Dossier early = Dossier.builder()
                .from(scalpel(""))
                .asOf(LocalDate.of(2020, 12, 30))
                .build();
        Assessment before = RULES.assess(early);
        assertThat(before.decision("gb-device-class"))
                .isNotNull()
                .extracting(Decision::status)
                .isEqualTo(Status.NOT_IN_FORCE);
        assertThat(before.decided()).isEmpty();
    }

    @Test
    void each_question_is_asked_once_with_all_who_ask_it() {
        Assessment assessment = RULES.assess(Dossier.builder()
                .asOf(LocalDate.of(2026, 11, 22))
                .facts(Facts.empty())
                .build());
        List<String> asked = assessment.questions().stream()
                .map(Assessment.OpenQuestion::fact)
                .toList();
        assertThat(new HashSet<>(asked)).hasSameSizeAs(asked);
        assertThat(assessment.questions())
                .filteredOn(question -> question.fact().equals("ivd.inVitroExamination"))
                .singleElement()
                .satisfies(question -> assertThat(question.rulesets())
                        .contains("gb-device-class", "ni-device-class", "gb-ivd-class", "ni-ivd-class"));
    }

    @Test
    void some_rulesets_can_be_chosen() {
        assertThat(RULES.assess(scalpel(""), List.of("ni-device-class")).decisions())
                .extracting(decision -> decision.ruleset().id())
                .containsExactly("ni-device-class");
    }
}
