package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchTest {

    private static final String REQUEST = "{\"id\":\"%s\",\"ruleset\":\"samd-category\",\"asOf\":\"2026-11-22\"}";

    private final RunningService service = RunningService.shared();

    @Test
    void linesAreAnsweredInTheirOrder() throws Exception {
        List<String> ids = IntStream.range(0, 300).mapToObj(n -> "n" + n).toList();
        var answer = service.batch(ids.stream().map(REQUEST::formatted).collect(Collectors.joining("\n")));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(answer.body()
                        .lines()
                        .map(line -> Json.MAPPER.readTree(line).get("id").asString()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void aBadLineIsAnErrorWithItsNumberAndTheBatchGoesOn() throws Exception {
        List<JsonNode> lines = service.batch(
                        REQUEST.formatted("a") + "\n\n{\"id\":\"b\",\"ruleset\":\"no\",\"asOf\":\"2026-11-22\"}\n"
                                + "not json\r\n" + REQUEST.formatted("c"))
                .body()
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).get("id").asString()).isEqualTo("a");
        assertThat(lines.get(1).get("line").asInt()).isEqualTo(3);
        assertThat(lines.get(1).get("id").asString()).isEqualTo("b");
        assertThat(lines.get(1).get("error").get("code").asString()).isEqualTo("RULESET_UNKNOWN");
        assertThat(lines.get(2).get("line").asInt()).isEqualTo(4);
        assertThat(lines.get(2).get("error").get("code").asString()).isEqualTo("JSON_MALFORMED");
        assertThat(lines.get(3).get("id").asString()).isEqualTo("c");
    }

    @Test
    void aLineThatIsTooLongIsAnErrorAndIsNotHeld() throws Exception {
        List<JsonNode> lines = service.batch(
                        "{\"id\":\"" + "x".repeat(3_000_000) + "\"}\n" + REQUEST.formatted("after"))
                .body()
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
        assertThat(lines.get(0).get("error").get("code").asString()).isEqualTo("JSON_TOO_LARGE");
        assertThat(lines.get(1).get("id").asString()).isEqualTo("after");
    }

    @Test
    void everyLineThatIsAnsweredIsStored() throws Exception {
        service.send(service.request("/v1/decisions?reference=batch-of-70")
                .header("Content-Type", "application/x-ndjson")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(IntStream.range(0, 70)
                        .mapToObj(n -> REQUEST.formatted("s" + n))
                        .collect(Collectors.joining("\n"))))
                .build());
        JsonNode records = Json.MAPPER.readTree(
                service.get("/v1/records?reference=batch-of-70&limit=100").body());
        assertThat(records.get("records").valueStream().map(one -> one.get("id").asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 70).mapToObj(n -> "s" + (69 - n)).toList());
    }

    /** Who sends a line and waits gets its answer before the next is sent. */
    @Test
    void aLineIsAnsweredAsSoonAsNothingElseIsThere() throws Exception {
        try (Socket socket = open()) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String id : List.of("one", "two")) {
                chunk(socket.getOutputStream(), REQUEST.formatted(id) + "\n");
                String line = answer.readLine();
                while (!line.startsWith("{")) {
                    line = answer.readLine();
                }
                assertThat(line).contains("\"id\":\"" + id + "\"");
            }
        }
    }

    /** Else a client would take the lines that it has for the whole answer. */
    @Test
    void aBatchThatFailsInTheMiddleIsCutAndNotEnded() throws Exception {
        try (Socket socket = open()) {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            chunk(socket.getOutputStream(), REQUEST.formatted("one") + "\n");
            String line = answer.readLine();
            while (!line.startsWith("{")) {
                line = answer.readLine();
            }
            socket.getOutputStream().write("no length of a chunk\r\n".getBytes(StandardCharsets.US_ASCII));
            List<String> rest = new ArrayList<>();
            try {
                for (line = answer.readLine(); line != null; line = answer.readLine()) {
                    rest.add(line);
                }
            } catch (IOException cut) {
                // Also cut.
            }
            assertThat(rest).doesNotContain("0");
        }
    }

    /** Both sides hold only so much: the rest waits with the client. */
    @Test
    void whoReadsNothingIsReadFromNoFurther() throws Exception {
        AtomicLong sent = new AtomicLong();
        String some = (REQUEST.formatted("slow") + "\n").repeat(200);
        Thread sender;
        try (Socket socket = open()) {
            sender = new Thread(() -> {
                try {
                    while (sent.get() < 200_000_000) {
                        chunk(socket.getOutputStream(), some);
                        sent.addAndGet(some.length());
                    }
                } catch (IOException closed) {
                    // Closed below.
                }
            });
            sender.start();
            long before = -1;
            while (sent.get() != before) {
                before = sent.get();
                sender.join(2000);
            }
            assertThat(sender.isAlive()).isTrue();
            assertThat(before).isBetween(1L, 50_000_000L);
        }
        sender.join();
    }

    @Test
    void aLineIsHeldToItsLengthAndNoFurther() throws Exception {
        InputStream in = new ByteArrayInputStream("abcdefgh\nab\n\n \nabc".getBytes(StandardCharsets.UTF_8));
        Lines lines = new Lines(in, 3);
        assertThat(lines.next().bytes()).hasSize(4);
        assertThat(lines.next().bytes()).hasSize(2);
        Lines.Line last = lines.next();
        assertThat(last.number()).isEqualTo(5);
        assertThat(last.bytes()).hasSize(3);
        assertThat(lines.next()).isNull();
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + RunningService.KEY
                                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
