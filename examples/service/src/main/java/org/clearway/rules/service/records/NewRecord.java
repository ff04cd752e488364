package org.clearway.rules.service.records;

import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is to be stored.
 *
 * @param request the request
 * @param decision its decision
 * @param reference the caller's own reference of the product or matter, by which records are deleted; null for none
 * @param digest the digest of the record
 * @param decisionJson the decision as JSON, as it stands in the record
 */
public record NewRecord(
        Request request, Decision decision, @Nullable String reference, String digest, String decisionJson) {

    /** A decision that is to be stored. */
    public static NewRecord of(Request request, Decision decision, @Nullable String reference) {
        String digest = RecordJson.digest(request, decision);
        return new NewRecord(request, decision, reference, digest, DecisionJson.write(decision, digest));
    }

    /** What {@link RecordJson#write} gives, from what is written already. */
    String content() {
        return "{\"request\":" + RequestJson.write(request) + ",\"decision\":" + decisionJson + "}";
    }
}
