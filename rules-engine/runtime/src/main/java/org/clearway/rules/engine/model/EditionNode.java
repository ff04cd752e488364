package org.clearway.rules.engine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.internal.text.Days;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of an edition, by the types of its members. A member that is missing or of another type is refused.
 *
 * @param members the members by name, in their order
 */
record EditionNode(Map<String, Object> members) {

    @SuppressWarnings("unchecked")
    static EditionNode of(Object value) {
        if (value instanceof Map<?, ?> members) {
            return new EditionNode((Map<String, Object>) members);
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Set<String> names() {
        return members.keySet();
    }

    private Object member(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The edition lacks " + name);
        }
        return value;
    }

    String text(String name) {
        return kept(member(name));
    }

    @Nullable
    String textOrNull(String name) {
        Object value = members.get(name);
        return value == null ? null : kept(value);
    }

    /** Editions say the same over and over, and stay as long as the program: each text is kept once. */
    private static String kept(Object text) {
        return ((String) text).intern();
    }

    boolean flag(String name) {
        return (Boolean) member(name);
    }

    int number(String name) {
        return ((Number) member(name)).intValue();
    }

    List<Integer> numbers(String name) {
        return ((List<?>) member(name))
                .stream().map(value -> ((Number) value).intValue()).toList();
    }

    LocalDate day(String name) {
        return Days.parse(text(name));
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Days.parse(text);
    }

    List<String> strings(String name) {
        return ((List<?>) member(name)).stream().map(EditionNode::kept).toList();
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(name)) {
            child(name).members.forEach((key, value) -> texts.put(key.intern(), kept(value)));
        }
        return texts;
    }

    EditionNode child(String name) {
        return has(name) ? of(member(name)) : new EditionNode(Map.of());
    }

    List<EditionNode> list(String name) {
        List<EditionNode> nodes = new ArrayList<>();
        if (has(name)) {
            for (Object value : (List<?>) member(name)) {
                nodes.add(of(value));
            }
        }
        return nodes;
    }
}
