package org.clearway.rules.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send who means no good: each is refused on a page that says so, and shows nothing of the inside. */
class HostileFormsTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @SuppressWarnings("NullAway.Init")
    private static Person person;

    @BeforeAll
    static void start() {
        person = new Person();
    }

    @AfterAll
    static void stop() {
        person.close();
    }

    @Test
    void aStateThatWasEditedIsRefused() {
        String state = first();
        String json = new String(
                Base64.getUrlDecoder().decode(state.substring(0, state.indexOf('.'))), StandardCharsets.UTF_8);
        String edited = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.replace("2026-11-22", "2030-01-01").getBytes(StandardCharsets.UTF_8))
                + state.substring(state.indexOf('.'));

        refused(400, person.post("/interview/answer", "state", edited), "not as this service sent them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "e30.", ".AAAA", "e30.AAAA", "\u00e9.\u00e9", "%00"})
    void aStateThatNobodySealedIsRefused(String forged) {
        refused(400, person.post("/interview/answer", "state", forged), "not as this service sent them");
    }

    @Test
    void aStateOfAnotherKeyIsRefused() {
        String other = new Seal("another key that is long enough to be one").seal("{}");

        refused(400, person.post("/interview/answer", "state", other), "not as this service sent them");
    }

    /** What was sealed in earnest and does not fit the rules, as after an update of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"request\":{\"ruleset\":\"none\",\"asOf\":\"2026-11-22\"}}",
                "{\"request\":{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"},\"questions\":[7]}",
                "{\"request\":{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"},\"questions\":[]}",
                "{\"request\":{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"},\"questions\":[\"none\"]}",
                "{\"request\":{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\"},\"questions\":[\"gb-device-class\"],\"pages\":[{}]}"
            })
    void aSealedStateThatTheRulesCannotReadIsRefused(String json) {
        String sealed = person.bean(Seal.class).seal(json);

        refused(400, person.post("/interview/answer", "state", sealed), "rules of today");
    }

    @Test
    void aStateSentAgainGivesTheSamePageAndChangesNothing() {
        String state = first();
        HttpResponse<String> once = person.post("/interview/answer", "state", state, "q0", "0", "q1", "1");
        HttpResponse<String> again = person.post("/interview/answer", "state", state, "q0", "0", "q1", "1");

        assertThat(again.body()).isEqualTo(once.body());
    }

    @Test
    void aStateLargerThanAnInterviewIsRefused() {
        refused(413, person.post("/interview/answer", "state", "A".repeat(Seal.LONGEST + 1)), "more than an interview");
    }

    @Test
    void aFormLargerThanTheServiceTakesIsRefused() {
        assertThat(person.post("/interview/answer", "state", "A".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void moreFieldsThanAPageHasAreRefused() {
        String[] fields = Stream.concat(Stream.of("state", first()), Collections.nCopies(4002, "q0").stream())
                .toArray(String[]::new);

        refused(400, person.post("/interview/answer", fields), "are too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=%ZZ", "state=%", "%ff%fe=x&state=%c3%28"})
    void fieldsThatCannotBeReadAreRefused(String body) {
        assertThat(person.send("/interview/answer", "application/x-www-form-urlencoded", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMissingStateIsRefused() {
        refused(400, person.post("/interview/answer", "q0", "0"), "without its field");
    }

    @Test
    void aRepeatedStateIsRefused() {
        refused(400, person.post("/interview/answer", "state", first(), "state", first()), "more than once");
    }

    @Test
    void twoAnswersToAQuestionThatTakesOneAreRefused() {
        refused(
                400,
                person.post("/interview/answer", "state", first(), "q0", "0", "q0", "1", "q1", "1"),
                "more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "-1", "true", "MEDICAL", "0x0", "1e3", "\u0660", "none"})
    void anAnswerThatThePageDoesNotOfferIsRefused(String answer) {
        refused(400, person.post("/interview/answer", "state", first(), "q0", answer, "q1", "1"), "does not offer");
    }

    @Test
    void aScriptInAnAnswerIsShownAsText() {
        HttpResponse<String> page = person.post(
                "/questions", "question", "gb-device-class", "day-day", SCRIPT, "day-month", "11", "day-year", "2026");

        assertThat(page.body())
                .contains("&lt;script")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026",
        "0, 1, 2026",
        "1, 13, 2026",
        "22, 11, 999999999",
        "22, 11, +2026",
        "22, 11, -2026",
        "22, 11, 1800",
        "22, 11, 9999",
        "22, 11, ''",
        "1e1, 11, 2026",
        "\u0662\u0662, 11, 2026"
    })
    void aDayThatIsNoneIsAskedForAgain(String day, String month, String year) {
        HttpResponse<String> page = person.post(
                "/questions", "question", "gb-device-class", "day-day", day, "day-month", month, "day-year", year);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Error: ").contains(FormDay.EXPECTED);
    }

    @Test
    void anAnswerLongerThanAnyIsRefused() {
        refused(413, person.post("/questions", "question", "x".repeat(1001)), "longer than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/xml",
                "x",
                "text/html"
            })
    void anotherKindOfContentIsRefused(String type) {
        HttpResponse<String> answer = person.send("/interview/answer", type, "{\"state\":\"" + first() + "\"}");

        assertThat(answer.statusCode()).isBetween(400, 415);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/interview", "/interview/answer", "/interview/result", "/interview/record"})
    void anAddressOpenedWithoutItsFormSaysThatItCannotBe(String path) {
        refused(405, person.get(path), "cannot be opened by its address");
    }

    @Test
    void answersInAnAddressAreRefused() {
        HttpResponse<String> answer =
                person.send("/interview/answer?state=" + first(), "application/x-www-form-urlencoded", "q0=0");

        refused(400, answer, "not taken from an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void anotherMethodIsRefused(String method) {
        HttpResponse<String> answer = person.sent(HttpRequest.newBuilder(person.at("/interview/answer"))
                .header("Origin", person.at("").toString())
                .method(method, BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "null", "http://127.0.0.1:1"})
    void aFormOfAnotherSiteIsRefused(String origin) {
        HttpResponse<String> answer = person.sent(HttpRequest.newBuilder(person.at("/interview/answer"))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Person.encoded("state", first())))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/..;/application.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets//etc/passwd",
                "/assets/clearway.css%00.txt",
                "/application.yaml",
                "/interview/../../etc/passwd"
            })
    void aPathThatLeavesTheFilesOfThePagesFindsNothing(String path) {
        HttpResponse<String> answer = person.get(path);

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("datasource").doesNotContain("root:");
    }

    @Test
    void aQuestionThatWasNotAskedOrIsNotInstalledIsRefused() {
        refused(400, person.post("/questions", "question", SCRIPT), "not installed");
        refused(400, person.post("/interview/also", "state", first(), "also", "../x"), "not installed");
        refused(400, person.post("/interview/result", "state", first(), "question", "ni-device-class"), "not asked");
        refused(400, person.post("/interview/otherwise", "state", first(), "wanted", SCRIPT), "do not give");
    }

    @ParameterizedTest
    @ValueSource(strings = {"device.site", "none.such", "approvals[99].origin", "", "../x", "device"})
    void aFactThatWasNotAskedForCannotBeChanged(String fact) {
        refused(400, person.post("/interview/change", "state", first(), "fact", fact), "was not given");
        refused(400, person.post("/interview/changed", "state", first(), "fact", fact, "q0", "0"), "was not given");
    }

    @Test
    void aKeyThatCanBeGuessedIsRefusedAtTheStart() {
        assertThat(catchThrowable(() -> new Seal("short"))).hasMessageContaining("clearway.web.key is too short");
    }

    private static String first() {
        return Person.state(person.post(
                "/questions", "question", "gb-device-class", "day-day", "22", "day-month", "11", "day-year", "2026"));
    }

    private static void refused(int status, HttpResponse<String> answer, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1 class=\"govuk-heading-l\">This page cannot be shown</h1>")
                .contains(says)
                .doesNotContain("Exception");
        assertThat(answer.headers().allValues("Cache-Control")).contains("no-store");
        assertThat(List.of("<script>alert", "<img src=x")).noneMatch(answer.body()::contains);
    }
}
