package org.clearway.rules.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.clearway.rules.Authority;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What a result says, and what it says of a call that is wrong. */
class ResultsTest {

    private static final String APP = """
            "asOf": "2026-11-22", "facts": {"device": {"qualifies": true, "software": "INDEPENDENT", "invasiveness": "NONE"},
             "software": {"samd": true, "situation": "CRITICAL", "significance": "DRIVE"}}""";

    @Test
    void guidanceStandsApartFromLaw() {
        JsonNode decision = call("decide", "{\"ruleset\": \"samd-category\", " + APP + "}");
        assertThat(decision.path("status").stringValue()).isEqualTo("DETERMINED");
        assertThat(decision.path("law").isNull()).isTrue();
        assertThat(decision.at("/notLaw/0/authority").stringValue()).isEqualTo("GUIDANCE");
        assertThat(decision.at("/notLaw/0/says").stringValue()).startsWith("Not law");
        assertThat(decision.at("/notLaw/0/outcome").isMissingNode()).isFalse();
    }

    @Test
    void draftsAndProposalsStandApartEachByItsStanding() {
        JsonNode decision = call("decide", "{\"ruleset\": \"gb-reliance\", " + APP + "}");
        assertThat(decision.path("law").isNull()).isTrue();
        assertThat(decision.path("notLaw")
                        .valueStream()
                        .map(one -> one.path("authority").stringValue()))
                .contains("DRAFT", "PROPOSAL", "POLICY");
        assertThat(decision.path("notLaw")
                        .valueStream()
                        .map(one -> one.path("says").stringValue()))
                .allSatisfy(says -> assertThat(says).startsWith("Not law"));
    }

    @Test
    void nothingButLawIsCitedAsLaw() {
        for (String ruleset :
                Samples.RULES.rulesets().stream().map(one -> one.id()).toList()) {
            JsonNode law = call("decide", "{\"ruleset\": \"" + ruleset + "\", " + APP + "}")
                    .path("law");
            assertThat(law.findValues("citations"))
                    .as(ruleset)
                    .allSatisfy(list -> assertThat(list.valueStream())
                            .allSatisfy(one -> assertThat(one.path("authority").stringValue())
                                    .isEqualTo(Authority.LAW.name())));
        }
    }

    @Test
    void whatIsAssumedIsToldWithWhatItWouldChange() throws IOException {
        JsonNode decision = call("decide", Files.readString(Samples.REQUESTS.resolve("hernia-mesh.json")));
        assertThat(decision.at("/law/outcome").stringValue()).isEqualTo("IIb");
        assertThat(decision.path("assumed").valueStream()).anySatisfy(one -> {
            assertThat(one.path("fact").stringValue()).isEqualTo("device.chemicalChange");
            assertThat(one.path("how").stringValue()).isEqualTo("ASSUMED");
            assertThat(one.at("/ifInstead/true/0").stringValue()).isEqualTo("III");
        });
    }

    @Test
    void aMisspeltFactIsToldWithItsPlaceAndTheRightName() {
        JsonNode error = call(
                        "decide",
                        "{\"ruleset\": \"gb-device-class\", \"asOf\": \"2026-11-22\", \"facts\": {\"device\": {\"invasivness\": \"NONE\"}}}")
                .path("error");
        assertThat(error.path("code").stringValue()).isEqualTo("FACT_UNKNOWN_NAME");
        assertThat(error.path("at").stringValue()).isEqualTo("facts.device.invasivness");
        assertThat(error.path("didYouMean").stringValue()).isEqualTo("invasiveness");
    }

