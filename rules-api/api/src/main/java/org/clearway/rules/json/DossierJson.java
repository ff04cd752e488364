package org.clearway.rules.json;

import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;

/**
 * Reads dossiers: requests that need not name a ruleset. One that is named is the only one that {@code unstated} reaches; all
 * others take what is left out as unknown. Thread-safe.
 */
public final class DossierJson {

    private static final JsonInput INPUT = new JsonInput(1 << 20);

    private DossierJson() {}

    /**
     * Reads one dossier.
     *
     * @param json the JSON text
     * @return the dossier
     * @throws RequestException where it is not a readable dossier, and nothing else whatever the text
     */
    public static Dossier read(String json) {
        return dossier(RequestReader.readAny(INPUT.text(json)));
    }

    /**
     * Reads one dossier.
     *
     * @param utf8 the JSON text in UTF-8, without a byte order mark
     * @return the dossier
     * @throws RequestException where it is not a readable dossier, and nothing else whatever the bytes
     */
    public static Dossier read(byte[] utf8) {
        return dossier(RequestReader.readAny(INPUT.text(utf8)));
    }

    private static Dossier dossier(Request request) {
        refuse(request, "edition", request.edition());
        refuse(request, "commencement", request.commencement());
        return Dossier.builder()
                .id(request.id())
                .asOf(request.asOf())
                .knownOn(request.knownOn())
                .ruleset(request.ruleset().isEmpty() ? null : request.ruleset())
                .unstated(request.unstated())
                .facts(request.facts())
                .build();
    }

    private static void refuse(Request request, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            throw new RequestException(
                            ErrorCode.FIELD_UNKNOWN,
                            field,
                            value,
                            null,
                            "a dossier is put to every ruleset and cannot suppose the " + field
                                    + " of one; put such a what-if to that ruleset alone")
                    .withId(request.id());
        }
    }
}
