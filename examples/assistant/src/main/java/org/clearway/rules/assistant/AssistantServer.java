package org.clearway.rules.assistant;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.engine.RegulatoryRules;

/** The server: the tools, and what a model is told of them. */
final class AssistantServer {

    /** The longest message that is read, in bytes: a request of the library's greatest size, or a record of one. */
    static final int LARGEST_REQUEST = 4 << 20;

    private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();

    private AssistantServer() {}

    /** What can be called. */
    static List<Tool> tools(RegulatoryRules rules) {
        return List.of(
                new ListRulesetsTool(rules),
                new FactsTool(rules),
                new NextQuestionTool(rules),
                new DecideTool(rules),
                new AssessTool(rules),
                new ExplainRuleTool(rules),
                new ReplayTool(rules));
    }

    /** Serves one client, on a pair of streams. */
    static McpSyncServer start(RegulatoryRules rules, InputStream in, OutputStream out) {
        return build(rules, McpServer.sync(new StdioServerTransportProvider(JSON, in, out, LARGEST_REQUEST)));
    }

    /** Serves the clients of an HTTP transport. */
    static McpSyncServer start(RegulatoryRules rules, HttpServletStreamableServerTransportProvider transport) {
        return build(rules, McpServer.sync(transport));
    }

    /** The library checks every argument and says where and what; the check by the schema would hide that. */
    private static McpSyncServer build(RegulatoryRules rules, McpServer.SyncSpecification<?> server) {
        return server.serverInfo("clearway", RegulatoryRules.version())
                .instructions(instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(false)
                .tools(tools(rules).stream().map(AssistantServer::specification).toList())
                .build();
    }

    private static SyncToolSpecification specification(Tool tool) {
        McpSchema.Tool described = McpSchema.Tool.builder(
                        tool.name(), JSON, tool.schema().toString())
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> Calls.answer(tool, request))
                .build();
    }

    private static String instructions() {
        try (InputStream text = AssistantServer.class.getResourceAsStream("instructions.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
