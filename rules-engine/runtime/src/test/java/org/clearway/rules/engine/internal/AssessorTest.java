package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.is;
import static org.clearway.rules.engine.internal.Parts.no;
import static org.clearway.rules.engine.internal.Samples.deviceClass;
import static org.clearway.rules.engine.internal.Samples.scalpel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Dossier;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** One dossier put to several rulesets, and what flows from the one to the other. */
class AssessorTest {

    private static final String CLASS = "classification.reformedGbClass";

    private static final Map<String, String> CLASSES = Map.of("I", "I", "IIa", "IIa", "III", "III");

    /** The class feeds the market; the name of the market's ruleset comes first in the alphabet. */
    private static final Catalogue CATALOGUE = SmallEdition.catalogue(
            deviceClass("2020-01-01").answers(CLASS, CLASSES),
            new SmallEdition("a-market", "2020-01-01")
                    .stage(Stage.Join.STRICTEST, "OPEN", "BODY", "CLOSED")
                    .rule("Art 1: class I", is(CLASS, "I"), gives("OPEN"))
                    .rule("Art 2: higher", is(CLASS, "IIa", "IIb", "III"), gives("BODY"))
                    .rule("Art 3: no device", no("device.qualifies"), gives("CLOSED")),
            new SmallEdition("small-policy", "2024-05-21")
                    .standing(Standing.POLICY)
                    .answers("classification.inHouse", Map.of("YES", "true"))
                    .stage(Stage.Join.STRICTEST, "YES")
                    .rule("Art 1: base", Parts.always(), gives("YES")));

    private static Assessment assess(Facts facts, LocalDate asOf, String... rulesets) {
        return Assessor.assess(
                CATALOGUE,
                new Decider(CATALOGUE, "test"),
                Dossier.builder().asOf(asOf).facts(facts).build(),
                List.of(rulesets));
    }

    private static Assessment assess(Facts facts) {
        return assess(facts, SmallEdition.DAY, "a-market", "small-class", "small-policy");
    }

    @Test
    void everyRulesetIsAskedOnceAndOneThatFeedsAnotherFirst() {
        assertThat(assess(scalpel()).decisions())
                .extracting(decision -> decision.ruleset().id())
                .containsExactly("small-policy", "small-class", "a-market");
    }

    @Test
    void someRulesetsCanBeChosen() {
        assertThat(assess(scalpel(), SmallEdition.DAY, "small-class").decisions())
                .extracting(decision -> decision.ruleset().id())
                .containsExactly("small-class");
    }

    @Test
    void whatOneRulesetDecidesInLawIsHandedToThoseThatAskForIt() {
        Assessment assessment = assess(scalpel());

        assertThat(assessment.decision("a-market").outcome()).isEqualTo("BODY");
        assertThat(assessment.decided()).singleElement().satisfies(decided -> {
            assertThat(decided.fact()).isEqualTo(CLASS);
            assertThat(decided.value()).hasToString("IIa");
            assertThat(decided.ruleset()).isEqualTo("small-class");
            assertThat(decided.deciding()).containsExactly("Rule 6");
            assertThat(decided.stated()).isNull();
        });
        assertThat(assessment.facts().value(CLASS)).hasToString("IIa");
    }

    @Test
    void aStatedClassThatDisagreesIsShownAndNotOverwritten() {
        Assessment assessment = assess(scalpel().with(CLASS, "I"));

        assertThat(assessment.decided()).singleElement().satisfies(decided -> {
            assertThat(decided.stated()).hasToString("I");
            assertThat(decided.value()).hasToString("IIa");
            assertThat(decided.disagrees()).isTrue();
        });
        assertThat(assessment.facts().value(CLASS)).hasToString("I");
        assertThat(assessment.decision("a-market").outcome()).isEqualTo("OPEN");
    }

    @Test
    void whatIsNotDeterminedOrNotLawIsHandedOnToNobody() {
        assertThat(assess(scalpel("device.contraceptionSti")).decided()).isEmpty();
        assertThat(assess(scalpel(), LocalDate.of(2019, 12, 31), "small-class", "a-market")
                        .decided())
                .isEmpty();
        assertThat(assess(scalpel("classification.inHouse")).facts().value("classification.inHouse"))
                .isNull();
    }

    @Test
    void eachQuestionIsAskedOnceWithAllWhoAskItAndWhatLawDependsOnComesFirst() {
        Assessment assessment = assess(Facts.empty(), SmallEdition.DAY, "a-market", "small-class");

        assertThat(assessment.questions())
                .extracting(Assessment.OpenQuestion::fact)
                .doesNotHaveDuplicates()
                .contains(CLASS, "device.contraceptionSti");
        assertThat(assessment.questions())
                .filteredOn(question -> question.fact().equals(CLASS))
                .singleElement()
                .satisfies(question -> assertThat(question.rulesets()).containsExactly("a-market"));
    }
}
