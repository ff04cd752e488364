package org.clearway.rules.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearway.rules.service.RunningService;
import org.clearway.rules.service.records.Databases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service under load as a process: no request fails, and after a kill in the middle every acknowledged one is there. The build does it for
 * seconds on H2; the profile {@code load} for a minute, with 32 connections, and on PostgreSQL too, and writes {@code target/load.txt}.
 */
class KillTest {

    private static final int SECONDS = Integer.getInteger("clearway.load.seconds", 5);
    private static final int CONNECTIONS = Integer.getInteger("clearway.load.connections", 8);
    private static final JsonMapper JSON = new JsonMapper();

    static List<String> databases() {
        return List.of(System.getProperty("clearway.load.databases", "h2").split(","));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyAcknowledgedRequestIsThereAfterTheServiceWasKilled(String database, @TempDir Path folder)
            throws Exception {
        List<String> settings = database.equals("postgresql")
                ? List.of("spring.datasource.url=" + Databases.postgres(Databases.port()))
                : List.of();
        Load load = new Load();
        try (ServiceProcess service = new ServiceProcess(folder, SECONDS <= 10, settings)) {
            List<Thread> threads = load.start(service.address(), CONNECTIONS);
            Thread.sleep(SECONDS * 500L);
            assertThat(load.errors()).isEmpty();
            Set<String> before = Set.copyOf(load.acknowledged());
            assertThat(before).isNotEmpty();
            Thread.sleep(SECONDS * 500L);
            assertThat(load.errors()).isEmpty();
            service.kill();
            load.end(threads);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                    .isEqualTo("rwx------");
            assertThat(service.log()).doesNotContain("intendedPurpose", "Example hernia mesh");
        }
        tell(database, load);
        try (ServiceProcess again = new ServiceProcess(folder, SECONDS <= 10, settings)) {
            Set<String> stored = stored(again.address());
            Set<String> unanswered = new HashSet<>(load.sent());
            unanswered.removeAll(load.acknowledged());
            assertThat(stored).containsAll(load.acknowledged());
            // What was stored and not answered any more is what was under way when the service was killed.
            stored.removeAll(load.acknowledged());
            assertThat(unanswered).hasSizeLessThanOrEqualTo(CONNECTIONS).containsAll(stored);
            assertThat(again.end()).isTrue();
        }
    }

    private static Set<String> stored(String address) throws Exception {
        Set<String> ids = new HashSet<>();
        HttpClient client = HttpClient.newHttpClient();
        String next = "/v1/records?reference=load&limit=200";
        while (next != null) {
            JsonNode page = JSON.readTree(client.send(
                            HttpRequest.newBuilder(URI.create(address + next))
                                    .header("Authorization", "Bearer " + RunningService.KEY)
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            for (JsonNode record : page.get("records")) {
                assertThat(ids.add(record.get("id").asString())).isTrue();
            }
            next = page.has("next") ? page.get("next").asString() : null;
        }
        return ids;
    }

    private static void tell(String database, Load load) throws Exception {
        String told = String.format(
                Locale.ROOT,
                "%s: %d s, %d connections, %d acknowledged, %.0f a second, p50 %.1f ms, p99 %.1f ms%n",
                database,
                SECONDS,
                CONNECTIONS,
                load.acknowledged().size(),
                load.acknowledged().size() / (double) SECONDS,
                load.millis(0.5),
                load.millis(0.99));
        Files.writeString(Path.of("target", "load.txt"), told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
