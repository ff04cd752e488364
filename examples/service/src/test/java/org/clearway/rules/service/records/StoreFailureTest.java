package org.clearway.rules.service.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is gone, silent or full: nothing is acknowledged that is not stored, readiness says so, and all is well again after. */
class StoreFailureTest {

    private static final String REQUEST = RunningService.example("hernia-mesh");

    @Test
    void aDatabaseThatIsGoneOrSilentAcknowledgesNothing() throws Exception {
        try (Proxy proxy = new Proxy(Databases.port());
                RunningService service = new RunningService(
                        "spring.datasource.url=" + Databases.postgres(proxy.port()),
                        "spring.datasource.hikari.connection-timeout=1000",
                        "spring.datasource.hikari.validation-timeout=500",
                        "spring.datasource.hikari.data-source-properties.socketTimeout=2")) {
            assertStores(service);

            proxy.cut(true);
            assertRefuses(service);
            assertBatchRefuses(service);
            proxy.cut(false);
            assertStores(service);

            proxy.silent(true);
            assertRefuses(service);
            proxy.silent(false);
            assertStores(service);
        }
    }

    @Test
    void aFullDiskAcknowledgesNothing(@TempDir Path folder) throws Exception {
        FullDisk.register();
        try (RunningService service = new RunningService(
                "spring.datasource.url=jdbc:h2:full:" + folder.resolve("records") + ";WRITE_DELAY=0",
                "spring.datasource.hikari.connection-timeout=1000")) {
            assertStores(service);

            FullDisk.full(true);
            assertRefuses(service);
            FullDisk.full(false);
            assertStores(service);
        } finally {
            FullDisk.full(false);
        }
    }

    private static void assertStores(RunningService service) throws Exception {
        awaitReady(service);
        int before = records(service);
        assertThat(service.post("/v1/decisions?reference=f", REQUEST).statusCode())
                .isEqualTo(200);
        assertThat(records(service)).isEqualTo(before + 1);
    }

    /** Connections that broke are found out one by one. */
    private static void awaitReady(RunningService service) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        HttpResponse<String> ready = service.get("/actuator/health/readiness");
        while (ready.statusCode() != 200 && System.nanoTime() < until) {
            ready = service.get("/actuator/health/readiness");
        }
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    }

    private static int records(RunningService service) throws Exception {
        HttpResponse<String> found = service.get("/v1/records?reference=f");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return found.body().split("\"digest\"", -1).length - 1;
    }

    private static void assertRefuses(RunningService service) throws Exception {
        HttpResponse<String> refused = service.post("/v1/decisions?reference=f", REQUEST);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body())
                .contains("STORE_UNAVAILABLE")
                .doesNotContain("jdbc", "Exception", "SQL", "postgres", "\"outcome\"");
        HttpResponse<String> ready = service.get("/actuator/health/readiness");
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static void assertBatchRefuses(RunningService service) throws Exception {
        String answer = service.batch(REQUEST + "\nno json\n").body();
        assertThat(answer.lines().toList().get(0))
                .startsWith("{\"line\":1,\"id\":\"hernia-mesh\",\"error\":{\"code\":\"STORE_UNAVAILABLE\"");
        assertThat(answer.lines().toList().get(1)).contains("JSON_MALFORMED");
    }
}
