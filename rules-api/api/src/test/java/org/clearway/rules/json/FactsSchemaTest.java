package org.clearway.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clearway.rules.AnyRequests;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class FactsSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REQUEST = REGISTRY.getSchema(FactsSchema.requestSchema());
    private static final Schema FACTS = REGISTRY.getSchema(FactsSchema.schema());

    /** Values of every kind, of which a fact accepts those of its type only. */
    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "null",
            "0",
            "-3",
            "2147483647",
            "2147483648",
            "0.5",
            "\"\"",
            "\"text\"",
            "\"NONE\"",
            "\"OTHER\"",
            "\"I\"",
            "\"IIa\"",
            "\"2026-11-22\"",
            "\"2026-13-01\"",
            "[]",
            "[\"OTHER\"]",
            "[\"GB\"]",
            "[\"OTHER\",\"OTHER\"]",
            "[1]",
            "[null]",
            "{}",
            "[[]]");

    private static boolean valid(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean readable(String json) {
        try {
            RequestJson.read(json);
            return true;
        } catch (RequestException e) {
            return false;
        }
    }

    private static String request(String facts) {
        return "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"facts\":" + facts + "}";
    }

    @Property(tries = 100)
    void aWrittenRequestFitsTheSchema(@ForAll Random random) {
        String json = RequestJson.write(new AnyRequests(random).request());
        assertThat(REQUEST.validate(json, InputFormat.JSON)).isEmpty();
        String facts = json.substring(json.indexOf("\"facts\":") + 8, json.length() - 1);
        if (!json.contains("\\\"facts")) {
            assertThat(FACTS.validate(facts, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theSchemaAndTheReaderAgreeOnEveryFactAndEveryKindOfValue() {
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                for (String value : VALUES) {
                    String object = "{\"" + fact.name() + "\":" + value + "}";
                    String facts =
                            "{\"" + section.name() + "\":" + (section.repeated() ? "[" + object + "]" : object) + "}";
                    assertThat(valid(FACTS, facts)).as(facts).isEqualTo(readable(request(facts)));
                }
            }
        }
    }

    @Test
    void theSchemaAndTheReaderAgreeOnTheShapeOfARequest() {
        for (String json : List.of(
                "{}",
                "[]",
                "{\"ruleset\":\"r\"}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\"}",
                "{\"ruleset\":\"r\",\"asOf\":\"22.11.2026\"}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"id\":1}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"id\":null,\"knownOn\":null,\"edition\":null,\"commencement\":null}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"unstated\":\"FALSE\"}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"unstated\":\"MAYBE\"}",
                "{\"ruleset\":\"r\",\"asOf\":\"2026-11-22\",\"more\":1}",
                request("null"),
                request("[]"),
                request("{\"device\":null}"),
                request("{\"device\":[]}"),
                request("{\"devise\":{}}"),
                request("{\"device\":{\"sterille\":true}}"),
                request("{\"approvals\":{}}"),
                request("{\"approvals\":[]}"),
                request("{\"approvals\":[null]}"),
                request("{\"approvals\":[" + "{},".repeat(64) + "{}]}"))) {
            assertThat(valid(REQUEST, json)).as(json).isEqualTo(readable(json));
        }
    }

    @Test
    void aSchemaOfSomeFactsKnowsTheseOnly() {
        String text = FactsSchema.schema(List.of("device.sterile", "approvals.origin"));
        Schema schema = REGISTRY.getSchema(text);
        assertThat(valid(schema, "{\"device\":{\"sterile\":true},\"approvals\":[{\"origin\":\"US\"}]}"))
                .isTrue();
        assertThat(valid(schema, "{\"device\":{\"measuring\":true}}")).isFalse();
        assertThat(valid(schema, "{\"ivd\":{}}")).isFalse();
        assertThat(text).contains("\"title\":\"placed on the market sterile\"", "Is it placed on the market sterile?");
    }

    @Test
    void everyFactInTheSchemaHasItsLabelAsTitleBeforeItsQuestion() {
        String text = FactsSchema.schema();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                assertThat(text)
                        .contains("\"" + fact.name() + "\":{\"title\":\"" + fact.label() + "\",\"description\":\"");
            }
        }
    }

    @Test
    void aSchemaOfAnUnknownFactIsRefused() {
        assertThatThrownBy(() -> FactsSchema.schema(List.of("device.sterille")))
                .isInstanceOfSatisfying(RequestException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FACT_UNKNOWN_NAME);
                    assertThat(e.didYouMean()).isEqualTo("device.sterile");
                });
    }

    @Test
    void theSchemaIsTheSameEveryTime() {
        assertThat(FactsSchema.schema()).isEqualTo(FactsSchema.schema());
    }
}
