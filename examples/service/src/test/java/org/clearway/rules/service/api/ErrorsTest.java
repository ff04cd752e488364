package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ErrorsTest {

    private final RunningService service = RunningService.shared();

    @Test
    void aProblemHasTheCodeThePlaceTheValueAndWhatWasMeant() throws Exception {
        JsonNode problem = problem(service.post("/v1/decisions", """
                {"id":"A-17","ruleset":"gb-device-class","asOf":"2026-11-22","facts":{"device":{"invasivness":"SURGICAL"}}}"""), 422);
        assertThat(problem.get("type").asString()).isEqualTo("/v1/errors/FACT_UNKNOWN_NAME");
        assertThat(problem.get("code").asString()).isEqualTo("FACT_UNKNOWN_NAME");
        assertThat(problem.get("number").asInt()).isEqualTo(1202);
        assertThat(problem.get("at").asString()).isEqualTo("facts.device.invasivness");
        assertThat(problem.get("didYouMean").asString()).isEqualTo("invasiveness");
        assertThat(problem.get("id").asString()).isEqualTo("A-17");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        JsonNode problem = problem(service.post("/v1/decisions", """
                {"ruleset":"gb-device-class","asOf":"22.11.2026","facts":{"device":{"duration":"LONG","sterile":"yes"}}}"""), 422);
        assertThat(problem.get("code").asString()).isEqualTo("DATE_INVALID");
        assertThat(problem.get("more").valueStream().map(more -> more.get("at").asString()))
                .containsExactly("facts.device.duration", "facts.device.sterile");
    }

    @Test
    void theAddressOfATypeSaysWhatTheErrorMeansAndNeedsNoKey() throws Exception {
        var answer = service.send(java.net.http.HttpRequest.newBuilder(service.at("/v1/errors/FACT_UNKNOWN_NAME"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number\":1202", "\"advice\"");
        problem(service.get("/v1/errors/NO_SUCH"), 404);
    }

    @Test
    void anUnknownRulesetIsNotFoundInAnAddressAndUnprocessableInARequest() throws Exception {
        JsonNode inAddress = problem(service.get("/v1/rulesets/gb-device-clas"), 404);
        assertThat(inAddress.get("code").asString()).isEqualTo("RULESET_UNKNOWN");
        assertThat(inAddress.get("didYouMean").asString()).isEqualTo("gb-device-class");
        problem(service.get("/v1/facts/gb-device-clas"), 404);
        problem(service.get("/v1/facts/gb-device-class?edition=1999"), 404);
        problem(service.post("/v1/decisions", "{\"ruleset\":\"gb-device-clas\",\"asOf\":\"2026-11-22\"}"), 422);
    }

    @Test
    void whatIsNotThereIsAProblemToProgramsAndAPageToPeople() throws Exception {
        problem(service.get("/v1/nowhere"), 404);
        var page = service.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void anotherMethodIsToldWhichThereAre() throws Exception {
        var answer = service.get("/v1/decisions");
        problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        problem(
                service.send(service.request("/v1/decisions")
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString("<a/>"))
                        .build()),
                415);
        problem(
                service.send(service.request("/v1/rulesets")
                        .header("Accept", "application/xml")
                        .build()),
                406);
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() throws Exception {
        assertThat(problem(service.get("/v1/records?asOf=yesterday"), 400)
                        .get("at")
                        .asString())
                .isEqualTo("asOf");
        assertThat(problem(service.get("/v1/records?limit=0"), 400).get("at").asString())
                .isEqualTo("limit");
        assertThat(problem(service.get("/v1/records?limit=many"), 400).get("at").asString())
                .isEqualTo("limit");
        assertThat(problem(service.send(service.request("/v1/records").DELETE().build()), 400)
                        .get("at")
                        .asString())
                .isEqualTo("reference");
    }

    @Test
    void aTimelineOfAnyLengthIsRefused() throws Exception {
        problem(service.post("/v1/timelines?to=2126-01-01", RunningService.example("us-510k")), 400);
        problem(service.post("/v1/timelines?to=1999-01-01", RunningService.example("us-510k")), 400);
        problem(
                service.post(
                        "/v1/timelines?from=%2B999999999-12-31&to=%2B999999999-12-31",
                        RunningService.example("us-510k")),
                400);
    }

    @Test
    void aNumberThatNobodyCanHoldIsNoFaultOfTheService() throws Exception {
        problem(service.post("/v1/interviews", "{\"ruleset\":1.5E3330000000000000000000000000}"), 422);
    }

    @Test
    void aDayBeyondTheCalendarIsRefusedWhereRecordsAreSought() throws Exception {
        problem(service.get("/v1/records?recorded=%2B999999999-12-31"), 400);
        problem(service.get("/v1/records?asOf=-999999999-01-01"), 400);
    }

    @Test
    void aMisspeltFieldOfAnInterviewIsNotPassedOver() throws Exception {
        JsonNode problem = problem(service.post("/v1/interviews", """
                {"request":{"ruleset":"gb-device-class","asOf":"2026-11-22"},"answer":{"device.qualifies":true}}"""), 422);
        assertThat(problem.get("at").asString()).isEqualTo("answer");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return Json.MAPPER.readTree(answer.body());
    }
}
