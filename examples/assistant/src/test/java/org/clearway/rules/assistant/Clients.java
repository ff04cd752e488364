package org.clearway.rules.assistant;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** The reference client of the SDK. */
final class Clients {

    private Clients() {}

    /** Starts the server as a child process and speaks with it on its standard input and output. */
    static McpSyncClient stdio() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return client(new StdioClientTransport(
                ServerParameters.builder(java)
                        .args(
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName())
                        .build(),
                McpJsonDefaults.getMapper()));
    }

    /** Speaks with a server over HTTP. */
    static McpSyncClient http(String address) {
        return client(HttpClientStreamableHttpTransport.builder(address.substring(0, address.lastIndexOf('/')))
                .build());
    }

    private static McpSyncClient client(McpClientTransport transport) {
        McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build();
        client.initialize();
        return client;
    }

    /** Calls a tool, whose result is both an object and its text. */
    static JsonNode call(McpSyncClient client, String tool, String arguments) {
        McpSchema.CallToolResult result = client.callTool(McpSchema.CallToolRequest.builder(tool)
                .arguments(Schemas.JSON.readValue(arguments, new TypeReference<Map<String, Object>>() {}))
                .build());
        JsonNode structured = Schemas.JSON.valueToTree(result.structuredContent());
        String text = ((McpSchema.TextContent) result.content().get(0)).text();
        if (!Schemas.JSON.readTree(text).equals(structured)) {
            throw new AssertionError("The text of the result is not that of its object: " + text);
        }
        if (Boolean.TRUE.equals(result.isError()) != structured.has("error")) {
            throw new AssertionError("An error is marked as one, and nothing else is: " + text);
        }
        return structured;
    }
}
