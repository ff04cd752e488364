package org.clearway.rules.vocabulary.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema by which an editor completes and checks a section knows what its reader knows. */
class SectionSchemaTest {
    private static final Path SCHEMA = Path.of("../../schemas/section.schema.json");
    private static final Path SECTIONS = Path.of("src/main/vocabulary");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.shared();

    private static final String SECTION = """
            section: device
            title: "Devices"
            askedOf: REGULATORY
            facts:
              active:
                type: boolean
                label: "needs power"
                question: "Does it need power?"
                rulesets: [gb-device-class]
                source: "The Law"
                assume: no
                screen: what
                effort: 1
            """;

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
    }

    private static List<String> errors(String yaml) throws IOException {
        return schema().validate(JSON.writeValueAsString(YAML.readTree(yaml)), InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.path("properties").propertyNames());
    }

    @Test
    void everyShippedSectionFitsItAndNamesIt() throws IOException {
        try (Stream<Path> files = Files.list(SECTIONS)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (text.contains("\nsection: ")) {
                    assertThat(errors(text)).as(file.toString()).isEmpty();
                    assertThat(text)
                            .startsWith("# yaml-language-server: $schema=../../../../../schemas/section.schema.json");
                }
            }
        }
    }

    @Test
    void itHasTheNamesOfTheReaderAndNoOther() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(SCHEMA));
        JsonNode fact = schema.path("properties").path("facts").path("additionalProperties");
        assertThat(names(schema)).isEqualTo(new TreeSet<>(VocabularyReader.SECTION_KEYS));
        assertThat(names(fact)).isEqualTo(new TreeSet<>(FactReader.FACT_KEYS));
        Set<String> types = new TreeSet<>();
        fact.path("properties").path("type").path("enum").forEach(type -> types.add(type.asString()));
        assertThat(types)
                .isEqualTo(new TreeSet<>(Arrays.stream(Model.Type.values())
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: boolean | type: yesno",
                "label: | lable:",
                "power?\" | power\"",
                "assume: no | assume: perhaps",
                "effort: 1 | effort: 4",
                "rulesets: [gb-device-class] | rulesets: gb-device-class",
                "source: | sauce:",
                "section: device | section: Device",
                "facts: | fact:",
                "title: | titel:"
            })
    void whatTheReaderRefusesItRefuses(String before, String after) throws IOException {
        assertThat(errors(SECTION)).isEmpty();
        assertThat(SECTION).contains(before);
        assertThat(errors(SECTION.replace(before, after))).isNotEmpty();
    }
}
