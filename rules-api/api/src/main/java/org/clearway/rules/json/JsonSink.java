package org.clearway.rules.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes JSON piece by piece, in the order in which it is said. */
interface JsonSink {

    void startObject();

    void endObject();

    void startList();

    void endList();

    /** The name of what comes next in an object. */
    void name(String name);

    void text(String text);

    /** A day, as a text. */
    default void day(LocalDate day) {
        text(day.toString());
    }

    /** A text that stands in many objects: a constant, the name of a fact, what an edition or the vocabulary says. */
    default void word(String text) {
        text(text);
    }

    void number(int number);

    /** A number as its digits stand. */
    void number(String digits);

    void truth(boolean truth);

    void nothing();

    /** An object that stands in many and never changes; its content is said the same way each time. */
    default void shared(Object value, Runnable content) {
        content.run();
    }

    /** Hands the value on which the parser stands on to a sink, token by token. */
    static void copy(JsonParser parser, @Nullable JsonToken token, JsonSink to) {
        if (token == JsonToken.START_OBJECT) {
            to.startObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                to.name(parser.currentName());
                copy(parser, parser.nextToken(), to);
            }
            to.endObject();
        } else if (token == JsonToken.START_ARRAY) {
            to.startList();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                copy(parser, next, to);
            }
            to.endList();
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            to.number(parser.getString());
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            to.truth(token == JsonToken.VALUE_TRUE);
        } else if (token == JsonToken.VALUE_STRING) {
            to.text(parser.getString());
        } else {
            to.nothing();
        }
    }
}
