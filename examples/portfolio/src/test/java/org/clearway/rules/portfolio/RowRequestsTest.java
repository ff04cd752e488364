package org.clearway.rules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearway.rules.cli.CliException;
import org.junit.jupiter.api.Test;

class RowRequestsTest {

    @Test
    void theFirstRowNamesTheColumns() {
        assertThat(header(" Reference,\"Contact, where\",Powered "))
                .isEqualTo(List.of("Reference", "Contact, where", "Powered"));
    }

    @Test
    void aColumnWithoutANameIsRefusedAlsoWhereItsNameCannotBeSeen() {
        for (String name : List.of("", "  ", "\u2003", "\0\0", "\u0001 ", "\t")) {
            refused("Reference," + name + ",Powered", "column 2 of 3 has no name");
        }
        refused("Reference,Powered,", "column 3 of 3 has no name");
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
        return RowRequests.header(new InputRow("folder/table.csv", 1, row.getBytes(StandardCharsets.UTF_8), false));
    }
}
