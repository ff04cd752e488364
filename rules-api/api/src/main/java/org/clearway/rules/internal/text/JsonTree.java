package org.clearway.rules.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads any JSON text into maps with names in their order, lists, texts, numbers as {@link BigDecimal}, booleans and {@link #NULL}.
 */
public final class JsonTree {

    /** The JSON null. */
    public static final Object NULL = new Object();

    private JsonTree() {}

    /**
     * Reads the text.
     *
     * @throws ClearwayException {@code JSON_MALFORMED}, {@code JSON_DUPLICATE_KEY} or {@code JSON_TRAILING}
     */
    public static Object read(String text) {
        return JsonTokens.read(text, JsonTree::value);
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (object.put(name, value(parser, parser.nextToken())) != null) {
                    throw JsonTokens.twice(name);
                }
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            JsonToken next = parser.nextToken();
            while (next != JsonToken.END_ARRAY) {
                list.add(value(parser, next));
                next = parser.nextToken();
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return new BigDecimal(parser.getString());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token == JsonToken.VALUE_STRING ? parser.getString() : NULL;
    }
}