    @Test
    void anArgumentOfTheWrongTypeOrNameIsTold() {
        assertThat(code("decide", "{\"ruleset\": 7, \"asOf\": \"2026-11-22\"}")).isEqualTo("FIELD_WRONG_TYPE");
        assertThat(code("decide", "{\"ruleset\": \"gb-device-class\"}")).isEqualTo("FIELD_MISSING");
        assertThat(code("facts", "{\"ruleset\": \"gb-device-class\", \"page\": \"contact\"}"))
                .isEqualTo("FIELD_UNKNOWN");
        assertThat(code("facts", "{\"ruleset\": \"gb-device-class\", \"screen\": \"x\"}"))
                .isEqualTo("FIELD_NOT_IN_ENUMERATION");
        assertThat(code("explain_rule", "{\"ruleset\": \"gb-device-class\", \"rule\": \"Rule 99\"}"))
                .isEqualTo("FIELD_NOT_IN_ENUMERATION");
        assertThat(code("replay", "{}")).isEqualTo("FIELD_MISSING");
        assertThat(code("replay", "{\"record\": \"{\"}")).isEqualTo("JSON_MALFORMED");
        assertThat(
                        code(
                                "next_question",
                                "{\"request\": {\"ruleset\": \"gb-device-class\", \"asOf\": \"2026-11-22\"}, \"answers\": {\"device.no\": null}}"))
                .isEqualTo("FACT_UNKNOWN_NAME");
    }

    @Test
    void aMisspeltRulesetIsToldWithTheRightOneByEveryTool() {
        for (String call : new String[] {
            "decide {\"ruleset\": \"gb-device-clas\", \"asOf\": \"2026-11-22\"}",
            "facts {\"ruleset\": \"gb-device-clas\"}",
            "explain_rule {\"ruleset\": \"gb-device-clas\", \"rule\": \"Rule 1\"}",
            "next_question {\"request\": {\"ruleset\": \"gb-device-clas\", \"asOf\": \"2026-11-22\"}}",
            "assess {\"rulesets\": [\"gb-device-clas\"], \"asOf\": \"2026-11-22\"}"
        }) {
            JsonNode error = call(call.substring(0, call.indexOf(' ')), call.substring(call.indexOf(' ') + 1))
                    .path("error");
            assertThat(error.path("code").stringValue()).as(call).isEqualTo("RULESET_UNKNOWN");
            assertThat(error.path("didYouMean").stringValue()).as(call).isEqualTo("gb-device-class");
        }
    }

    @Test
    void aResultThatWouldCrowdAModelsViewIsRefusedWithWhatToLeaveOut() {
        JsonNode error = call(
                        "decide", "{\"full\": true, \"record\": true, \"ruleset\": \"ai-governance\", " + APP + "}")
                .path("error");
        assertThat(error.path("code").stringValue()).isEqualTo("RESULT_TOO_LARGE");
        assertThat(error.path("message").stringValue()).contains("Leave out full or record");
        assertThat(call("decide", "{\"ruleset\": \"ai-governance\", " + APP + "}")
                        .has("error"))
                .isFalse();
        assertThat(call("assess", "{" + APP + "}").has("error")).isFalse();
    }

    @Test
    void aDecimalFactKeepsItsDigits() {
        JsonNode asked = call(
                "next_question",
                "{\"request\": {\"ruleset\": \"ai-governance\", \"asOf\": \"2026-11-22\", \"facts\": {\"aiMonitoring\":"
                        + " {\"alertThreshold\": 0.912345678901234}}}}");
        assertThat(asked.at("/request/facts/aiMonitoring/alertThreshold").toString())
                .isEqualTo("0.912345678901234");
    }

    @Test
    void aPageLeftUnansweredIsToldAsNotKnown() {
        JsonNode first =
                call("next_question", "{\"request\": {\"ruleset\": \"gb-device-class\", \"asOf\": \"2026-11-22\"}}");
        String fact = first.at("/page/blocks/0/facts/0/fact").stringValue();
        JsonNode second = call(
                "next_question", "{\"request\": " + first.path("request") + ", \"answers\": {\"" + fact + "\": null}}");
        assertThat(second.path("takenAsNotKnown").valueStream().map(JsonNode::stringValue))
                .contains(fact);
        assertThat(second.path("notKnown").valueStream().map(JsonNode::stringValue))
                .contains(fact);
    }

    private static String code(String tool, String arguments) {
        return call(tool, arguments).at("/error/code").stringValue();
    }

    private static JsonNode call(String name, String arguments) {
        Tool tool = AssistantServer.tools(Samples.RULES).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> sent = Schemas.JSON.readValue(arguments, new TypeReference<Map<String, Object>>() {});
        return Schemas.JSON.valueToTree(
                Calls.answer(tool, CallToolRequest.builder(name).arguments(sent).build())
                        .structuredContent());
    }
}
