package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The requests of worked cases. */
final class CaseLine {

    /** What a case says beside its request. */
    private static final List<String> BESIDE =
            List.of("case", "title", "expect", "decides", "nearMiss", "source", "basis", "note");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CaseLine() {}

    /** The request of a case; null where the text is no case. */
    static byte @Nullable [] request(byte[] text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!(node instanceof ObjectNode one) || !one.has("expect")) {
                return null;
            }
            one.remove(BESIDE);
            return JSON.writeValueAsBytes(one);
        } catch (JacksonException | NumberFormatException e) {
            return null;
        }
    }

    /** The requests of a YAML file of cases, one a line. */
    static String requests(Path file) throws IOException {
        return CaseFile.read(file).stream()
                .map(one -> RequestJson.write(one.request()) + "\n")
                .collect(Collectors.joining());
    }
}
