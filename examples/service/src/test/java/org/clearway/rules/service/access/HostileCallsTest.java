package org.clearway.rules.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.clearway.rules.service.RawCall;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was tried against the interface for programs: the table of SECURITY.md, row by row. */
class HostileCallsTest {

    private static final String AUTHORIZED = "Authorization: Bearer " + RunningService.KEY + "\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final RunningService service = RunningService.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/records",
                "/v1/./records",
                "/v1//records",
                "//v1/records",
                "/v1;x=y/records",
                "/v1/records;x=y",
                "/%76%31/records",
                "/v1/%72ecords",
                "/V1/records",
                "/assets/../v1/records",
                "/assets/..;/v1/records",
                "/assets/%2e%2e/v1/records",
                "/v1/errors/../records",
                "/v1/errors/%2e%2e/records",
                "/v1/errors/..;/records",
                "/v1%2frecords",
                "/v1\\records",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/health/liveness/../../prometheus",
                "/actuator;/prometheus",
                "http://127.0.0.1/v1/records",
                "/v1/records?limit=1"
            })
    void noSpellingOfAnAddressGoesRoundTheKey(String path) throws Exception {
        String answer = RawCall.send(
                service.port(), "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(RawCall.status(answer)).as(answer).isIn(400, 401, 404);
        assertThat(answer).doesNotContain("\"records\":", "jvm_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer ",
                "Authorization: Bearer x",
                "Authorization: Basic YTpi",
                "Authorization: " + RunningService.KEY,
                "Authorization: Bearer " + RunningService.KEY + "x",
                "X-API-Key: " + RunningService.KEY,
                "Cookie: key=" + RunningService.KEY,
                "X-Forwarded-User: admin"
            })
    void noOtherHeaderIsAKey(String header) throws Exception {
        String answer = RawCall.send(
                service.port(),
                "GET /v1/records HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer", "application/problem+json")
                .doesNotContain(RunningService.KEY);
    }

    @Test
    void aKeyInTheAddressIsNone() throws Exception {
        assertThat(service.send(HttpRequest.newBuilder(service.at("/v1/records?key=" + RunningService.KEY))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNameThatIsNotOfThisServiceIsRefused() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "GET /v1/records HTTP/1.1\r\nHost: rebound.example\r\n" + AUTHORIZED + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").contains("HOST_REFUSED");
    }

    @Test
    void aForwardedHeaderOfACallerIsNotBelieved() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "GET /v1/records HTTP/1.1\r\nHost: rebound.example\r\nX-Forwarded-Host: 127.0.0.1\r\nForwarded: host=127.0.0.1\r\n"
                        + AUTHORIZED + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none",
                "Origin: https://elsewhere.example",
                "Origin: null",
                "X-Nothing: "
            })
    void aFormOfAnotherPageIsRefused(String header) throws Exception {
        String answer = RawCall.send(
                service.port(),
                "POST /answers HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"})
    void noFormCanDecide(String type) throws Exception {
        var answer = service.send(service.request("/v1/decisions")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(RunningService.example("hernia-mesh")))
                .build());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void aPageElsewhereIsNotAllowedToCall() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "OPTIONS /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://elsewhere.example\r\n"
                        + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("Access-Control-Allow-Origin");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndNoneNamesTheServer() throws Exception {
        for (String path : new String[] {"/v1/rulesets", "/nowhere", "/actuator/health/liveness"}) {
            var headers = service.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT HTTP AT ALL\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /v1/records HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedWithoutAWordOfTheInside(String text) throws Exception {
        String answer = RawCall.send(service.port(), text);
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Apache", "tomcat", "Exception");
    }

    @Test
    void twoLengthsInOneCallMakeNoSecondCall() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORIZED + JSON
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/records HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + AUTHORIZED + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\"records\":");
    }

    @Test
    void aHeaderOfAnyLengthIsRefused() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "GET /v1/rulesets HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(RawCall.status(answer)).isIn(0, 400, 431);
    }

    @Test
    void traceIsRefused() throws Exception {
        assertThat(RawCall.send(
                        service.port(),
                        "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Secret: told\r\nConnection: close\r\n\r\n"))
                .doesNotContain("X-Secret");
    }

    @Test
    void aRequestThatSaysItIsTooLargeIsNotRead() throws Exception {
        String answer = RawCall.send(
                service.port(),
                "POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORIZED + JSON
                        + "Content-Length: 99999999999\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void aRequestThatDoesNotSayHowLargeItIsIsReadNoFurtherThanAllowed() throws Exception {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String answer = RawCall.send(
                service.port(),
                "POST /v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\n" + AUTHORIZED + JSON
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String form = "POST /questions HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        assertThat(RawCall.send(service.port(), form + "Content-Length: 2000000\r\n\r\n" + "a".repeat(2_000_000)))
                .startsWith("HTTP/1.1 413");
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        assertThat(RawCall.send(
                        service.port(), form + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x'; drop table record; --",
                "%27%20or%201%3D1",
                "\u0000",
                "${jndi:ldap://127.0.0.1/a}",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "\ud83d\ude00"
            })
    void whatIsWrittenInAnIdOrAReferenceIsOnlyText(String text) throws Exception {
        String id = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000");
        String encoded = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        var decided = service.post(
                "/v1/decisions?reference=" + encoded,
                "{\"id\":\"" + id + "\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        var found = service.get("/v1/records?id=" + encoded);
        assertThat(found.body()).contains("\"digest\":").doesNotContain("\"next\":");
        assertThat(service.send(service.request("/v1/records?reference=" + encoded)
                                .DELETE()
                                .build())
                        .body())
                .isEqualTo("{\"deleted\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u001b[31m", "\\r\\nSet-Cookie: a=b"})
    void anIdOfControlCharactersIsStoredOrRefusedAndNeverFails(String id) throws Exception {
        var answer = service.post(
                "/v1/decisions", "{\"id\":\"" + id + "\",\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aReplayedRequestIsARecordOfItsOwnAndTheSameAnswer() throws Exception {
        String request = RunningService.example("us-510k");
        var first = service.post("/v1/decisions?reference=replayed", request);
        var second = service.post("/v1/decisions?reference=replayed", request);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(service.get("/v1/records?reference=replayed").body().split("\"digest\""))
                .hasSize(3);
    }

    @Test
    void aDecisionThatACallerForgesIsNotTaken() throws Exception {
        var answer = service.post(
                "/v1/decisions",
                "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"decision\":{\"status\":\"DETERMINED\"},\"recordDigest\":\"sha256:0\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("FIELD_UNKNOWN");
        assertThat(service.send(service.request("/v1/records")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{",
                "[[[[[[[[[[[[[[[[",
                "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"facts\":{\"approvals\":[1e999999999]}}",
                "{\"ruleset\":\"gb-device-class\",\"asOf\":\"+999999999-12-31\"}",
                "{\"ruleset\":\"gb-device-class\",\"ruleset\":\"gb-ivd-class\",\"asOf\":\"2026-11-22\"}",
                "\ufeff{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"}",
                "{\"@class\":\"java.lang.Runtime\"}",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                ""
            })
    void whatCannotBeReadIsAnErrorOfTheCallerAtEveryAddress(String body) throws Exception {
        for (String path : new String[] {"/v1/decisions", "/v1/assessments", "/v1/timelines", "/v1/interviews"}) {
            var answer = service.post(path, body);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(400, 422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"type\":\"/v1/errors/")
                    .doesNotContain("Exception", "tools.jackson", "root:");
        }
    }

    @Test
    void aPathInAnIdentifierLeadsToNoFile() throws Exception {
        for (String path : new String[] {
            "/v1/rulesets/..%5c..%5cetc%5cpasswd", "/v1/facts/....", "/v1/records/..%5cx", "/v1/errors/%2e%2e%5cx"
        }) {
            assertThat(service.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
