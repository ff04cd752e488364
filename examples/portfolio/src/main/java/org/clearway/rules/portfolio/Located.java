package org.clearway.rules.portfolio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.cli.CliException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A part of a YAML or JSON file with the line on which it stands.
 *
 * @param at file and line
 * @param text what a scalar says; null for an object
 * @param parts what an object has, by name; empty for a scalar
 */
record Located(String at, @Nullable String text, Map<String, Located> parts) {

    /**
     * Reads a file.
     *
     * @param name its name, for messages
     * @throws CliException {@code MAPPING_UNREADABLE} where it is neither YAML nor JSON, or has lists
     */
    static Located read(String name, String content) {
        try (JsonParser parser = new YAMLMapper().createParser(content)) {
            if (parser.nextToken() == null) {
                throw new CliException("MAPPING_UNREADABLE", name + ":1", "the file is empty");
            }
            return part(name, parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CliException(
                    "MAPPING_UNREADABLE",
                    name + ":" + line,
                    "this is neither YAML nor JSON: " + e.getOriginalMessage());
        }
    }

    private static Located part(String name, JsonParser parser) {
        String at = name + ":" + parser.currentTokenLocation().getLineNr();
        if (parser.currentToken().isScalarValue()) {
            return new Located(at, parser.getString(), Map.of());
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new CliException(
                    "MAPPING_UNREADABLE", at, "a mapping has no lists; write a name and what belongs to it");
        }
        Map<String, Located> parts = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String keyAt = name + ":" + parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            Located value = part(name, parser);
            if (parts.put(key, new Located(keyAt, value.text, value.parts)) != null) {
                throw new CliException("MAPPING_UNREADABLE", keyAt, key + " stands twice");
            }
        }
        return new Located(at, null, parts);
    }

    /** Refuses any part but these. */
    void only(Set<String> known) {
        parts.forEach((name, part) -> {
            if (!known.contains(name)) {
                throw new CliException(
                        "FIELD_UNKNOWN",
                        part.at,
                        "there is no " + name + "; write "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    /** What a scalar of this object says; null where it has none of that name. */
    @Nullable
    String scalar(String name) {
        Located part = parts.get(name);
        if (part != null && part.text == null) {
            throw new CliException("FIELD_WRONG_TYPE", part.at, name + " is a text");
        }
        return part == null ? null : part.text;
    }
}
