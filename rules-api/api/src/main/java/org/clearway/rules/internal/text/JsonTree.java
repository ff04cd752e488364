package org.clearway.rules.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads any JSON text into maps with names in their order, lists, texts, numbers as {@link BigDecimal}, booleans and {@link #NULL}.
 */
public final class JsonTree {

    /** The JSON null. */
    public static final Object NULL = new Object();

    /** More than the condition of any rule nests, and less than a stack holds. */
    private static final int DEEPEST = 256;

    /** Far more than a record or an edition has. */
    private static final int LONGEST = 8 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonTree() {}

    /**
     * Reads the text.
     *
     * @throws ClearwayException {@code JSON_MALFORMED}, {@code JSON_DUPLICATE_KEY}, {@code JSON_TRAILING}, {@code JSON_TOO_LARGE},
     *     {@code JSON_TOO_DEEP} or {@code NUMBER_OUT_OF_RANGE}
     */
    public static Object read(String text) {
        return read(text, parser -> {
            Object value = value(parser, parser.currentToken());
            if (parser.nextToken() != null) {
                throw error(ErrorCode.JSON_TRAILING, "something follows the end");
            }
            return value;
        });
    }

    /**
     * Reads some members of the outermost object and passes over the others. Nothing behind the last is read.
     *
     * @param members the names of those that are wanted
     * @param last the name of the one behind which nothing is looked for
     * @throws ClearwayException as {@link #read(String)} does
     */
    public static Object head(String text, Set<String> members, String last) {
        return read(text, parser -> {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return value(parser, parser.currentToken());
            }
            Map<String, Object> object = new LinkedHashMap<>();
            while (!object.containsKey(last) && parser.nextToken() != JsonToken.END_OBJECT) {
                if (members.contains(parser.currentName())) {
                    member(parser, object);
                } else {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            return object;
        });
    }

    private static Object read(String text, Function<JsonParser, Object> reader) {
        checkSize(text);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw error(ErrorCode.JSON_MALFORMED, "the text is empty");
            }
            return reader.apply(parser);
        } catch (JacksonException e) {
            throw refused(e);
        } catch (NumberFormatException e) {
            throw error(ErrorCode.NUMBER_OUT_OF_RANGE, "a number is out of range");
        }
    }

    private static void member(JsonParser parser, Map<String, Object> object) {
        String name = parser.currentName();
        if (object.put(name, value(parser, parser.nextToken())) != null) {
            throw error(ErrorCode.JSON_DUPLICATE_KEY, "the name " + name + " stands twice in one object");
        }
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                member(parser, object);
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

    /**
     * Refuses a text that is larger than any record or edition.
     *
     * @throws ClearwayException {@code JSON_TOO_LARGE}
     */
    public static void checkSize(String text) {
        if (text.length() > LONGEST) {
            throw error(ErrorCode.JSON_TOO_LARGE, "the text is longer than the " + LONGEST + " characters allowed");
        }
    }

    /**
     * The error that a text cannot be read.
     *
     * @param e what Jackson threw
     */
    public static ClearwayException refused(RuntimeException e) {
        String problem = String.valueOf(e instanceof JacksonException own ? own.getOriginalMessage() : e.getMessage());
        if (e instanceof StreamConstraintsException) {
            // Which limit it was Jackson says in words only.
            ErrorCode code = problem.contains("nesting depth")
                    ? ErrorCode.JSON_TOO_DEEP
                    : problem.startsWith("Number") ? ErrorCode.NUMBER_OUT_OF_RANGE : ErrorCode.JSON_TOO_LARGE;
            return error(code, problem);
        }
        return error(ErrorCode.JSON_MALFORMED, "not JSON: " + problem);
    }

    /** An error of a text as a whole. */
    public static ClearwayException error(ErrorCode code, String message) {
        return new ClearwayException(code, "", null, null, message);
    }
}
