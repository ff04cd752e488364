package org.clearway.rules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.cli.CliException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping says, and where it is wrong. */
class MappingTest {

    private static final String GOOD = """
            ruleset: gb-device-class
            asOf: 2026-11-22
            id: Reference
            facts:
              device.invasiveness:
                column: Contact
                values:
                  Implant: IMPLANTABLE
                  On skin: NONE
              device.active: { column: Powered, values: { yes: true, no: false } }
              device.activeFunction: { column: Functions, values: { scans: DIAGNOSTIC, treats: THERAPEUTIC } }
              device.duration: Duration
              market.territory: { value: GB }
            """;

    @Test
    void cellsBecomeFactsAndAnEmptyOneStatesNothing() {
        Request request = Mapping.read("m.yaml", GOOD)
                .request(
                        Map.of(
                                "Reference",
                                "A-1",
                                "Contact",
                                " On skin ",
                                "Powered",
                                "yes",
                                "Functions",
                                "scans; treats",
                                "Duration",
                                "")::get,
                        "table.csv:2");
        assertThat(request.id()).isEqualTo("A-1");
        assertThat(request.facts().value("device.invasiveness")).hasToString("NONE");
        assertThat(request.facts().value("device.active")).isEqualTo(true);
        assertThat(request.facts().value("device.activeFunction").toString()).contains("DIAGNOSTIC", "THERAPEUTIC");
        assertThat(request.facts().value("device.duration")).isNull();
        assertThat(request.facts().value("market.territory")).hasToString("GB");
    }

    @Test
    void aCellThatTheMappingDoesNotKnowIsRefusedWithItsPlace() {
        Mapping mapping = Mapping.read("m.yaml", GOOD);
        assertThatThrownBy(() -> mapping.request(Map.of("Contact", "Glued on")::get, "table.csv:9"))
                .isInstanceOfSatisfying(RequestException.class, error -> {
                    assertThat(error.code().name()).isEqualTo("FACT_NOT_IN_ENUMERATION");
                    assertThat(error.at()).isEqualTo("table.csv:9, column Contact");
                    assertThat(error.value()).isEqualTo("Glued on");
                });
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedBeforeItIsRead() {
        Mapping mapping = Mapping.read("m.yaml", GOOD + "  india.yearsMarketed: Years\n");
        assertThatThrownBy(() -> mapping.request(Map.of("Years", "9".repeat(1_000_000))::get, "table.csv:9"))
                .isInstanceOfSatisfying(RequestException.class, error -> {
                    assertThat(error.code().name()).isEqualTo("FACT_WRONG_TYPE");
                    assertThat(error.at()).isEqualTo("table.csv:9, column Years");
                    // Reading it first took more than ten seconds, and what is told is short.
                    assertThat(error.getMessage()).hasSizeLessThan(300);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,435", "1,286", "1 000.5", "1.000,5", "12%", "+-2"})
    void aNumberOfAnotherCountryIsNotReadAsAnotherNumber(String cell) {
        Mapping mapping = Mapping.read("m.yaml", GOOD + "  aiMonitoring.alertThreshold: Threshold\n");
        assertThatThrownBy(() -> mapping.request(Map.of("Threshold", cell)::get, "table.csv:9"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("such as 1200.5");
    }

    @Test
    void mistakesAreToldWithFileAndLine() {
        refused("  device.invasivness: Contact", "FACT_UNKNOWN_NAME", "m.yaml:14", "invasiveness");
        refused(
                "  device.site: { column: Site, values: { heart: HART } }",
                "FACT_NOT_IN_ENUMERATION",
                "m.yaml:14",
                "HEART");
        refused("  device.sterile: { column: Sterile, values: { y: perhaps } }", "FACT_WRONG_TYPE", "m.yaml:14", null);
        refused("  device.sterile: { columns: Sterile }", "FIELD_UNKNOWN", "m.yaml:14", null);
        refused("  device.sterile: { values: { y: true } }", "FIELD_MISSING", "m.yaml:14", null);
        refused("  device.active: Twice", "MAPPING_UNREADABLE", "m.yaml:14", null);
        refused("rulset: x", "FIELD_UNKNOWN", "m.yaml:14", null);
        refused("  device.sterile: [a]", "MAPPING_UNREADABLE", "m.yaml:14", null);
    }

    @Test
    void aColumnThatTheTableLacksIsToldWithTheLineOfTheMapping() {
        Mapping mapping = Mapping.read("m.yaml", GOOD);
        assertThatThrownBy(() -> mapping.requireColumns(List.of("Reference", "Contact", "Powered", "Functions")))
                .isInstanceOfSatisfying(CliException.class, error -> {
                    assertThat(error.code()).isEqualTo("COLUMN_MISSING");
                    assertThat(error.at()).isEqualTo("m.yaml:12");
                });
    }

    @Test
    void aTableThatIsNotSeparatedByCommasIsToldApart() {
        Mapping mapping = Mapping.read("m.yaml", GOOD);
        assertThatThrownBy(() -> mapping.requireColumns(List.of("Reference;Contact;Powered")))
                .hasMessageContaining("Save the table with commas");
    }

    private static void refused(String line, String code, String at, @Nullable String meant) {
        assertThatThrownBy(() -> Mapping.read("m.yaml", GOOD + line + "\n"))
                .as(line)
                .isInstanceOfSatisfying(CliException.class, error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.at()).isEqualTo(at);
                    assertThat(error.didYouMean()).isEqualTo(meant);
                });
    }
}
