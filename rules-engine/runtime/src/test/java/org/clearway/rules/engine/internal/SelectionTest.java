package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.Absence;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition a request is decided by. */
class SelectionTest {

    /** Newest first: a draft, the law from 2025 on, and the law from 2020 to the end of 2024. */
    private static final List<LoadedEdition> EDITIONS = List.of(
            edition("2026-05-08").standing(Standing.DRAFT).load(),
            edition("2025-01-01").published("2024-06-01").load(),
            edition("2020-01-01")
                    .published("2019-03-01")
                    .until("2024-12-31")
                    .since("2019-07-01")
                    .load());

    private static SmallEdition edition(String name) {
        return new SmallEdition("small", name)
                .stage(Stage.Join.STRICTEST, "I")
                .rule("Rule 1: base", Parts.always(), Parts.gives("I"));
    }

    private static Request.Builder on(String day) {
        return Request.builder().ruleset("small").asOf(LocalDate.parse(day)).facts(Facts.empty());
    }

    private static Selection of(Request.Builder request) {
        return Selection.of(request.build(), EDITIONS);
    }

    private static @Nullable String name(@Nullable LoadedEdition edition) {
        return edition == null ? null : edition.model().edition();
    }

    @ParameterizedTest(name = "on {0}, known on {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2019-06-30, -,          -,          NOT_IN_FORCE",
                "2019-12-31, -,          -,          NOT_ENCODED",
                "2020-01-01, -,          2020-01-01, -",
                "2024-12-31, -,          2020-01-01, -",
                "2025-01-01, -,          2025-01-01, -",
                "2026-11-22, 2024-06-01, 2025-01-01, -",
                "2026-11-22, 2024-05-31, -,          NOT_YET_PUBLISHED"
            })
    void theEditionInForceOnTheDayIsAppliedAndItsAbsenceHasAReason(
            String day, @Nullable LocalDate knownOn, @Nullable String applied, @Nullable Absence absence) {
        Selection selection = of(on(day).knownOn(knownOn));

        assertThat(name(selection.applied())).isEqualTo(applied);
        assertThat(selection.inForce().absence()).isEqualTo(absence);
        assertThat(selection.hypothetical()).isFalse();
    }

    @Test
    void whereNothingIsInForceWhatWasMadeByThenOrWasNeverLawIsShownNewestFirst() {
        assertThat(of(on("2019-12-31")).prospective())
                .extracting(SelectionTest::name)
                .containsExactly("2026-05-08", "2020-01-01");
        assertThat(of(on("2019-02-28")).prospective())
                .extracting(SelectionTest::name)
                .containsExactly("2026-05-08");
        assertThat(of(on("2026-11-22")).prospective()).isEmpty();
    }

    @Test
    void aSupposedCommencementTakesTheNewestEditionThatHasNoneFromThatDayOn() {
        Selection before = of(on("2026-11-22").commencement(LocalDate.of(2026, 11, 23)));
        Selection after = of(on("2026-11-23").commencement(LocalDate.of(2026, 11, 23)));

        assertThat(before.applied()).isNull();
        assertThat(before.prospective()).extracting(SelectionTest::name).containsExactly("2026-05-08");
        assertThat(name(after.applied())).isEqualTo("2026-05-08");
        assertThat(name(after.withoutSupposition().applied())).isEqualTo("2025-01-01");
    }

    @Test
    void anEditionThatHasCommencedCannotBeSupposedTo() {
        RequestException error = catchThrowableOfType(
                RequestException.class,
                () -> of(on("2026-11-22").edition("2025-01-01").commencement(LocalDate.of(2026, 1, 1))));

        assertThat(error.code()).isEqualTo(ErrorCode.COMMENCEMENT_NOT_APPLICABLE);
        assertThat(error).hasMessageContaining("commenced on 2025-01-01");
    }

    @Test
    void anEditionThatIsNotThereIsRefusedWithTheNearestName() {
        RequestException error = catchThrowableOfType(
                RequestException.class, () -> of(on("2026-11-22").edition("2026-05-80")));

        assertThat(error.code()).isEqualTo(ErrorCode.EDITION_UNKNOWN);
        assertThat(error.didYouMean()).isEqualTo("2026-05-08");
    }
}
