package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The same device in Great Britain and in Northern Ireland: the same facts, two texts, and often two classes. */
class ContrastTest {

    private static final RegulatoryRules RULES = Editions.rules();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What one ruleset gives: the outcome, the provisions that decide, and a limb that gives the outcome. */
    record Side(String outcome, Set<String> deciding, String limb) {}

    /** One set of facts; a side is null where the guidance lists no class for it. */
    record Row(
            String row,
            String device,
            JsonNode facts,
            @Nullable Side gb,
            @Nullable Side ni,
            String source) {
        @Override
        public String toString() {
            return device;
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ContrastTest.class.getResourceAsStream("/gb-ni-contrast.yaml"))) {
            return YAML.readValue(file, new TypeReference<>() {});
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theSameFactsGiveTheClassOfEachTerritory(Row row) {
        decides("gb-device-class", row, row.gb());
        decides("ni-device-class", row, row.ni());
    }

    @Test
    void everyClassOfARowThatGivesARangeIsReached() throws IOException {
        assertThat(outcomes("Stand-alone clinical decision support, no direct diagnosis", false))
                .containsExactlyInAnyOrder("IIa", "IIb", "III");
        assertThat(outcomes("Eye drops, throat sprays (substance-based)", true))
                .containsExactlyInAnyOrder("I", "IIa", "IIb");
        assertThat(outcomes("Eye drops, throat sprays (substance-based)", false))
                .containsExactlyInAnyOrder("IIa", "IIb", "III");
    }

    private static Set<String> outcomes(String row, boolean gb) throws IOException {
        return rows().stream()
                .filter(one -> one.row().equals(row))
                .map(one -> gb ? one.gb() : one.ni())
                .filter(Objects::nonNull)
                .map(Side::outcome)
                .collect(Collectors.toSet());
    }

    private static void decides(String ruleset, Row row, @Nullable Side side) {
        if (side == null) {
            return;
        }
        Request request = RequestJson.read("""
                {"ruleset": "%s", "asOf": "2026-11-22", "unstated": "FALSE", "facts": %s}""".formatted(ruleset, row.facts()));
        Decision decision = RULES.decide(request);
        assertThat(decision.status()).as(ruleset).isEqualTo(Status.DETERMINED);
        assertThat(decision.outcome()).as(ruleset).isEqualTo(side.outcome());
        assertThat(decision.deciding()).as(ruleset).containsExactlyInAnyOrderElementsOf(side.deciding());
        assertThat(decision.findings()).as(ruleset).anySatisfy(finding -> {
            assertThat(finding.rule() + ": " + finding.limb()).isEqualTo(side.limb());
            assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(finding.conclusion()).isEqualTo(side.outcome());
        });
    }
}
