package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library in a host with Jackson 2: each keeps its own JSON, in one JVM. */
class HostTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RegulatoryRules RULES = RegulatoryRules.load();

    /** What the host answers its own callers with. */
    @JsonPropertyOrder({"class", "provisions"})
    record DeviceClass(
            @JsonProperty("class") String outcome,
            @JsonProperty("provisions") List<String> provisions) {}

    @Test
    void decidesAndWritesItsOwnAnswerWithItsOwnJackson() throws IOException {
        Decision decision = RULES.decide(Devices.all().get(0).request());
        String json = MAPPER.writeValueAsString(new DeviceClass(decision.outcome(), decision.deciding()));
        assertThat(json).isEqualTo("{\"class\":\"III\",\"provisions\":[\"Rule 6\"]}");
        assertThat(MAPPER.readValue(json, DeviceClass.class)).isEqualTo(new DeviceClass("III", List.of("Rule 6")));
    }

    @Test
    void passesTheJsonOfTheLibraryThroughItsOwnJacksonAndBack() throws IOException {
        String request = RequestJson.write(Devices.all().get(0).request());
        JsonNode through = MAPPER.readTree(request);
        Decision decision = RULES.decide(RequestJson.read(MAPPER.writeValueAsString(through)));
        JsonNode answer = MAPPER.readTree(DecisionJson.write(decision));
        assertThat(answer.at("/outcome").asText()).isEqualTo("III");
        assertThat(answer.at("/findings/0/citations/0/instrument").asText()).isEqualTo("Directive 93/42/EEC Annex IX");
    }

    @Test
    void eachHasTheJacksonItAskedFor() {
        assertThat(jar(ObjectMapper.class)).contains("jackson-databind-2.22.4");
        assertThat(jar(JsonProperty.class)).contains("jackson-annotations-2.21");
        assertThat(jar(com.fasterxml.jackson.core.JsonFactory.class)).contains("jackson-core-2.22.4");
        assertThat(jar(tools.jackson.core.json.JsonFactory.class)).contains("jackson-core-3.1.7");
    }

    @Test
    void aDecisionSaysWhetherDroolsWasThereToCheckIt() {
        boolean there = Boolean.getBoolean("clearway.crossChecked");
        assertThat(ClassLoader.getSystemResource("org/kie/api/KieServices.class") != null)
                .isEqualTo(there);
        Request request = Devices.all().get(0).request();
        assertThat(RULES.decide(request).crossChecked()).isEqualTo(there);
        assertThat(RULES.crossCheck(false).decide(request).crossChecked()).isFalse();
        if (there) {
            assertThat(RULES.crossCheck(false).crossCheck(true).decide(request).crossChecked())
                    .isTrue();
        } else {
            assertThatExceptionOfType(ClearwayException.class)
                    .isThrownBy(() -> RULES.crossCheck(true))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CROSS_CHECK_ABSENT));
        }
    }

    @Test
    void everyKnownDeviceGetsItsClass() {
        for (Devices.Known device : Devices.all()) {
            assertThat(RULES.decide(device.request()).outcome()).isEqualTo(device.outcome());
        }
    }

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void manyThreadsGetTheAnswersOfOne() throws Exception {
        List<Devices.Known> devices = Devices.all();
        List<Decision> expected =
                devices.stream().map(device -> RULES.decide(device.request())).toList();
        RegulatoryRules shared = RegulatoryRules.load();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> same = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                int first = thread;
                same.add(pool.submit(() -> {
                    start.await();
                    boolean equal = true;
                    for (int round = 0; round < 100; round++) {
                        int which = (first + round) % devices.size();
                        equal &= shared.decide(devices.get(which).request()).equals(expected.get(which));
                    }
                    return equal;
                }));
            }
            start.countDown();
            for (Future<Boolean> equal : same) {
                assertThat(equal.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static String jar(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        return location.toString();
    }
}
