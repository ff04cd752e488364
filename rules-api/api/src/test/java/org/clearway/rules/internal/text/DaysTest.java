package org.clearway.rules.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    private static final int LAST = 3_652_424;

    @Property
    void aDayIsReadAsJavaReadsIt(@ForAll @IntRange(max = LAST) int number) {
        String day = LocalDate.of(0, 1, 1).plusDays(number).toString();
        assertThat(Days.parse(day)).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-2",
                "2026-11-222",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-11-31",
                "2026/11/22",
                "+026-11-22",
                "-026-11-22",
                "2026-1a-22",
                "٢٠٢٦-11-22",
                " 2026-11-2",
                "2026-11-22T"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
