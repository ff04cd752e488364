package org.clearway.rules.cli.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.InputLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads results of openFDA one after the other: answers with {@code meta} and {@code results}, or one result a line.
 * No more than one result is held in memory.
 */
final class OpenFdaFile {

    /** A text of a result is no longer than a line may be. */
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(InputLines.LIMIT)
                    .build())
            .build());

    private final String name;
    private long count;

    /**
     * A file to read.
     *
     * @param name its name, for messages
     */
    OpenFdaFile(String name) {
        this.name = name;
    }

    /** What is done with the results. */
    interface Results {

        /** A result and where it stands. */
        void result(JsonNode result, String at);

        /** Something that stands in the place of a result and is none. */
        void broken(CliException error);
    }

    /** Reads all results in their order. */
    void read(InputStream in, Results results) throws IOException {
        BufferedInputStream input = new BufferedInputStream(in);
        if (oneALine(input)) {
            lines(input, results);
        } else {
            answers(input, results);
        }
        if (count == 0) {
            throw new CliException("RESULTS_MISSING", name, "there are no results; save what the openFDA API answers");
        }
    }

    /** Whether the first line is a whole object that is no answer. */
    private static boolean oneALine(BufferedInputStream input) throws IOException {
        input.mark(InputLines.LIMIT + 1);
        byte[] begin = input.readNBytes(InputLines.LIMIT);
        input.reset();
        int end = 0;
        while (end < begin.length && begin[end] != '\n') {
            end++;
        }
        try {
            JsonNode first = MAPPER.readTree(begin, 0, end);
            return first.isObject() && !first.has("results") && !first.has("meta") && !first.has("error");
        } catch (JacksonException e) {
            return false;
        }
    }

    private void lines(InputStream input, Results results) throws IOException {
        InputLines lines = new InputLines(input);
        InputLines.Line line = lines.next();
        while (line != null) {
            count++;
            JsonNode result = line.tooLong() ? null : object(line.bytes());
            if (result == null) {
                results.broken(new CliException("JSON_MALFORMED", at(), "this line is not a JSON object"));
            } else {
                results.result(result, at());
            }
            line = lines.next();
        }
    }

    private static @Nullable JsonNode object(byte[] line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private void answers(InputStream input, Results results) {
        try (JsonParser parser = MAPPER.createParser(input)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new CliException(
                            "JSON_NOT_OPENFDA", name, "openFDA answers with an object, and this is something else");
                }
                answer(parser, results);
            }
        } catch (JacksonException e) {
            throw new CliException(
                    "JSON_MALFORMED",
                    e.getLocation() == null
                            ? name
                            : name + ":" + e.getLocation().getLineNr(),
                    "this is not JSON; " + count + " results before it were read, and none after it");
        }
    }

    private void answer(JsonParser parser, Results results) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("results") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    count++;
                    results.result(parser.readValueAsTree(), at());
                }
            } else if (field.equals("error")) {
                JsonNode error = parser.readValueAsTree();
                throw new CliException(
                        "OPENFDA_ERROR",
                        name,
                        "openFDA answered " + error.path("code").asString("with an error") + ": "
                                + error.path("message").asString("no reason given"));
            } else {
                parser.skipChildren();
            }
        }
    }

    private String at() {
        return name + ", result " + count;
    }
}
