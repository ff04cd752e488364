package org.clearway.rules.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.internal.text.JsonTree;

/** The canonical form the slow way, to hold the fast one against: every object of a tree as a sorted map, every text by its characters. */
final class CanonicalTree {

    private CanonicalTree() {}

    /** The canonical form of a value of {@link JsonTree} whose numbers are whole. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> object) {
            return new TreeMap<Object, Object>(object)
                    .entrySet().stream()
                            .map(member -> text((String) member.getKey()) + ":" + of(member.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalTree::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? text(text) : value == JsonTree.NULL ? "null" : value.toString();
    }

    private static String text(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> written.append('\\').append(c);
                case '\b' -> written.append("\\b");
                case '\t' -> written.append("\\t");
                case '\n' -> written.append("\\n");
                case '\f' -> written.append("\\f");
                case '\r' -> written.append("\\r");
                default -> written.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return written.append('"').toString();
    }
}
