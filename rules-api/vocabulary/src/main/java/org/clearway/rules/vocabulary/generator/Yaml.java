package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML text into {@link Node}s that know their lines. */
final class Yaml {

    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String file;
    private final JsonParser parser;

    private Yaml(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads one document; {@code file} is the name used in errors. */
    static Node read(String file, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new VocabularyException(file, 1, "the file is empty");
            }
            Node node = new Yaml(file, parser).value();
            if (parser.nextToken() != null) {
                throw new VocabularyException(
                        file, parser.currentTokenLocation().getLineNr(), "a second document");
            }
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new VocabularyException(file, line, "not readable as YAML: " + e.getOriginalMessage());
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Node value() {
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Node.Sequence(file, line, List.copyOf(items));
        }
        return new Node.Text(file, line, parser.getString());
    }

    private Node mapping(int line) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            if (lines.putIfAbsent(key, keyLine) != null) {
                throw new VocabularyException(
                        file, keyLine, "\"" + key + "\" stands here twice; first on line " + lines.get(key));
            }
            parser.nextToken();
            entries.put(key, value());
        }
        return new Node.Mapping(file, line, entries, lines);
    }
}
