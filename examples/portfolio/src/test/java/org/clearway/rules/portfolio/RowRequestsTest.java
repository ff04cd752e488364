package org.clearway.rules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Request;
import org.clearway.rules.cli.CliException;
import org.junit.jupiter.api.Test;

class RowRequestsTest {

    @Test
    void theFirstRowNamesTheColumns() {
        assertThat(header(" Reference,\"Contact, where\",Powered "))
                .isEqualTo(List.of("Reference", "Contact, where", "Powered"));
    }

    @Test
    void aColumnWithoutANameIsPassedOverAlsoWhereItsNameCannotBeSeen() {
        for (String name : List.of("", "  ", "\u2003", "\0\0", "\u0001 ", "\t")) {
            Mapping mapping = Mapping.read("m.yaml", """
                    ruleset: gb-device-class
                    asOf: 2026-11-22
                    id: Reference
                    facts:
                      device.active: Powered
                    """);
            List<String> columns = header("Reference," + name + ",Powered," + name);
            mapping.requireColumns(columns);
            RowRequests rows =
                    new RowRequests(Format.CSV, null, mapping.asOf(), mapping, Map.of("folder/table.csv", columns));
            Request request = rows.of(row("A-1,a note,true,"));
            assertThat(request.id()).isEqualTo("A-1");
            assertThat(request.facts().device().active()).isTrue();
        }
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        refused("Powered,Reference, Powered", "two columns are called Powered");
    }

    private static void refused(String row, String why) {
        assertThatThrownBy(() -> header(row))
                .as(row)
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(CliException.class, error -> {
                    assertThat(error.code()).isEqualTo("COLUMNS_UNREADABLE");
                    assertThat(error.at()).isEqualTo("table.csv:1");
                });
    }

    private static List<String> header(String row) {
        return RowRequests.header(row(row));
    }

    private static InputRow row(String text) {
        return new InputRow("folder/table.csv", 1, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
