package org.clearway.rules.authoring.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.authoring.cases.CaseSchema;
import org.clearway.rules.authoring.profile.HeaderSchema;
import org.clearway.rules.json.FactsSchema;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas by which an editor completes and checks ruleset.yaml and cases are those of the readers. With the environment variable
 * CLEARWAY_UPDATE_DOCS they are written anew.
 */
class SchemasTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path HEADER = ROOT.resolve("schemas/ruleset.schema.json");
    private static final Path CASES = ROOT.resolve("schemas/cases.schema.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String CASE =
            "- id: A\n  asOf: 2026-06-01\n  facts: { device: { active: true } }\n  expect: { outcome: III }\n";

    @TempDir
    Path folder;

    private static ObjectNode facts() {
        return (ObjectNode) JSON.readTree(FactsSchema.schema());
    }

    @Test
    void theSchemasAreThoseOfTheReaders() throws IOException {
        is(HEADER, HeaderSchema.of(facts()));
        is(CASES, CaseSchema.of(HeaderSchema.DAY, (ObjectNode) JSON.readTree(FactsSchema.requestSchema())));
    }

    private static void is(Path file, ObjectNode schema) throws IOException {
        String text =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(text);
    }

    @Test
    void everyShippedFileFitsItsSchemaAndNamesIt() throws IOException {
        Schema header = schema(HEADER);
        Schema cases = schema(CASES);
        int files = 0;
        try (Stream<Path> all = Files.walk(ROOT.resolve("rulesets"), 9)) {
            for (Path file : all.filter(path ->
                            path.toString().endsWith(".yaml") && path.toString().contains("src/main/rulesets"))
                    .toList()) {
                boolean of = file.endsWith("ruleset.yaml");
                String text = Files.readString(file);
                assertThat(errors(of ? header : cases, text))
                        .as(file.toString())
                        .isEmpty();
                String first = text.lines().findFirst().orElse("");
                assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
                Path named = file.resolveSibling(first.substring(first.indexOf('=') + 1));
                assertThat(named).isRegularFile();
                assertThat(Files.isSameFile(named, of ? HEADER : CASES)).isTrue();
                files++;
            }
        }
        assertThat(files).isGreaterThan(150);
    }

    @Test
    void casesKnowEveryFactOfTheVocabularyAndNoOther() throws IOException {
        JsonNode sections = JSON.readTree(Files.readString(CASES))
                .path("$defs")
                .path("facts")
                .path("properties");
        Set<String> named = new TreeSet<>();
        sections.forEachEntry((section, of) -> {
            JsonNode object = of.has("items") ? of.path("items") : of;
            object.path("properties").propertyNames().forEach(fact -> named.add(section + "." + fact));
        });
        Set<String> known = new TreeSet<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                known.add(fact.path());
            }
        }
        assertThat(named).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: A fixture | titel: A fixture",
                "owner: Nobody | owner: [Nobody]",
                "revision: 1 | revision: 0",
                "revision: 1 | revision: one",
                "standing: IN_FORCE | standing: LAW",
                "published: 2026-01-01 | published: soon",
                "published: 2026-01-01 | published: 2026-13-01",
                "id: gb-fixture | id: GB",
                "edition: 2026-01-01 | edition: ../2026",
                "from: 2026-01-01 | form: 2026-01-01",
                "authority: LAW, read: true | authority: LAWW, read: true",
                "authority: LAW, read: true | authority: LAW",
                "authority: LAW, read: true | authority: LAW, read: perhaps",
                "join: strictest | join: strict",
                "files: [rules.drl] | file: [rules.drl]",
                "files: [rules.drl] | files: rules.drl",
                "territory: GB | teritory: GB",
                "reviewed: 2026-01-02 | drop: ['Rule 1: base']"
            })
    void whatTheReaderOfAHeaderRefusesTheSchemaRefuses(String before, String after) throws IOException {
        assertThat(errors(schema(HEADER), Fixture.HEADER)).isEmpty();
        Fixture edition = Fixture.edition().header(before, after);
        assertThat(errors(schema(HEADER), edition.text("ruleset.yaml"))).isNotEmpty();
        assertThatThrownBy(() -> edition.read(folder)).hasMessageContaining("ruleset.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active: true | actve: true",
                "active: true | active: perhaps",
                "active: true | duration: BRIEF",
                "active: true | conduit: [CANAL]",
                "device: | devise:",
                "outcome: III | outcom: III",
                "outcome: III | status: DECIDED",
                "outcome: III | dates: { endsOn: soon }",
                "outcome: III | checks: { C-1: PERHAPS }",
                "asOf: 2026-06-01 | asOf: soon",
                "asOf: | on:",
                "expect: | expects:",
                "id: A | around: 2026-06-01"
            })
    void whatTheReaderOfCasesRefusesTheSchemaRefuses(String before, String after) throws IOException {
        assertThat(errors(schema(CASES), CASE)).isEmpty();
        String wrong = CASE.replace(before, after);
        assertThat(errors(schema(CASES), wrong)).isNotEmpty();
        Path file = Files.writeString(folder.resolve("some.yaml"), wrong.replace("asOf", "ruleset: gb\n  asOf"));
        assertThatThrownBy(() -> CaseFile.read(file)).hasMessageContaining("some.yaml");
    }

    private static Schema schema(Path file) throws IOException {
        return REGISTRY.getSchema(Files.readString(file));
    }

    private static String errors(Schema schema, String yaml) {
        return schema.validate(JSON.writeValueAsString(YAML.readTree(yaml)), InputFormat.JSON).stream()
                .map(String::valueOf)
                .limit(3)
                .reduce("", (a, b) -> a + b + "\n");
    }
}
