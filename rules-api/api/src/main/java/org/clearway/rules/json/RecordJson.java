package org.clearway.rules.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.jspecify.annotations.Nullable;

/**
 * Records: one JSON object with a request and its decision, and a digest by which a reader sees that neither was changed.
 *
 * <p>The digest is the SHA-256 of the canonical JSON (RFC 8785) of the record, in which the request has no {@code id} and the
 * decision has no {@code id}, {@code engine}, {@code crossChecked} and {@code recordDigest}. The same request on the same ruleset digest gives the
 * same digest, whatever the version of the engine. Thread-safe.
 */
public final class RecordJson {

    private static final String REQUEST = "request";
    private static final String DECISION = "decision";

    private RecordJson() {}

    /**
     * Writes a record, with its digest inside the decision.
     *
     * @param request the request
     * @param decision its decision
     * @return the JSON text on one line, without a line end
     */
    public static String write(Request request, Decision decision) {
        return write(request, decision, digest(request, decision));
    }

    private static String write(Request request, Decision decision, @Nullable String digest) {
        return "{\"" + REQUEST + "\":" + RequestJson.write(request) + ",\"" + DECISION + "\":"
                + JsonOutput.text(out -> DecisionWriter.write(decision, digest, out)) + "}";
    }

    /**
     * The digest of a record.
     *
     * @param request the request
     * @param decision its decision
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String digest(Request request, Decision decision) {
        return digest(write(request, decision, null));
    }

    /**
     * The digest of a stored record, computed from what it says; a {@code recordDigest} in it is not looked at.
     *
     * @param recordJson the record, in any layout
     * @return {@code sha256:} and 64 hexadecimal digits
     * @throws ClearwayException where it is not a record
     */
    public static String digest(String recordJson) {
        Map<String, Object> record = parts(recordJson);
        ((Map<?, ?>) record.get(REQUEST)).remove("id");
        Map<?, ?> decision = (Map<?, ?>) record.get(DECISION);
        decision.remove("id");
        decision.remove("engine");
        decision.remove("crossChecked");
        decision.remove("recordDigest");
        return sha256(CanonicalJson.write(record));
    }

    /**
     * The request of a stored record, to ask it again.
     *
     * @param recordJson the record, in any layout
     * @return the request
     * @throws ClearwayException where it is not a record, or its request cannot be read
     */
    public static Request request(String recordJson) {
        return RequestJson.read(CanonicalJson.write(parts(recordJson).get(REQUEST)));
    }

    /** The request and the decision of a record; both are objects. */
    private static Map<String, Object> parts(String recordJson) {
        Map<String, Object> parts = new TreeMap<>();
        if (JsonTree.read(recordJson) instanceof Map<?, ?> record) {
            record.forEach((name, value) -> parts.put(String.valueOf(name), value));
        }
        boolean complete = parts.get(REQUEST) instanceof Map<?, ?> && parts.get(DECISION) instanceof Map<?, ?>;
        if (!complete || parts.size() != 2) {
            throw JsonTree.error(ErrorCode.FIELD_MISSING, "a record is one JSON object with a request and a decision");
        }
        return parts;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
