package org.clearway.rules.authoring.profile;

import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.engine.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, from DRL or from a row of a table.
 *
 * @param name whole name
 * @param parent name of the rule it extends, or null
 * @param annotations members of each annotation, by annotation name
 * @param own its own condition, without what it inherits
 * @param source the file
 * @param offset where it begins in the file
 */
record AuthoredRule(
        String name,
        @Nullable String parent,
        Map<String, Map<String, String>> annotations,
        Condition own,
        Source source,
        int offset) {
    AuthoredRule {
        annotations = new TreeMap<>(annotations);
    }

    /** A member of an annotation, or null. */
    @Nullable
    String member(String annotation, String member) {
        Map<String, String> members = annotations.get(annotation);
        return members == null ? null : members.get(member);
    }

    /** The one member of an annotation written without a name, or null. */
    @Nullable
    String value(String annotation) {
        return member(annotation, "value");
    }

    boolean has(String annotation) {
        return annotations.containsKey(annotation);
    }

    /** The short name of the provision: what stands before the colon. */
    String provision() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon).strip();
    }

    /** The limb in words: what stands after the colon. */
    String limb() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1).strip();
    }
}
