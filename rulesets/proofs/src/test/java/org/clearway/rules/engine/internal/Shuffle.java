package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A request as JSON, in another order or broken. */
final class Shuffle {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Shuffle() {}

    /** The same JSON with the members of every object, and the elements of every set, in another order. */
    static String members(String json, Random random) {
        return MAPPER.writeValueAsString(shuffled(tree(json), random));
    }

    private static Map<String, Object> tree(String json) {
        return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> result = new LinkedHashMap<>();
            entries.forEach(entry -> result.put(entry.getKey(), shuffled(entry.getValue(), random)));
            return result;
        }
        if (value instanceof List<?> list) {
            List<Object> result = new ArrayList<>();
            list.forEach(item -> result.add(shuffled(item, random)));
            if (result.stream().allMatch(String.class::isInstance)) {
                Collections.shuffle(result, random);
            }
            return result;
        }
        return value;
    }

    /** JSON that is surely no request. */
    static String malformed(String json, Random random) {
        Map<String, Object> request = tree(json);
        @SuppressWarnings("unchecked")
        Map<String, Object> facts =
                (Map<String, Object>) request.computeIfAbsent("facts", name -> new LinkedHashMap<>());
        switch (random.nextInt(11)) {
            case 0 -> {
                return json.substring(0, 1 + random.nextInt(json.length() - 1));
            }
            case 1 -> {
                return json + "]";
            }
            case 2 -> {
                return json.substring(0, json.length() - 1) + ",\"asOf\":\"2026-01-01\"}";
            }
            case 3 -> request.put("asOf", "2026-02-30");
            case 4 -> request.remove("asOf");
            case 5 -> request.put("ruleset", "gb-devise-class");
            case 6 -> request.put("unstated", "MAYBE");
            case 7 -> facts.put("devise", Map.of());
            case 8 -> facts.put("device", Map.of("invasivness", "NONE"));
            case 9 -> facts.put("device", Map.of("invasiveness", "SLIGHTLY"));
            default -> facts.put("device", Map.of("active", "yes"));
        }
        return MAPPER.writeValueAsString(request);
    }
}
