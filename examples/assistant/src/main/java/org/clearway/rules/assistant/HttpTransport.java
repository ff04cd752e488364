package org.clearway.rules.assistant;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.clearway.rules.engine.RegulatoryRules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The streamable HTTP transport, for clients on this machine alone: it listens on the loopback address, and refuses a request for another host or of
 * a page of another origin, so that no page in a browser reaches it under a name of its own.
 */
final class HttpTransport implements AutoCloseable {

    private static final String ENDPOINT = "/mcp";

    private final Server http;
    private final McpSyncServer server;

    private HttpTransport(Server http, McpSyncServer server) {
        this.http = http;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param port the port, 0 for a free one
     * @throws Exception where the port is taken, or it cannot start
     */
    static HttpTransport start(RegulatoryRules rules, int port) throws Exception {
        var transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(McpJsonDefaults.getMapper())
                .mcpEndpoint(ENDPOINT)
                .maxRequestSize(AssistantServer.LARGEST_REQUEST)
                .httpHeaderValidator(DefaultServerTransportSecurityValidator.builder()
                        .allowedHosts(List.of("127.0.0.1:*", "localhost:*", "[::1]:*"))
                        .allowedOrigins(List.of("http://127.0.0.1:*", "http://localhost:*"))
                        .build())
                .build();
        McpSyncServer server = AssistantServer.start(rules, transport);
        Server http = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(transport);
        holder.setAsyncSupported(true);
        context.addServlet(holder, ENDPOINT);
        http.setHandler(context);
        http.start();
        return new HttpTransport(http, server);
    }

    /** Where clients reach it. */
    String address() {
        return "http://127.0.0.1:" + ((ServerConnector) http.getConnectors()[0]).getLocalPort() + ENDPOINT;
    }

    /** Waits until it is stopped. */
    void join() throws InterruptedException {
        http.join();
    }

    @Override
    public void close() {
        server.closeGracefully();
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server did not stop", e);
        }
    }
}
