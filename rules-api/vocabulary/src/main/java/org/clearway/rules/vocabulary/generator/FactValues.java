package org.clearway.rules.vocabulary.generator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a fact may be: its type, its values with their labels and hints, and their order. */
final class FactValues {

    /** A hint longer than this does not fit a line or two beside a value. */
    private static final int LONGEST_HINT = 160;

    private FactValues() {}

    /** The type. */
    static Model.Type type(Node.Mapping fact) {
        String word = fact.text("type");
        for (Model.Type type : Model.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        throw new VocabularyException(
                fact.file(),
                fact.keyLine("type"),
                "unknown type \"" + word + "\"; known are boolean, enum, set, date, integer, decimal, string");
    }

    /** The values there are to choose from; none where the type has no list of them. */
    static List<String> of(Node.Mapping fact, Model.Type type) {
        boolean listed = type == Model.Type.ENUM || type == Model.Type.SET;
        Node values = fact.get("values");
        if (!listed) {
            if (values != null) {
                throw new VocabularyException(fact.file(), fact.keyLine("values"), "only an enum or a set has values");
            }
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (Node value : fact.need("values").asList()) {
            Names.constant(value.file(), value.line(), value.asText());
            if (!seen.add(value.asText())) {
                throw VocabularyException.at(value, "the value " + value.asText() + " stands here twice");
            }
        }
        if (seen.size() < 2) {
            throw new VocabularyException(
                    fact.file(), fact.keyLine("values"), "an enum or a set has at least two values");
        }
        return List.copyOf(fact.need("values").asTexts());
    }

    /** What some of the values are called. */
    static Map<String, String> labels(Node.Mapping fact, List<String> values) {
        return words(fact, "valueLabels", values, FactReader.LONGEST_LABEL);
    }

    /** What some of the values mean. */
    static Map<String, String> hints(Node.Mapping fact, List<String> values) {
        return words(fact, "valueHints", values, LONGEST_HINT);
    }

    /** What is said of some of the values, each in a line. */
    private static Map<String, String> words(Node.Mapping fact, String key, List<String> values, int longest) {
        Node words = fact.get(key);
        if (words == null) {
            return Map.of();
        }
        Map<String, String> byValue = new LinkedHashMap<>();
        words.asMapping().only(new LinkedHashSet<>(values)).entries().forEach((value, node) -> {
            String text = node.asText();
            if (text.isBlank() || text.length() > longest || text.indexOf('\n') >= 0) {
                throw VocabularyException.at(
                        node, "\"" + key + "\" says a line of 1 to " + longest + " characters of the value " + value);
            }
            byValue.put(value, text);
        });
        return byValue;
    }

    /**
     * The order of the values.
     *
     * @return null where they have none
     */
    static @Nullable String order(
            Node.Mapping fact, Model.Type type, List<String> values, Map<String, List<List<String>>> orders) {
        if (fact.get("order") == null) {
            return null;
        }
        String order = fact.text("order");
        int line = fact.keyLine("order");
        List<List<String>> steps = orders.get(order);
        if (steps == null) {
            throw new VocabularyException(
                    fact.file(), line, "unknown order \"" + order + "\"; orders.yaml has " + orders.keySet());
        }
        if (type != Model.Type.ENUM) {
            throw new VocabularyException(fact.file(), line, "only an enum has an order");
        }
        if (steps.stream().flatMap(List::stream).noneMatch(values::contains)) {
            throw new VocabularyException(
                    fact.file(), line, "no value of this fact has a place in the order \"" + order + "\"");
        }
        return order;
    }
}
