package org.clearway.rules.cli.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.InputLines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads results of openFDA one after the other: answers with {@code meta} and {@code results}, or one result a line.
 * No more than one result is held in memory.
 */
final class OpenFdaFile {

    /** A text of a result is no longer than a line may be. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(InputLines.LIMIT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

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
            JsonNode first = MAPPER.reader()
                    .without(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(begin, 0, end);
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
            if (line.tooLong()) {
                results.broken(noObject(at()));
            } else {
                line(line.bytes(), results);
            }
            line = lines.next();
        }
    }

    private void line(byte[] line, Results results) {
        JsonNode result;
        try {
            result = one(line, at());
        } catch (CliException e) {
            results.broken(e);
            return;
        }
        results.result(result, at());
    }

    /**
     * A result that stands for itself.
     *
     * @throws CliException where it is none
     */
    static JsonNode one(byte[] result, String at) {
        JsonNode node;
        try {
            node = MAPPER.readTree(result);
        } catch (DatabindException e) {
            throw twice(at, e);
        } catch (JacksonException e) {
            throw noObject(at);
        }
        if (!node.isObject()) {
            throw noObject(at);
        }
        return node;
    }

    private static CliException noObject(String at) {
        return new CliException("JSON_MALFORMED", at, "this line is not a JSON object");
    }

    /** The only thing that is wrong with a tree of JSON that can be read. */
    private static CliException twice(String at, DatabindException e) {
        return new CliException(
                ErrorCode.JSON_DUPLICATE_KEY.name(),
                at,
                "a name stands twice in one object: " + e.getOriginalMessage());
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
                results(parser, results);
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

    /** Reads the list on whose beginning the parser stands; a result with a name twice costs no other one. */
    private void results(JsonParser parser, Results results) {
        TokenStreamContext list = parser.streamReadContext();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            JsonNode result = null;
            try {
                result = parser.readValueAsTree();
            } catch (DatabindException e) {
                results.broken(twice(at(), e));
                while (parser.streamReadContext() != list) {
                    parser.nextToken();
                }
            }
            if (result != null) {
                results.result(result, at());
            }
        }
    }

    private String at() {
        return name + ", result " + count;
    }
}
