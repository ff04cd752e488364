package org.example.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.DecisionService;
import org.clearway.rules.RequestException;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;

/** Decisions over HTTP with nothing but what Java brings. */
public final class PlainHttp {
    private static final int LARGEST = 1 << 20;

    private PlainHttp() {}

    /** Port 0 takes a free one. */
    public static HttpServer start(DecisionService rules, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/decisions", exchange -> {
            try {
                byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
                if (body.length > LARGEST) {
                    passOver(exchange.getRequestBody()); // what is left unread would cut the answer off
                    answer(exchange, 413, "{}");
                } else {
                    answer(exchange, 200, DecisionJson.write(rules.decide(RequestJson.read(body))));
                }
            } catch (RequestException e) {
                answer(exchange, 422, DecisionJson.error(e.id(), e)); // the caller's to correct
            } catch (ClearwayException e) {
                answer(exchange, 500, DecisionJson.error(null, e));
            } finally {
                exchange.close();
            }
        });
        server.start();
        return server;
    }

    /** Reads what is left, as far as a caller who means well sends it. */
    private static void passOver(InputStream rest) throws IOException {
        byte[] some = new byte[LARGEST];
        int left = 16;
        while (left > 0 && rest.readNBytes(some, 0, LARGEST) > 0) {
            left--;
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
