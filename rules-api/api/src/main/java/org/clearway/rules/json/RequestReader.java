package org.clearway.rules.json;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.text.Suggestions;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads one request. */
final class RequestReader {

    static final List<String> FIELDS =
            List.of("id", "ruleset", "asOf", "knownOn", "edition", "commencement", "unstated", "facts");

    private final JsonCursor cursor;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> stated = new HashSet<>();
    private final Request.Builder request = Request.builder();

    private RequestReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static Request read(String text) {
        return read(text, true);
    }

    /** Reads a request that need not name a ruleset; that of the request is then empty. */
    static Request readAny(String text) {
        return read(text, false);
    }

    private static Request read(String text, boolean ruleset) {
        try (JsonCursor cursor = new JsonCursor(text)) {
            return reading(cursor, () -> new RequestReader(cursor).request(ruleset));
        } catch (RequestException e) {
            throw e.withId(id(text));
        }
    }

    /**
     * Reads something.
     *
     * @throws RequestException the first error, with the others
     */
    static <T> T reading(JsonCursor cursor, Supplier<T> what) {
        try {
            return what.get();
        } catch (RequestException e) {
            throw cursor.together(e);
        }
    }

    /** The id of a request that may not be readable. */
    static @Nullable String id(String text) {
        try (JsonCursor cursor = new JsonCursor(text)) {
            if (cursor.next() != JsonToken.START_OBJECT) {
                return null;
            }
            while (cursor.next() == JsonToken.PROPERTY_NAME) {
                boolean isId = cursor.string().equals("id");
                cursor.next();
                if (isId) {
                    return cursor.token() == JsonToken.VALUE_STRING ? cursor.wellFormed() : null;
                }
                cursor.skip();
            }
            return null;
        } catch (RequestException e) {
            return null;
        }
    }

    private Request request(boolean ruleset) {
        if (cursor.next() != JsonToken.START_OBJECT) {
            throw notAnObject(cursor, "a request is one JSON object, such as {\"ruleset\": …, \"asOf\": …}");
        }
        while (cursor.next() == JsonToken.PROPERTY_NAME) {
            field(cursor.string());
        }
        cursor.end();
        if (!ruleset && !stated.contains("ruleset")) {
            request.ruleset("");
            stated.add("ruleset");
        }
        need("ruleset", "the id of the ruleset asked, such as \"gb-device-class\"");
        need("asOf", "the day whose law is applied, such as \"2026-11-22\"; there is no default to today");
        cursor.refuseNoted();
        return request.build();
    }

    /** The error that the text, of which the first token was read, is not one object. */
    static RequestException notAnObject(JsonCursor cursor, String message) {
        if (cursor.token() == null) {
            return new RequestException(
                    ErrorCode.JSON_MALFORMED, "", null, null, "the text is empty; send one JSON object");
        }
        RequestException wrong = cursor.wrongType(ErrorCode.FIELD_WRONG_TYPE, "an object");
        return new RequestException(wrong.code(), "", wrong.value(), null, message);
    }

    private void need(String field, String what) {
        if (!stated.contains(field)) {
            cursor.note(
                    new RequestException(ErrorCode.FIELD_MISSING, field, null, null, field + " is missing: " + what));
        }
    }

    private void field(String name) {
        if (!FIELDS.contains(name)) {
            cursor.note(unknown(name));
            return;
        }
        if (!seen.add(name)) {
            cursor.note(cursor.twice());
            return;
        }
        cursor.next();
        if (cursor.isNull()) {
            return;
        }
        stated.add(name);
        try {
            state(name);
        } catch (RequestException e) {
            cursor.note(e);
        }
    }

    private void state(String name) {
        switch (name) {
            case "id" -> request.id(text());
            case "ruleset" -> request.ruleset(text());
            case "asOf" -> request.asOf(date());
            case "knownOn" -> request.knownOn(date());
            case "edition" -> request.edition(text());
            case "commencement" -> request.commencement(date());
            case "unstated" -> request.unstated(unstated());
            default -> request.facts(facts());
        }
    }

    private String text() {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw cursor.wrongType(ErrorCode.FIELD_WRONG_TYPE, "a text");
        }
        return cursor.wellFormed();
    }

    private LocalDate date() {
        return cursor.date(ErrorCode.FIELD_WRONG_TYPE);
    }

    private Facts facts() {
        return new FactsReader(cursor).facts();
    }

    private Unstated unstated() {
        List<String> values = List.of(Unstated.UNKNOWN.name(), Unstated.FALSE.name());
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw cursor.wrongType(ErrorCode.FIELD_WRONG_TYPE, "\"UNKNOWN\" or \"FALSE\" (in quotes)");
        }
        String name = cursor.string();
        if (!values.contains(name)) {
            throw cursor.error(
                    ErrorCode.FIELD_NOT_IN_ENUMERATION,
                    name,
                    Suggestions.nearest(name, values),
                    "the value is none of " + String.join(", ", values));
        }
        return Unstated.valueOf(name);
    }

    private RequestException unknown(String name) {
        RequestException error;
        if (Vocabulary.section(name) != null) {
            error = cursor.error(
                    ErrorCode.FIELD_UNKNOWN,
                    name,
                    "facts." + name,
                    "a request has no field of that name; a section stands under facts");
        } else {
            error = cursor.error(
                    ErrorCode.FIELD_UNKNOWN,
                    name,
                    Suggestions.closest(name, FIELDS),
                    "a request has no field of that name; the fields are " + String.join(", ", FIELDS));
        }
        cursor.next();
        cursor.skip();
        return error;
    }
}
