package org.clearway.rules.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Records: one JSON object with a request and its decision, and a digest by which a reader sees that neither was changed.
 *
 * <p>The digest is the SHA-256 of the canonical JSON (RFC 8785) of the record, in which the request has no {@code id} and the
 * decision has no {@code id}, {@code engine}, {@code crossChecked} and {@code recordDigest}. The same request on the same ruleset digest gives the
 * same digest, whatever the version of the engine. A decision that tells citations once ({@link DecisionJson}) makes the same record, with
 * the same digest, as one that tells them wherever they are cited. Thread-safe.
 */
public final class RecordJson {

    private static final String REQUEST = RecordScan.REQUEST;
    private static final String DECISION = RecordScan.DECISION;
    private static final int LONGEST_VALUE = 200;

    private RecordJson() {}

    /**
     * Writes a record, with its digest inside the decision.
     *
     * @param request the request
     * @param decision its decision
     * @return the JSON text on one line, without a line end
     */
    public static String write(Request request, Decision decision) {
        String digest = digest(request, decision);
        return "{\"" + REQUEST + "\":" + RequestJson.write(request) + ",\"" + DECISION + "\":"
                + DecisionJson.write(decision, digest) + "}";
    }

    /**
     * The digest of a record.
     *
     * @param request the request
     * @param decision its decision
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String digest(Request request, Decision decision) {
        CanonicalJson canonical = CanonicalJson.borrow();
        JsonOutput out = new JsonOutput(canonical);
        // In the order of the canonical form, so that neither has to be moved.
        out.open().name(DECISION);
        DecisionWriter.covered(decision, out);
        out.name(REQUEST);
        RequestWriter.write(request, out, false);
        out.close();
        String digest = canonical.sha256();
        canonical.release();
        return digest;
    }

    /**
     * The digest of a stored record, computed from what it says; a {@code recordDigest} in it is not looked at.
     *
     * @param recordJson the record, in any layout
     * @return {@code sha256:} and 64 hexadecimal digits
     * @throws ClearwayException where it is not a record
     */
    public static String digest(String recordJson) {
        return digest(RecordScan.of(recordJson), recordJson);
    }

    private static String digest(RecordScan record, String recordJson) {
        return record.tellsOnce()
                ? RecordScan.of(CanonicalJson.write(parts(recordJson))).digest()
                : record.digest();
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

    /**
     * The decision of a stored record.
     *
     * @param recordJson the record, in any layout
     * @return the decision
     * @throws ClearwayException where it is not a record, or its decision cannot be read
     */
    public static Decision decision(String recordJson) {
        return DecisionReader.read(JsonObject.of(decisionOf(parts(recordJson)), DECISION));
    }

    /**
     * Holds a stored record against its own digest, where it carries one.
     *
     * <p>Agreement shows that nothing was changed by accident; whoever changes a record on purpose can also change the digest in
     * it. What proves a record is a digest that is kept elsewhere, or replaying it.
     *
     * @param recordJson the record, in any layout
     * @throws ClearwayException {@code RECORD_MISMATCH} where the digest is another one; with another code where it is not a record
     */
    public static void checkDigest(String recordJson) {
        RecordScan record = RecordScan.of(recordJson);
        String stored = record.stated();
        String digest = digest(record, recordJson);
        if (stored != null && !stored.equals(digest)) {
            throw new ClearwayException(
                    ErrorCode.RECORD_MISMATCH,
                    "/decision/recordDigest",
                    stored,
                    null,
                    "/decision/recordDigest: the record was changed after it was written; its digest is now " + digest);
        }
    }

    /**
     * Holds the decision of a stored record against another one that the same request got. What no digest covers is not compared.
     *
     * @param recordJson the record, in any layout
     * @param replayed the decision that its request gets now
     * @throws ClearwayException {@code RECORD_MISMATCH} with the first difference: the place as a JSON Pointer such as
     *     {@code /decision/outcome}, what the record has there, and what the other decision has; with another code where it is not
     *     a record
     */
    public static void compare(String recordJson, Decision replayed) {
        List<RecordDifference> differences = differences(recordJson, replayed);
        if (!differences.isEmpty()) {
            RecordDifference difference = differences.get(0);
            throw new ClearwayException(
                    ErrorCode.RECORD_MISMATCH,
                    difference.pointer(),
                    difference.stored(),
                    null,
                    difference.pointer() + ": the record has " + shown(difference.stored()) + ", replaying it gives "
                            + shown(difference.replayed()));
        }
    }

    /**
     * Every place where the decision of a stored record differs from another one that the same request got, in the order of the record.
     * What no digest covers is not compared.
     *
     * @param recordJson the record, in any layout
     * @param replayed the decision that its request gets now
     * @return empty where both have the same canonical form
     * @throws ClearwayException where it is not a record
     */
    public static List<RecordDifference> differences(String recordJson, Decision replayed) {
        CanonicalJson canonical = new CanonicalJson();
        DecisionWriter.covered(replayed, new JsonOutput(canonical));
        if (Arrays.equals(RecordScan.decision(recordJson), canonical.bytes())) {
            return List.of();
        }
        Map<?, ?> stored = decisionOf(parts(recordJson));
        Map<?, ?> other = (Map<?, ?>) JsonTree.read(DecisionJson.write(replayed, ""));
        RecordScan.OF_DECISION.forEach(stored::remove);
        RecordScan.OF_DECISION.forEach(other::remove);
        return RecordDifference.all(stored, other, "/" + DECISION);
    }

    private static String shown(@Nullable String json) {
        return json == null ? "nothing" : json.length() > LONGEST_VALUE ? json.substring(0, LONGEST_VALUE) + "…" : json;
    }

    private static Map<?, ?> decisionOf(Map<String, Object> record) {
        return (Map<?, ?>) Objects.requireNonNull(record.get(DECISION));
    }

    /** The request and the decision of a record, told in full; both are objects. */
    private static Map<String, Object> parts(String recordJson) {
        Map<String, Object> parts = new TreeMap<>();
        if (JsonTree.read(recordJson) instanceof Map<?, ?> record) {
            record.forEach((name, value) -> parts.put(String.valueOf(name), value));
        }
        boolean complete = parts.get(REQUEST) instanceof Map<?, ?> && parts.get(DECISION) instanceof Map<?, ?>;
        if (!complete || parts.size() != 2) {
            throw RecordScan.noRecord();
        }
        ToldOnce.inFull(parts.get(DECISION));
        return parts;
    }
}
