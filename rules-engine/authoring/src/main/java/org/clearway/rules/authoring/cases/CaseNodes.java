package org.clearway.rules.authoring.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cases of a YAML file before they are read: each with the line on which it begins, and with the defaults that it does not state
 * otherwise. A case {@code around} a day stands for three: of the day before, the day itself and the day after.
 */
final class CaseNodes {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Each case is read by itself, and others follow it.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    static final List<String> FILE = List.of("defaults", "cases");
    static final List<String> DEFAULTS =
            List.of("asOf", "knownOn", "edition", "commencement", "unstated", "basis", "facts");
    private static final String AROUND = "around";
    static final Map<String, Integer> DAYS = Map.of("before", -1, "on", 0, "after", 1);
    private static final List<String> BY_DAY = List.of("expect", "decides", "nearMiss");

    private final String file;
    private final List<Placed> cases = new ArrayList<>();
    private ObjectNode defaults = JsonNodeFactory.instance.objectNode();

    private CaseNodes(String file) {
        this.file = file;
    }

    /**
     * A case, and the line on which it begins.
     *
     * @param line from 1
     */
    record Placed(int line, JsonNode json) {}

    /** Reads a file. */
    static List<Placed> read(Path path) throws IOException {
        CaseNodes nodes = new CaseNodes(String.valueOf(path.getFileName()));
        String text = CaseText.read(path, nodes.file);
        try (JsonParser parser = YAML.createParser(text)) {
            nodes.file(parser);
        } catch (JacksonException e) {
            throw CaseFile.broken(nodes.file, 1, text, e);
        } catch (NumberFormatException e) {
            throw CaseFile.number(nodes.whole(), e);
        }
        List<Placed> read = new ArrayList<>();
        for (Placed one : nodes.cases) {
            read.addAll(nodes.days(new Placed(one.line(), merged(nodes.defaults, one.json()))));
        }
        return read;
    }

    private CasePlace whole() {
        return CasePlace.file(file);
    }

    private void file(JsonParser parser) {
        JsonToken first = parser.nextToken();
        boolean listed = false;
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                CaseNode.known(whole(), key, FILE);
                parser.nextToken();
                if (key.equals("cases")) {
                    list(parser);
                    listed = true;
                } else if (YAML.readTree(parser) instanceof ObjectNode stated) {
                    CaseNode.of(whole().at("defaults"), stated, DEFAULTS);
                    defaults = stated;
                } else {
                    throw whole().at("defaults")
                            .wrong("Names and values are needed here.", "defaults: { asOf: 2026-11-22 }");
                }
            }
        } else if (first != null) {
            list(parser);
            listed = true;
        }
        if (first != null && parser.nextToken() != null) {
            throw whole().wrong("Something follows the list of cases.", "one list of cases");
        }
        if (!listed) {
            throw whole().wrong("The file has no list of cases.", "- id: ..., or cases: with such a list");
        }
    }

    private void list(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw whole().wrong("The file has no list of cases.", "- id: ..., or cases: with such a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            cases.add(new Placed(line, YAML.readTree(parser)));
        }
    }

    /** What a case states stands over the default, fact by fact; what it states as null, it leaves out. */
    static JsonNode merged(JsonNode defaults, JsonNode stated) {
        if (!defaults.isObject() || !stated.isObject()) {
            return stated;
        }
        ObjectNode merged = (ObjectNode) defaults.deepCopy();
        stated.forEachEntry((key, value) -> {
            JsonNode before = defaults.get(key);
            if (before != null && value.isNull()) {
                merged.remove(key);
            } else {
                merged.set(key, before == null ? value : merged(before, value));
            }
        });
        return merged;
    }

    private List<Placed> days(Placed one) {
        if (!(one.json() instanceof ObjectNode stated) || !stated.has(AROUND)) {
            return List.of(one);
        }
        String id = stated.path("id").asString("#" + (cases.indexOf(one) + 1));
        CasePlace place = CasePlace.of(file, one.line(), id);
        LocalDate day = day(place.at(AROUND), stated.get(AROUND));
        List<Placed> days = new ArrayList<>();
        for (String name : List.of("before", "on", "after")) {
            ObjectNode of = stated.deepCopy();
            of.remove(AROUND);
            of.put("id", id + "-" + name);
            of.put("asOf", day.plusDays(DAYS.getOrDefault(name, 0)).toString());
            boolean expects = false;
            for (String key : BY_DAY) {
                JsonNode byDay = of.get(key);
                if (byDay != null) {
                    CaseNode.of(place.at(key), byDay, DAYS.keySet());
                    expects |= key.equals("expect") && byDay.has(name);
                    of.remove(key);
                    if (byDay.has(name)) {
                        of.set(key, byDay.get(name));
                    }
                }
            }
            if (expects) {
                days.add(new Placed(one.line(), of));
            }
        }
        if (days.isEmpty()) {
            throw place.at("expect")
                    .wrong(
                            "Around a day, expect says what is so before it, on it or after it.",
                            "expect: { before: ..., on: ..., after: ... }");
        }
        return days;
    }

    private static LocalDate day(CasePlace at, JsonNode stated) {
        try {
            LocalDate day = LocalDate.parse(stated.asString(""));
            if (day.getYear() > 0 && day.getYear() < 9999) {
                return day;
            }
            throw new DateTimeException("the day before or after it is none");
        } catch (DateTimeException e) {
            String written = stated.asString("");
            throw new CaseException(at.word(written), "'" + written + "' is no day.", "a day such as 2026-11-22", e);
        }
    }
}
