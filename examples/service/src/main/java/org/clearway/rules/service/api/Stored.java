package org.clearway.rules.service.api;

import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.json.RecordJson;

/** A record as the database has it, held against the digest by which the caller knows it: the one that no change in the database reaches. */
final class Stored {

    private Stored() {}

    /**
     * The record where its digest is this one.
     *
     * @throws ClearwayException {@code RECORD_MISMATCH} where it is another
     */
    static String agreeing(String digest, String content) {
        String is = RecordJson.digest(content);
        if (!is.equals(digest)) {
            throw new ClearwayException(
                    ErrorCode.RECORD_MISMATCH,
                    "/decision/recordDigest",
                    digest,
                    null,
                    "the stored record was changed after it was written; its digest is now " + is);
        }
        return content;
    }
}
