package org.clearway.rules.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A service with little room: what it refuses, and how it says so. */
class LimitsTest {

    private static final RunningService SERVICE = new RunningService(
            "clearway.limits.concurrent=2",
            "clearway.limits.batch-lines=2",
            "clearway.limits.interviews-per-minute=2",
            "clearway.pages.open=false",
            "clearway.hosts=127.0.0.1,rules.example");

    /** How often something is tried that comes about as soon as another thread has got round to it. */
    private static final int MOST = 1_000;

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void whoComesWhenAllIsTakenIsToldToWaitAndHealthIsStillTold() throws Exception {
        List<Socket> batches = new ArrayList<>();
        try {
            HttpResponse<String> refused = SERVICE.get("/v1/rulesets");
            // A batch may be refused itself while the place of a call before is not free yet.
            for (int i = 0; i < MOST && refused.statusCode() == 200; i++) {
                batches.add(batch());
                refused = SERVICE.get("/v1/rulesets");
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"BUSY\"");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(SERVICE.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            for (Socket batch : batches) {
                batch.close();
            }
        }
        HttpResponse<String> after = SERVICE.get("/v1/rulesets");
        for (int i = 0; i < MOST && after.statusCode() == 503; i++) {
            after = SERVICE.get("/v1/rulesets");
        }
        assertThat(after.statusCode()).isEqualTo(200);
    }

    @Test
    void interviewsAreLimitedAndDecisionsAreNot() throws Exception {
        HttpResponse<String> answer = interview();
        for (int i = 0; i < 5 && answer.statusCode() != 429; i++) {
            answer = interview();
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_EXCEEDED");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(retried(RunningService.example("hernia-mesh")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBatchOfMoreLinesThanAllowedEndsWithAnError() throws Exception {
        String line = "{\"ruleset\":\"samd-category\",\"asOf\":\"2026-11-22\"}\n";
        List<String> lines = SERVICE.batch(line.repeat(5)).body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("{\"line\":3,\"error\":{\"code\":\"BATCH_TOO_LONG\"");
    }

    @Test
    void pagesThatAreClosedAreNotThere() throws Exception {
        assertThat(SERVICE.send(HttpRequest.newBuilder(SERVICE.at("/")).build()).statusCode())
                .isEqualTo(404);
    }

    /** A batch that is begun and goes no further. */
    private static Socket batch() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port());
        socket.getOutputStream()
                .write(("POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + RunningService.KEY
                                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> interview() throws IOException, InterruptedException {
        return SERVICE.post("/v1/interviews", "{\"request\":{\"ruleset\":\"samd-category\",\"asOf\":\"2026-11-22\"}}");
    }

    private static HttpResponse<String> retried(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = SERVICE.post("/v1/decisions", json);
        for (int i = 0; i < MOST && answer.statusCode() == 503; i++) {
            answer = SERVICE.post("/v1/decisions", json);
        }
        return answer;
    }
}
