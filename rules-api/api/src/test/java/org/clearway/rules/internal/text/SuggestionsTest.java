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
    void namesAreComparedOnlyAsFarAsTheyCanBeClose() {
        CountedText alike = new CountedText("abcdefgh".repeat(8));
        assertThat(Suggestions.distance(alike, "abcdefgh".repeat(8), 4)).isZero();
        assertThat(alike.looks).isLessThan(64 * 7 * 4);

        CountedText other = new CountedText("x".repeat(64));
        assertThat(Suggestions.distance(other, "abcdefgh".repeat(8), 4)).isEqualTo(4);
        assertThat(other.looks).isLessThan(7 * 7 * 4);
    }

    /** A text that counts how often one of its letters is looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
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
