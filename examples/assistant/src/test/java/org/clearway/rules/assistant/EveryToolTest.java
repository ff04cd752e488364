package org.clearway.rules.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reference client meets every tool, on a child process and over HTTP. */
class EveryToolTest {

    private static final String NEEDLE = """
            {"ruleset": "gb-device-class", "asOf": "2026-11-22", "unstated": "FALSE", "facts": {"device": {"qualifies": true,
             "invasiveness": "SURGICAL", "duration": "TRANSIENT", "site": "CENTRAL_NERVOUS", "cnsContact": true, "aimd": "NONE",
             "software": "NONE"}}}""";

    @Test
    void aClientOfAChildProcessCallsEveryTool() {
        try (McpSyncClient client = Clients.stdio()) {
            callsEveryTool(client);
        }
    }

    @Test
    void aClientOverHttpCallsEveryTool() throws Exception {
        try (HttpTransport server = HttpTransport.start(Samples.RULES, 0);
                McpSyncClient client = Clients.http(server.address())) {
            callsEveryTool(client);
        }
    }

    @Test
    void aPageOfAnotherOriginOrUnderAnotherNameIsRefused() throws Exception {
        try (HttpTransport server = HttpTransport.start(Samples.RULES, 0)) {
            assertThat(status(server, "Origin", "http://127.0.0.1:3000")).isEqualTo(200);
            assertThat(status(server, "Origin", "https://evil.example")).isEqualTo(403);
            assertThat(statusOfHost(server, "localhost:3000")).contains(" 200 ");
            assertThat(statusOfHost(server, "evil.example")).contains(" 421 ");
        }
    }

    private static void callsEveryTool(McpSyncClient client) {
        assertThat(client.getServerInstructions()).contains("Never guess a fact", "not legal advice");
        assertThat(client.listTools().tools())
                .extracting(McpSchema.Tool::name)
                .containsExactlyElementsOf(AssistantServer.tools(Samples.RULES).stream()
                        .map(Tool::name)
                        .toList());
        assertThat(client.listTools().tools().toString().length()).isLessThan(25_000);

        JsonNode rulesets = Clients.call(client, "list_rulesets", "{}");
        assertThat(rulesets.path("rulesets").size())
                .isEqualTo(Samples.RULES.rulesets().size());
        JsonNode facts = Clients.call(
                client, "facts", "{\"ruleset\": \"gb-device-class\", \"text\": \"central nervous contact\"}");
        assertThat(facts.at("/facts/0/fact").stringValue()).isEqualTo("device.cnsContact");
        JsonNode page = Clients.call(
                client, "next_question", "{\"request\": {\"ruleset\": \"gb-device-class\", \"asOf\": \"2026-11-22\"}}");
        assertThat(page.at("/page/blocks/0/facts/0/question").stringValue()).endsWith("?");
        JsonNode decision = Clients.call(client, "decide", NEEDLE.replaceFirst("\\{", "{\"record\": true, "));
        assertThat(decision.at("/law/outcome").stringValue()).isEqualTo("III");
        assertThat(decision.path("notice").stringValue()).isEqualTo(Words.NOTICE);
        JsonNode assessment = Clients.call(
                client,
                "assess",
                NEEDLE.replaceFirst("\\{", "{\"rulesets\": [\"gb-device-class\", \"ni-device-class\"], "));
        assertThat(assessment.path("answers").size()).isEqualTo(2);
        JsonNode rule = Clients.call(
                client,
                "explain_rule",
                "{\"ruleset\": \"gb-device-class\", \"asOf\": \"2026-11-22\", \"rule\": \"Rule 6\"}");
        assertThat(rule.at("/law/0/citations/0/address").stringValue()).startsWith("https://");
        JsonNode replay = Clients.call(client, "replay", "{\"record\": " + decision.path("record") + "}");
        assertThat(replay.path("result").stringValue()).isEqualTo("EQUAL");
    }

    private static int status(HttpTransport server, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(Samples.INITIALIZE))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The status line for a request to a host; the client of the JDK sets that header itself. */
    private static String statusOfHost(HttpTransport server, String host) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream"
                                    + "\r\nConnection: close\r\nContent-Length: " + Samples.INITIALIZE.length()
                                    + "\r\n\r\n"
                                    + Samples.INITIALIZE)
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
