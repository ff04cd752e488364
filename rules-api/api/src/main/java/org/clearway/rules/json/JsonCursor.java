package org.clearway.rules.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token and turns every failure of the parser into a {@link RequestException}. */
final class JsonCursor implements AutoCloseable {

    static final int MAX_DEPTH = 8;
    static final int MAX_STRING = 10_000;

    /** The longest piece of text from outside that an error repeats. */
    private static final int LONGEST_QUOTE = 200;

    private static final int LONGEST_NAME = 80;
    private static final String DAY_FORM = "dddd-dd-dd";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_STRING)
                    .build())
            .build();

    /** So many errors of one text are told at most. */
    static final int MOST_ERRORS = 20;

    private final String text;
    private final JsonParser parser;
    private final List<RequestException> errors = new ArrayList<>();
    private boolean broken;

    JsonCursor(String text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public void close() {
        parser.close();
    }

    /** The next token; null at the end. */
    @Nullable
    JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    @Nullable
    JsonToken token() {
        return parser.currentToken();
    }

    /** The current name or scalar, as text. */
    String string() {
        try {
            String value = parser.getString();
            return value == null ? "" : value;
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    /** The current string, which must be well-formed Unicode. */
    String wellFormed() {
        String value = string();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw error(
                        ErrorCode.JSON_MALFORMED,
                        null,
                        null,
                        "the text holds half of a surrogate pair, which is no character");
            }
        }
        return value;
    }

    boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    /** The current value as a day. */
    LocalDate date(ErrorCode wrongType) {
        if (token() != JsonToken.VALUE_STRING) {
            throw wrongType(wrongType, "a date in the form \"2026-11-22\"");
        }
        String day = string();
        if (!isDayForm(day)) {
            throw error(ErrorCode.DATE_INVALID, day, null, "a date has the form yyyy-MM-dd, such as \"2026-11-22\"");
        }
        try {
            return LocalDate.of(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
        } catch (DateTimeException e) {
            throw error(ErrorCode.DATE_INVALID, day, null, "there is no such day in the calendar");
        }
    }

    private static boolean isDayForm(String day) {
        if (day.length() != DAY_FORM.length()) {
            return false;
        }
        for (int i = 0; i < day.length(); i++) {
            char c = day.charAt(i);
            if (DAY_FORM.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static int digits(String day, int from, int to) {
        return Integer.parseInt(day, from, to, 10);
    }

    /** The error that the current value is not {@code expected}; what it holds is checked to be JSON first. */
    RequestException wrongType(ErrorCode code, String expected) {
        JsonToken token = token();
        String at = at();
        String found = token == JsonToken.START_OBJECT ? "{…}" : token == JsonToken.START_ARRAY ? "[…]" : string();
        skip();
        return new RequestException(
                code, at, found, null, at + ": " + expected + " is expected here, not " + kind(token));
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }

    /** Passes over the current value. */
    void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    /** Refuses anything but white space after the value just read. */
    void end() {
        for (int i = (int) parser.currentLocation().getCharOffset(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                throw new RequestException(
                        ErrorCode.JSON_TRAILING,
                        "",
                        text.substring(i, Math.min(text.length(), i + LONGEST_NAME)),
                        null,
                        "something follows the end of the request; send one JSON object");
            }
        }
    }

    /**
     * Notes an error after which reading can go on, the value that it is about having been passed over.
     *
     * @throws RequestException the same error where the text does not parse, or enough errors were noted
     */
    void note(RequestException error) {
        if (broken || errors.size() == MOST_ERRORS) {
            throw error;
        }
        errors.add(error);
        if (errors.size() == MOST_ERRORS) {
            throw error;
        }
    }

    /** Ends the reading with everything that was noted, if anything was. */
    void refuseNoted() {
        if (!errors.isEmpty()) {
            throw errors.get(0);
        }
    }

    /** Everything that was noted as one error, with the one that ended the reading. */
    RequestException together(RequestException last) {
        List<RequestException> all = new ArrayList<>(errors);
        if (!all.contains(last)) {
            all.add(last);
        }
        return all.get(0).withOthers(all.subList(1, all.size()));
    }

    /** The error that the current name stands twice; its value is passed over. */
    RequestException twice() {
        RequestException error = error(ErrorCode.JSON_DUPLICATE_KEY, null, null, "this stands twice; state it once");
        next();
        skip();
        return error;
    }

    /** An error at the current place. */
    RequestException error(ErrorCode code, @Nullable Object value, @Nullable String didYouMean, String message) {
        String at = at();
        String hint = didYouMean == null ? "" : "; did you mean " + didYouMean + "?";
        return new RequestException(code, at, value, didYouMean, at + ": " + message + hint);
    }

    /** The place of the current token, such as {@code facts.approvals[0].origin}. */
    String at() {
        TokenStreamContext context = parser.streamReadContext();
        boolean opened = token() == JsonToken.START_OBJECT || token() == JsonToken.START_ARRAY;
        return path(opened && context != null ? context.getParent() : context);
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        String name = context.currentName();
        if (name == null) {
            return parent;
        }
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        return parent.isEmpty() ? shown : parent + "." + shown;
    }

    private RequestException failure(JacksonException e) {
        broken = true;
        String problem = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        TokenStreamContext context = parser.streamReadContext();
        String at = path(context);
        if (e instanceof StreamConstraintsException) {
            // Which limit it was Jackson says in words only; RequestErrorsTest holds that they are still these.
            if (problem.contains("nesting depth")) {
                return new RequestException(
                        ErrorCode.JSON_TOO_DEEP,
                        path(context == null ? null : context.getParent()),
                        null,
                        null,
                        "objects and lists may nest " + MAX_DEPTH + " deep, not deeper");
            }
            if (problem.startsWith("Number")) {
                return new RequestException(
                        ErrorCode.NUMBER_OUT_OF_RANGE, at, null, null, at + ": the number is too long");
            }
            return new RequestException(
                    ErrorCode.JSON_TOO_LARGE,
                    at,
                    null,
                    null,
                    "a name or text is longer than " + MAX_STRING + " characters");
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        String quote = problem.length() > LONGEST_QUOTE ? problem.substring(0, LONGEST_QUOTE) + "…" : problem;
        String encoding = text.indexOf('\0') >= 0 ? "; the text holds a zero character, is it UTF-8?" : "";
        return new RequestException(
                ErrorCode.JSON_MALFORMED,
                at,
                null,
                null,
                "not JSON at line " + line + ", column " + column + ": " + quote + encoding);
    }
}
