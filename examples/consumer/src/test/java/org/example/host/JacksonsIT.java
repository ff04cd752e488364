package org.example.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A host that sends with Jackson 2 and one that sends with Jackson 3, in one process, with the library as it is packaged. */
class JacksonsIT {
    private static final ObjectMapper TWO = new ObjectMapper();
    private static final JsonMapper THREE = JsonMapper.builder().build();
    private static JsonHost host;

    /** What a host keeps of a product under names of its own. */
    record Product(boolean device, String invasiveness, String duration, boolean touchesNerves) {
        Map<String, Object> request() {
            return Map.of(
                    "ruleset",
                    "gb-device-class",
                    "asOf",
                    LocalDate.of(2026, 11, 22).toString(),
                    "unstated",
                    "FALSE",
                    "facts",
                    Map.of(
                            "device",
                            Map.of(
                                    "qualifies", device,
                                    "invasiveness", invasiveness,
                                    "duration", duration,
                                    "cnsContact", touchesNerves,
                                    "aimd", "NONE",
                                    "software", "NONE")));
        }
    }

    /** What a host keeps of a decision; the rest is passed over. */
    record Kept(String status, String outcome, List<String> deciding) {}

    private static final Product NEEDLE = new Product(true, "SURGICAL", "TRANSIENT", true);

    @BeforeAll
    static void load() {
        host = new JsonHost();
    }

    @Test
    void theLibraryIsThePackagedOneAndReadsWithTheJacksonOfTheHost() {
        assertThat(jar(RegulatoryRules.class)).endsWith(".jar");
        assertThat(jar(tools.jackson.core.json.JsonFactory.class)).contains("jackson-core-3.1.7");
        assertThat(jar(ObjectMapper.class)).contains("jackson-databind-2.");
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    @Test
    void aHostOnJackson2SendsAndReads() throws Exception {
        String decision = host.apply(TWO.writeValueAsString(NEEDLE.request()));
        Map<?, ?> read = TWO.readValue(decision, Map.class);
        assertThat(read.get("outcome")).isEqualTo("III");
        assertThat(read.get("deciding")).isEqualTo(List.of("Rule 6"));
    }

    @Test
    void aHostOnJackson3SendsAndReads() {
        String decision = host.apply(THREE.writeValueAsString(NEEDLE.request()));
        Kept kept = THREE.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(decision, Kept.class);
        assertThat(kept).isEqualTo(new Kept("DETERMINED", "III", List.of("Rule 6")));
    }

    @Test
    void whatOneWritesTheOtherReads() throws Exception {
        String two = host.apply(TWO.writeValueAsString(NEEDLE.request()));
        String three = host.apply(THREE.writeValueAsString(NEEDLE.request()));
        assertThat(two).isEqualTo(three);
        assertThat(TWO.readTree(THREE.writeValueAsString(THREE.readTree(two)))).isEqualTo(TWO.readTree(three));
    }
}
