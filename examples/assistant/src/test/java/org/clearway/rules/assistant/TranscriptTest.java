package org.clearway.rules.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client without a model of language classifies three products from facts found by asking; its page shows what is said. With the environment variable
 * CLEARWAY_UPDATE_DOCS it is written anew.
 */
class TranscriptTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "assistant.md");
    private static final Path KNOWN = Path.of("src", "test", "resources", "products");
    private static final int MOST_PAGES = 40;

    private static McpSyncClient client;

    @BeforeAll
    static void starts() {
        client = Clients.stdio();
    }

    @AfterAll
    static void ends() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sepsis-prediction, independent software, I",
        "hernia-mesh, implantable, IIb",
        "home-pregnancy-test, urine, SELF_TEST"
    })
    void aProductIsClassifiedFromFactsFoundByAsking(String product, String words, String outcome) throws IOException {
        JsonNode file = Schemas.JSON.readTree(Files.readString(KNOWN.resolve(product + ".json")));
        Transcript transcript = new Transcript(client);

        looksUp(transcript, file.path("ruleset").stringValue(), words);
        JsonNode request = asks(transcript, file);
        JsonNode decision = decides(transcript, (ObjectNode) request);
        quotes(transcript, decision);

        assertThat(decision.at("/law/outcome").stringValue()).isEqualTo(outcome);
        compare(product, transcript.text());
    }

    private static void looksUp(Transcript transcript, String ruleset, String words) {
        ObjectNode arguments =
                Schemas.JSON.createObjectNode().put("ruleset", ruleset).put("text", words);
        JsonNode found = transcript.call("facts", arguments, arguments.toString());
        assertThat(found.path("facts").size()).isPositive();
        transcript.line("server: " + found.path("found") + " found, the first of them");
        transcript.result(found.at("/facts/0"));
    }

    /** Answers pages until nothing that is left to ask can change the answer. */
    private static JsonNode asks(Transcript transcript, JsonNode file) {
        Person person = new Person(file.path("facts"));
        ObjectNode arguments = Schemas.JSON.createObjectNode();
        arguments
                .putObject("request")
                .put("ruleset", file.path("ruleset").stringValue())
                .put("asOf", file.path("asOf").stringValue());
        JsonNode asked = transcript.call("next_question", arguments, arguments.toString());
        for (int pages = 0; !asked.path("settled").booleanValue(); pages++) {
            assertThat(pages).isLessThan(MOST_PAGES);
            transcript.page(asked.path("page"));
            ObjectNode answers = person.answers(asked.path("page"));
            arguments = Transcript.some(asked, "request", "notKnown").set("answers", answers);
            asked = transcript.call("next_question", arguments, "... " + answers);
        }
        transcript.line("server: settled");
        return asked.path("request");
    }

    private static JsonNode decides(Transcript transcript, ObjectNode request) {
        JsonNode decision = transcript.call("decide", request, "... the request that came back");
        assertThat(decision.path("status").stringValue()).isEqualTo("DETERMINED");
        ObjectNode shown = Transcript.some(decision, "notice", "status", "force", "law", "notLaw");
        shown.putArray("assumed");
        decision.path("assumed").valueStream().limit(2).forEach(shown.withArray("assumed")::add);
        transcript.result(shown);
        return decision;
    }

    private static void quotes(Transcript transcript, JsonNode decision) {
        ObjectNode arguments = Schemas.JSON
                .createObjectNode()
                .put("ruleset", decision.at("/ruleset/id").stringValue())
                .put("rule", decision.at("/law/deciding/0").stringValue())
                .put("asOf", decision.path("asOf").stringValue());
        JsonNode rule = transcript.call("explain_rule", arguments, arguments.toString());
        assertThat(rule.at("/law/0/citations/0/text").stringValue()).isNotEmpty();
        transcript.result(rule.at("/law/0"));
    }

    private static void compare(String product, String printed) throws IOException {
        String page = Files.readString(PAGE);
        String start = "<a id=\"" + product + "\"></a>";
        assertThat(page).contains(start);
        int from = page.indexOf("```\n", page.indexOf(start)) + 4;
        int to = page.indexOf("```", from);
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(PAGE, page.substring(0, from) + printed + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(printed);
        }
    }
}
