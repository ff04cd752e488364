package org.clearway.rules.assistant;

import io.modelcontextprotocol.client.McpSyncClient;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client and the server say to each other, as the page shows it. */
final class Transcript {

    private static final int COLUMNS = 150;
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final StringBuilder text = new StringBuilder();
    private final McpSyncClient client;

    Transcript(McpSyncClient client) {
        this.client = client;
    }

    /** Calls a tool, and shows the call. */
    JsonNode call(String tool, ObjectNode arguments, String shown) {
        line("client: " + tool + " " + shown.replace(",\"", ", \"").replace("\":", "\": "));
        return Clients.call(client, tool, arguments.toString());
    }

    /** Shows a page as the server asks it. */
    void page(JsonNode page) {
        line("server: " + page.path("title").stringValue() + " (at most " + page.path("atMost") + " pages left)");
        for (JsonNode block : page.path("blocks")) {
            if (block.has("text")) {
                line("        " + block.path("text").stringValue());
                block.path("choices")
                        .forEach(choice ->
                                line("          " + choice.path("label").stringValue()));
            } else {
                block.path("facts")
                        .forEach(fact -> line("        " + fact.path("fact").stringValue() + ": "
                                + fact.path("question").asString("how many?")));
            }
        }
    }

    /** Shows some of a result, as it is. */
    void result(JsonNode result) {
        line("server:");
        PRETTY.writeValueAsString(result).lines().forEach(this::line);
    }

    void line(String line) {
        String rest = line;
        String indent = " ".repeat(10);
        while (rest.length() > COLUMNS) {
            int at = rest.lastIndexOf(' ', COLUMNS);
            int cut = at <= indent.length() ? COLUMNS : at;
            text.append(rest.substring(0, cut).stripTrailing()).append('\n');
            rest = indent + rest.substring(cut).stripLeading();
        }
        text.append(rest).append('\n');
    }

    /** All of it. */
    String text() {
        return text.toString();
    }

    /** An object with some of the properties of another one. */
    static ObjectNode some(JsonNode of, String... names) {
        ObjectNode some = Schemas.JSON.createObjectNode();
        List.of(names).stream().filter(of::has).forEach(name -> some.set(name, of.path(name)));
        return some;
    }
}
