package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PlainHttpIT {
    private static HttpServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PlainHttp.start(Warm.rules(PlainHttpIT.class.getClassLoader(), LocalDate.of(2026, 11, 22)), 0);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aRequestIsAnsweredWithItsDecision() throws Exception {
        HttpResponse<String> answer = post("{\"id\":\"a\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UNDETERMINED\"", "\"questions\":[");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void whatCannotBeReadIsTheCallersToCorrect() throws Exception {
        HttpResponse<String> answer = post("{\"id\":\"b\",\"ruleset\":\"gb-device-clas\",\"asOf\":\"2026-11-22\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("RULESET_UNKNOWN", "gb-device-class");
        assertThat(post("{").statusCode()).isEqualTo(422);
    }

    /** More than once: an answer before all is read is lost by chance. */
    @RepeatedTest(20)
    void whatIsTooLargeIsRefused() throws Exception {
        assertThat(post(" ".repeat(1 << 21)).statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> post(String body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/decisions");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
