package org.clearway.rules.json;

import java.util.Map;
import org.clearway.rules.facts.Facts;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes facts alone: what stands under {@code facts} in a request. Thread-safe.
 *
 * <p>Names, values, limits and errors are those of a request; the place of an error is a path such as {@code device.duration}.
 */
public final class FactsJson {

    private FactsJson() {}

    /**
     * Reads facts.
     *
     * @param json the JSON text, one object of sections
     * @return the facts
     * @throws org.clearway.rules.RequestException where the text is not that, and nothing else whatever the text
     */
    public static Facts read(String json) {
        try (JsonCursor cursor = new JsonCursor(RequestJson.INPUT.text(json))) {
            return RequestReader.reading(cursor, () -> facts(cursor));
        }
    }

    private static Facts facts(JsonCursor cursor) {
        if (cursor.next() != JsonToken.START_OBJECT) {
            throw RequestReader.notAnObject(
                    cursor, "facts are one JSON object, such as {\"device\": {\"qualifies\": true}}");
        }
        Facts facts = new FactsReader(cursor).facts();
        cursor.end();
        cursor.refuseNoted();
        return facts;
    }

    /**
     * Reads facts that another reader of JSON, or a form, has as a map.
     *
     * @param sections the facts of each section by name, or the items of a list; values as JSON has them, or as {@link Facts} has them:
     *     booleans, numbers, texts, enumeration constants, days and collections of them; null for not known
     * @return the facts
     * @throws org.clearway.rules.RequestException where the map does not hold that
     */
    public static Facts read(Map<String, ?> sections) {
        return read(MapJson.write(sections));
    }

    /**
     * Writes facts on one line, in the order of the vocabulary; what is not known is left out.
     *
     * @param facts the facts
     * @return the JSON text
     * @throws org.clearway.rules.RequestException {@code NUMBER_OUT_OF_RANGE} where a decimal has more digits than JSON can
     *     carry exactly
     */
    public static String write(Facts facts) {
        return JsonOutput.text(out -> {
            RequestWriter.facts(facts, out.open());
            out.close();
        });
    }
}
