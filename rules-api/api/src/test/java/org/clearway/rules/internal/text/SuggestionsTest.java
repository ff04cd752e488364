package org.clearway.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> NAMES = List.of("invasiveness", "duration", "site", "III", "IIa", "BODY_ORIFICE");

    @Test
    void aMisspeltNameFindsItsNeighbour() {
        assertThat(Suggestions.closest("invasivness", NAMES)).isEqualTo("invasiveness");
        assertThat(Suggestions.closest("duratoin", NAMES)).isEqualTo("duration");
        assertThat(Suggestions.closest("sites", NAMES)).isEqualTo("site");
    }

    @Test
    void caseAndSeparatorsDoNotCount() {
        assertThat(Suggestions.closest("body-orifice", NAMES)).isEqualTo("BODY_ORIFICE");
        assertThat(Suggestions.closest("iia", NAMES)).isEqualTo("IIa");
    }

    @Test
    void aNameThatIsCloseToNothingFindsNothing() {
        assertThat(Suggestions.closest("colour", NAMES)).isNull();
        assertThat(Suggestions.closest("", NAMES)).isNull();
        assertThat(Suggestions.closest("x".repeat(100), NAMES)).isNull();
    }

    @Test
    void swappedNeighboursCountOnce() {
        assertThat(Suggestions.distance("ab", "ba", 5)).isEqualTo(1);
        assertThat(Suggestions.distance("abc", "abd", 5)).isEqualTo(1);
        assertThat(Suggestions.distance("abc", "xyz", 2)).isEqualTo(2);
    }

    @Test
    void ofAFewNamesTheNearestIsFoundAlsoWhereItIsNotClose() {
        List<String> rulesets =
                List.of("ai-governance", "gb-device-class", "gb-reliance", "ni-device-class", "nhs-adoption");
        assertThat(Suggestions.nearest("reliance", rulesets)).isEqualTo("gb-reliance");
        assertThat(Suggestions.nearest("gb-class", rulesets)).isEqualTo("gb-device-class");
        assertThat(Suggestions.nearest("governance", rulesets)).isEqualTo("ai-governance");
        assertThat(Suggestions.nearest("IMPLANTED", List.of("NONE", "SURGICAL", "IMPLANTABLE")))
                .isEqualTo("IMPLANTABLE");
        assertThat(Suggestions.nearest("zzz", rulesets)).isNull();
    }
}
