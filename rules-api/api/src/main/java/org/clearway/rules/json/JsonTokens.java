package org.clearway.rules.json;

import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text by tokens, without holding it as a tree. */
final class JsonTokens {

    /** As deep as {@link JsonTree} reads. */
    private static final int DEEPEST = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonTokens() {}

    /** What is made of the one value of a text. */
    interface Reading<T> {
        /** The value on whose first token the parser stands, read to its last. */
        T of(JsonParser parser, JsonToken first);
    }

    /**
     * Reads the text.
     *
     * @throws ClearwayException {@code JSON_MALFORMED}, {@code JSON_DUPLICATE_KEY}, {@code JSON_TRAILING}, {@code JSON_TOO_LARGE},
     *     {@code JSON_TOO_DEEP} or {@code NUMBER_OUT_OF_RANGE}
     */
    static <T> T read(String text, Reading<T> reading) {
        JsonTree.checkSize(text);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw JsonTree.error(ErrorCode.JSON_MALFORMED, "the text is empty");
            }
            T value = reading.of(parser, first);
            if (parser.nextToken() != null) {
                throw JsonTree.error(ErrorCode.JSON_TRAILING, "something follows the end");
            }
            return value;
        } catch (JacksonException e) {
            throw JsonTree.refused(e);
        } catch (NumberFormatException e) {
            throw JsonTree.error(ErrorCode.NUMBER_OUT_OF_RANGE, "a number is out of range");
        }
    }
}
