package org.clearway.rules.authoring.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clearway.rules.internal.text.Suggestions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object in a case file, read key by key; every error names its place. */
final class CaseNode {

    private final CasePlace at;
    private final JsonNode node;

    private CaseNode(CasePlace at, JsonNode node) {
        this.at = at;
        this.node = node;
    }

    /** An object with no other keys than the known ones. */
    static CaseNode of(CasePlace at, JsonNode node, Collection<String> known) {
        if (!node.isObject()) {
            throw at.wrong("Names and values are needed here.", "{ name: value }");
        }
        for (String key : node.propertyNames()) {
            known(at, key, known);
        }
        return new CaseNode(at, node);
    }

    /** Refuses a key that is not known. */
    static void known(CasePlace at, String key, Collection<String> known) {
        if (!known.contains(key)) {
            String near = Suggestions.closest(key, known);
            throw at.word(key + ":")
                    .wrong(
                            "There is no \"" + key + "\" here.",
                            near == null ? "one of " + String.join(", ", known) : "write " + near);
        }
    }

    CasePlace at() {
        return at;
    }

    CasePlace at(String key) {
        return at.at(key);
    }

    @Nullable
    JsonNode get(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String key) {
        JsonNode value = get(key);
        return value == null ? null : text(key, value);
    }

    String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        JsonNode value = get(key);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(item -> texts.add(text(key, item)));
        } else if (value != null) {
            texts.add(text(key, value));
        }
        return List.copyOf(texts);
    }

    /** An object of values of one kind. */
    <T> Map<String, T> map(String key, BiFunction<String, String, T> value) {
        JsonNode object = get(key);
        Map<String, T> map = new LinkedHashMap<>();
        if (object != null && !object.isObject()) {
            throw at(key).wrong("Names and values are needed here.", "{ name: value }");
        }
        if (object != null) {
            object.forEachEntry((name, item) -> map.put(name, value.apply(key + "." + name, text(key, item))));
        }
        return map;
    }

    /** The objects of a list; a single object is a list of one. */
    <T> List<T> each(String key, Collection<String> known, Function<CaseNode, T> read) {
        JsonNode value = get(key);
        List<T> items = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(item -> items.add(read.apply(of(at(key), item, known))));
        } else if (value != null) {
            items.add(read.apply(of(at(key), value, known)));
        }
        return List.copyOf(items);
    }

    <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
        String value = text(key);
        return value == null ? null : constant(key, value, type);
    }

    <E extends Enum<E>> E constant(String key, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String known = String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(Enum::name).toList());
        String near = Suggestions.closest(
                value, List.of(type.getEnumConstants()).stream().map(Enum::name).toList());
        throw at(key).word(value)
                .wrong("\"" + value + "\" is none of " + known + ".", near == null ? "one of them" : "write " + near);
    }

    LocalDate date(String key, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new CaseException(
                    at(key).word(value), "\"" + value + "\" is no day of the calendar.", "a day such as 2026-11-22", e);
        }
    }

    private String text(String key, JsonNode value) {
        if (!value.isString() && !value.isNumber()) {
            throw at(key).word(value.isValueNode() ? value.asString() : "")
                    .wrong(
                            "A text is needed here, not " + value + ".",
                            value.isBoolean() ? "\"" + value + "\", in quotes" : "a text");
        }
        return value.asString();
    }
}
