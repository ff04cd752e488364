package org.clearway.rules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTableTest {

    @Test
    void eachRowStandsBesideTheBareSessionAndHandWrittenJava() {
        Map<String, RatioTable.Row> rows = new LinkedHashMap<>();
        rows.put("decision", new RatioTable.Row(100_000, 90_000, 110_000));
        rows.put("droolsNewSession", new RatioTable.Row(200_000, 190_000, 210_000));
        rows.put("handWritten", new RatioTable.Row(10_000_000, 9_000_000, 11_000_000));
        assertThat(RatioTable.write(rows))
                .contains("| decision | 100,000 | 90,000 | 110,000 | 10.00 | 0.50 | 0.0100 |")
                .contains("| handWritten | 10,000,000 | 9,000,000 | 11,000,000 | 0.10 | 50.00 | 1.0000 |");
    }

    @Test
    void withoutOneOfThemItsColumnIsEmpty() {
        assertThat(RatioTable.write(Map.of("decision", new RatioTable.Row(1, 1, 1))))
                .contains("| decision | 1 | 1 | 1 | 1000000.00 |  |  |");
    }
}
