package org.clearway.rules.service.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.json.DecisionJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of what the library does not write itself. */
final class Json {

    /** Numbers keep their digits, and no name may stand twice. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static ResponseEntity<byte[]> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> answer(Map<String, ?> fields) {
        return answer(MAPPER.writeValueAsString(fields));
    }

    /** A decision as the library writes it, to stand in an answer. */
    static JsonNode tree(Decision decision) {
        return MAPPER.readTree(DecisionJson.write(decision));
    }
}
