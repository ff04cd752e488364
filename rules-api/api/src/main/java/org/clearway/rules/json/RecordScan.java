package org.clearway.rules.json;

import java.util.HashSet;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the text of a record once, and brings it into the canonical form without what no digest covers. */
final class RecordScan {

    static final String REQUEST = "request";
    static final String DECISION = "decision";

    /** What of a request no digest covers. */
    private static final Set<String> OF_REQUEST = Set.of("id");

    /** What of a decision no digest covers. */
    static final Set<String> OF_DECISION = Set.of("id", "engine", "crossChecked", "recordDigest");

    private final CanonicalJson canonical = new CanonicalJson();
    private final boolean request;
    private @Nullable String stated;
    private boolean tellsOnce;

    private RecordScan(boolean request) {
        this.request = request;
    }

    /**
     * Reads a record.
     *
     * @throws ClearwayException where it is not one
     */
    static RecordScan of(String recordJson) {
        return JsonTokens.read(recordJson, new RecordScan(true)::record);
    }

    /** The canonical form of the decision of a record, without what no digest covers. */
    static byte[] decision(String recordJson) {
        return JsonTokens.read(recordJson, new RecordScan(false)::record)
                .canonical
                .bytes();
    }

    /** The digest, computed from what the record says. */
    String digest() {
        return canonical.sha256();
    }

    /** The digest that the record carries; null where it carries none. */
    @Nullable
    String stated() {
        return stated;
    }

    /** Whether the decision tells citations once, and the digest is that of the same decision told in full. */
    boolean tellsOnce() {
        return tellsOnce;
    }

    private RecordScan record(JsonParser parser, JsonToken token) {
        Set<String> parts = new HashSet<>();
        if (token != JsonToken.START_OBJECT) {
            throw noRecord();
        }
        if (request) {
            canonical.startObject();
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String part = parser.currentName();
            boolean known = part.equals(REQUEST) || part.equals(DECISION);
            if (parser.nextToken() != JsonToken.START_OBJECT || !known) {
                throw noRecord();
            }
            if (!parts.add(part)) {
                throw twice(part);
            }
            if (part.equals(DECISION)) {
                part(parser, part, OF_DECISION);
            } else if (request) {
                part(parser, part, OF_REQUEST);
            } else {
                parser.skipChildren();
            }
        }
        if (parts.size() < 2) {
            throw noRecord();
        }
        if (request) {
            canonical.endObject();
        }
        return this;
    }

    private void part(JsonParser parser, String part, Set<String> leftOut) {
        Set<String> passed = new HashSet<>();
        if (request) {
            canonical.name(part);
        }
        canonical.startObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            tellsOnce |= part.equals(DECISION) && name.equals(ToldOnce.CITATIONS);
            if (!leftOut.contains(name)) {
                canonical.name(name);
                JsonSink.copy(parser, token, canonical);
                continue;
            }
            if (!passed.add(name)) {
                throw twice(name);
            }
            if (name.equals("recordDigest") && token != JsonToken.VALUE_NULL) {
                stated = token == JsonToken.VALUE_STRING ? parser.getString() : "";
            }
            parser.skipChildren();
        }
        canonical.endObject();
    }

    private static ClearwayException twice(String name) {
        return JsonTree.error(ErrorCode.JSON_DUPLICATE_KEY, "the name " + name + " stands twice in one object");
    }

    static ClearwayException noRecord() {
        return JsonTree.error(ErrorCode.FIELD_MISSING, "a record is one JSON object with a request and a decision");
    }
}
