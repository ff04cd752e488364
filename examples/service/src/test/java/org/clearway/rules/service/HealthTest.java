package org.clearway.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void aStartedServiceIsReady() throws Exception {
        try (RunningService service = new RunningService()) {
            assertThat(service.get("/actuator/health/readiness").body()).contains("\"UP\"");
        }
    }
}
