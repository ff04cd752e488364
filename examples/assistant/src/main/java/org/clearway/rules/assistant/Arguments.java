package org.clearway.rules.assistant;

import java.util.Arrays;
import java.util.List;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of a call. What is wrong with them is told by the codes of the library, which name the place.
 *
 * @param all as the client sent them
 */
record Arguments(ObjectNode all) {

    /** Refuses any argument but these. */
    Arguments only(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : all.propertyNames()) {
            if (!known.contains(name)) {
                throw error(
                        ErrorCode.FIELD_UNKNOWN,
                        name,
                        name,
                        "There is no argument " + name + "; the arguments are " + String.join(", ", known) + ".");
            }
        }
        return this;
    }

    /** A text that must be there. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw error(ErrorCode.FIELD_MISSING, name, null, "The argument " + name + " is missing.");
        }
        return text;
    }

    /** A text, or null where it is left out. */
    @Nullable
    String optionalText(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isString()) {
            throw error(ErrorCode.FIELD_WRONG_TYPE, name, value, "The argument " + name + " is a text.");
        }
        return value == null ? null : value.stringValue();
    }

    /** Yes or no; no where it is left out. */
    boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw error(ErrorCode.FIELD_WRONG_TYPE, name, value, "The argument " + name + " is true or false.");
        }
        return value != null && value.booleanValue();
    }

    /** Texts; none where it is left out. */
    List<String> texts(String name) {
        JsonNode value = value(name);
        if (value != null && (!value.isArray() || value.valueStream().anyMatch(one -> !one.isString()))) {
            throw error(ErrorCode.FIELD_WRONG_TYPE, name, value, "The argument " + name + " is a list of texts.");
        }
        return value == null
                ? List.of()
                : value.valueStream().map(JsonNode::stringValue).toList();
    }

    /** An object, or null where it is left out. */
    @Nullable
    ObjectNode object(String name) {
        JsonNode value = value(name);
        if (value == null || value instanceof ObjectNode) {
            return (ObjectNode) value;
        }
        throw error(ErrorCode.FIELD_WRONG_TYPE, name, value, "The argument " + name + " is an object.");
    }

    /** A value as it was sent, or null where it is left out. */
    @Nullable
    JsonNode value(String name) {
        JsonNode value = all.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The arguments without some: what the library reads by itself. */
    String without(String... names) {
        return all.deepCopy().remove(Arrays.asList(names)).toString();
    }

    static RequestException error(ErrorCode code, String at, @Nullable Object value, String message) {
        return new RequestException(code, at, value, null, message);
    }
}
