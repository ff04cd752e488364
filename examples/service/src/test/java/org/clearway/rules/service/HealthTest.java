package org.clearway.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final RunningService service = RunningService.shared();

    @Test
    void aStartedServiceIsReady() throws Exception {
        assertThat(service.get("/actuator/health/readiness").body()).contains("\"UP\"");
        assertThat(service.get("/actuator/health/liveness").body()).contains("\"UP\"");
    }

    @Test
    void whoHasNoKeyIsToldOnlyWhetherItIsReady() throws Exception {
        assertThat(service.send(HttpRequest.newBuilder(service.at("/actuator/health/readiness"))
                                .build())
                        .body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whoHasAKeyIsToldWhichEditionsArePastTheirReview() throws Exception {
        assertThat(service.get("/actuator/health/readiness").body())
                .contains("\"pastReview\":[", "\"rulesets\":{\"details\"", "\"store\":{\"status\":\"UP\"}");
    }

    @Test
    void theMetricsCountDecisionsAndNeedAKey() throws Exception {
        service.post("/v1/decisions", RunningService.example("hernia-mesh"));
        assertThat(service.get("/actuator/prometheus").body())
                .contains(
                        "clearway_decisions_seconds_count{crosschecked=\"true\",force=\"LAW\",ruleset=\"gb-device-class\",status=\"DETERMINED\"}");
        assertThat(service.send(HttpRequest.newBuilder(service.at("/actuator/prometheus"))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }
}
