package org.clearway.rules.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each date that a ruleset gives reads as English, wherever it stands. */
class DateWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    static Stream<Arguments> dates() {
        return RegulatoryRules.load().rulesets().stream()
                .flatMap(ruleset -> ruleset.editions().stream())
                .flatMap(edition -> edition.dates().keySet().stream().map(name -> Arguments.of(edition, name)));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsCalledByAPhraseThatADayMayFollow(EditionInfo edition, String name) {
        assertThat(Answers.title(edition, name))
                .as(name)
                .matches("(Last day|First|Next|Day on which)( [a-zA-Z0-9,]+)+")
                .isNotEqualTo(Text.capital(Plain.name(name)))
                .doesNotContain(" by from", " by by");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void withinASentenceAndInParenthesesItIsThatPhraseAndTheDay(EditionInfo edition, String name) {
        Map<String, LocalDate> dates = Map.of(name, DAY);
        String phrase = Text.small(edition.dates().get(name)) + ": 3 December 2026";

        assertThat(Answers.dates(edition, dates)).isEqualTo(phrase);
        assertThat(new Codes.Code("ANY", dates).days(edition)).isEqualTo(" (" + phrase + ")");
    }
}
