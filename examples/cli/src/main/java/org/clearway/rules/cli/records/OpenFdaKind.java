package org.clearway.rules.cli.records;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an openFDA record is about, known by the field that identifies it. */
enum OpenFdaKind {
    /** A premarket notification or a De Novo request that was decided. */
    CLEARANCE("device/510k", "k_number"),
    /** A premarket approval, or a supplement to one. */
    APPROVAL("device/pma", "pma_number"),
    /** A product code, which is a kind of device and no approval of any. */
    CLASSIFICATION("device/classification", "product_code");

    private final String endpoint;
    private final String identifier;

    OpenFdaKind(String endpoint, String identifier) {
        this.endpoint = endpoint;
        this.identifier = identifier;
    }

    /** The part of openFDA that gives such records. */
    String endpoint() {
        return endpoint;
    }

    /** The field that identifies such a record. */
    String identifier() {
        return identifier;
    }

    /** The kind of a record. Clearances and approvals have a product code, too, and classifications alone a flag for implants. */
    static Optional<OpenFdaKind> of(JsonNode result) {
        return Arrays.stream(values())
                .filter(kind -> result.path(kind.identifier).isString())
                .filter(kind -> kind != CLASSIFICATION || result.has("implant_flag"))
                .findFirst();
    }
}
