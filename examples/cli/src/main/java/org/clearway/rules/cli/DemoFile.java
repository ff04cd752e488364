package org.clearway.rules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RequestJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The devices of the demonstration, with facts from what is publicly said about each. */
final class DemoFile {

    private static final String RESOURCE = "demo-devices.yaml";

    private DemoFile() {}

    static List<DemoDevice> read() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        JsonMapper json = new JsonMapper();
        List<DemoDevice> devices = new ArrayList<>();
        try (InputStream in = DemoFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            for (JsonNode device : yaml.readTree(in)) {
                devices.add(new DemoDevice(
                        device.path("device").asString(),
                        device.path("company").asString(),
                        device.path("submission").asString(),
                        facts(json, device.path("facts")),
                        null));
            }
        }
        return devices;
    }

    /** Facts go through the strict reader of requests, so that a misspelt one is found. */
    private static Facts facts(JsonMapper json, JsonNode facts) {
        ObjectNode request = json.createObjectNode();
        request.put("ruleset", DemoRules.DEVICE_CLASS);
        request.put("asOf", UsualDay.DAY.toString());
        request.set("facts", facts);
        return RequestJson.read(json.writeValueAsString(request)).facts();
    }
}
