package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearway.rules.engine.model.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculateTest {

    @ParameterizedTest
    @CsvSource({
        "PLUS_DAYS, 9999-12-31, 1",
        "PLUS_DAYS, 0000-01-01, -1",
        "PLUS_MONTHS, 9999-12-31, 1",
        "PLUS_YEARS, 9999-01-01, 1000000",
        "PLUS_YEARS, 2026-11-22, 2147483647",
        "PLUS_YEARS, 2026-11-22, -2147483648"
    })
    void aDayBeyondTheYearsOfTheContractIsUnknown(Function function, LocalDate day, int count) {
        assertThat(Calculate.value(function, day, count)).isNull();
    }

    @Test
    void aDayWithinThemIsKept() {
        assertThat(Calculate.value(Function.PLUS_DAYS, LocalDate.of(9999, 12, 30), 1))
                .isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Calculate.value(Function.PLUS_YEARS, LocalDate.of(1, 1, 1), -1))
                .isEqualTo(LocalDate.of(0, 1, 1));
    }
}
