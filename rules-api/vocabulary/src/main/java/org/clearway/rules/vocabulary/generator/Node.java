package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of a YAML file with the line it stands on: a text, a list or a mapping. Scalars are kept as they are written, so
 * that a value such as {@code NO} stays a text.
 */
sealed interface Node {

    String file();

    int line();

    /** A scalar, as written. */
    record Text(String file, int line, String text) implements Node {}

    /** A list. */
    record Sequence(String file, int line, List<Node> items) implements Node {}

    /** A mapping, in the order of the file, with the line of each key. */
    record Mapping(String file, int line, Map<String, Node> entries, Map<String, Integer> keyLines) implements Node {

        /** Refuses a key that is not one of {@code allowed}. */
        Mapping only(Set<String> allowed) {
            for (String key : entries.keySet()) {
                if (!allowed.contains(key)) {
                    throw new VocabularyException(
                            file, keyLine(key), "unknown key \"" + key + "\"; known are " + allowed);
                }
            }
            return this;
        }

        int keyLine(String key) {
            return keyLines.getOrDefault(key, line);
        }

        @Nullable
        Node get(String key) {
            return entries.get(key);
        }

        Node need(String key) {
            Node node = entries.get(key);
            if (node == null) {
                throw new VocabularyException(file, line, "\"" + key + "\" is missing");
            }
            return node;
        }

        String text(String key) {
            String text = need(key).asText();
            if (text.isBlank()) {
                throw new VocabularyException(file, keyLine(key), "\"" + key + "\" is empty");
            }
            return text;
        }
    }

    default String asText() {
        if (this instanceof Text text) {
            return text.text();
        }
        throw VocabularyException.at(this, "a text is expected here");
    }

    default Mapping asMapping() {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw VocabularyException.at(this, "a mapping (key: value) is expected here");
    }

    default List<Node> asList() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        throw VocabularyException.at(this, "a list is expected here");
    }

    default List<String> asTexts() {
        List<String> texts = new ArrayList<>();
        for (Node item : asList()) {
            texts.add(item.asText());
        }
        return texts;
    }
}
