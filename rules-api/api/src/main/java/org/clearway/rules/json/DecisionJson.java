package org.clearway.rules.json;

import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.RequestException;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions and errors, each on one line, and reads decisions. Thread-safe.
 *
 * <p>Fields stand in a fixed order. The lists {@code possible}, {@code deciding}, {@code findings}, {@code questions},
 * {@code assumed} and {@code warnings} are always written, also where they are empty; anything else that is absent is left out.
 * {@code inForce} has the same fields, save those that it shares with the decision it stands in.
 *
 * <p>Editions that are not law mostly cite the same. What {@code prospective} cites is told once, in the list {@code citations} of the
 * decision: its findings and warnings have the numbers of theirs there, from 0, as {@code cites}. A record, and a decision with the digest of
 * one, tells each citation wherever it is cited, as the digest covers it.
 */
public final class DecisionJson {

    private DecisionJson() {}

    /**
     * Writes a decision.
     *
     * @param decision the decision
     * @return the JSON text, without a line end
     */
    public static String write(Decision decision) {
        return JsonOutput.text(out -> DecisionWriter.write(decision, null, out));
    }

    /**
     * Writes a decision as it stands in its record.
     *
     * @param decision the decision
     * @param recordDigest the digest of its record
     * @return the JSON text, without a line end
     */
    public static String write(Decision decision, String recordDigest) {
        return JsonOutput.text(out -> DecisionWriter.write(decision, recordDigest, out));
    }

    /**
     * Reads a decision: what {@link #write} has written is read back equal.
     *
     * @param json the JSON text, in any layout; a {@code recordDigest} in it and fields of a later version are passed over
     * @return the decision
     * @throws ClearwayException where it is not one, with the place of what is missing or wrong
     */
    public static Decision read(String json) {
        Object decision = JsonTree.read(json);
        ToldOnce.inFull(decision);
        return DecisionReader.read(JsonObject.of(decision, ""));
    }

    /**
     * Writes a decision, without a line end.
     *
     * @param decision the decision
     * @param to where to write
     * @throws java.io.UncheckedIOException where {@code to} fails
     */
    public static void write(Decision decision, Appendable to) {
        JsonOutput.append(write(decision), to);
    }

    /**
     * Writes the line of a request that got no decision. What else is wrong in it stands under {@code more}, each as the first.
     *
     * @param id the id of the request; null where it has none or it could not be read
     * @param error what was wrong
     * @return the JSON text, without a line end
     */
    public static String error(@Nullable String id, ClearwayException error) {
        return JsonOutput.text(out -> {
            out.open().field("id", id).open("error");
            error(error, out);
            if (error instanceof RequestException request && !request.others().isEmpty()) {
                out.list("more", request.others(), other -> {
                    out.open();
                    error(other, out);
                    out.close();
                });
            }
            out.close().close();
        });
    }

    private static void error(ClearwayException error, JsonOutput out) {
        out.field("code", error.code())
                .field("number", error.code().number())
                .field("at", error.at())
                .field("value", error.value())
                .field("message", error.getMessage())
                .field("didYouMean", error.didYouMean());
    }
}
