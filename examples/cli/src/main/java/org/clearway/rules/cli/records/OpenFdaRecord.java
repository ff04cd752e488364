package org.clearway.rules.cli.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Market;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of openFDA and the facts that it states.
 *
 * <p>A clearance or an approval states that it is American, its number, its decision where the vocabulary knows the
 * code, and that it was withdrawn or is to be rescinded where the code says so. The pathway
 * is stated for an approval and follows from code and number for a clearance. A product code states that its devices are implants where it is flagged so.
 *
 * <p>Left unknown: that an approval is current, because a record tells of a decision and not of today; "not an
 * implant", because the American flag begins at 30 days and the British definition does not; that a kit has a medicine
 * in it, because the code is read by the rules themselves; and an exemption of a product code, because a single device
 * may lie outside its limits. The American class never stands for one in Great Britain.
 *
 * @param kind what it is about
 * @param id its number, or the product code
 * @param name the name of the device or of the kind of device
 * @param decision the decision code as it stands; empty where there is none
 * @param facts what it states
 */
record OpenFdaRecord(OpenFdaKind kind, String id, String name, String decision, Facts facts) {

    /** Decisions that grant nothing, with what they mean. */
    private static final Map<String, String> NOTHING_GRANTED =
            Map.of("DENY", "denied", "WTDR", "withdrawn before approval", "NSE", "not substantially equivalent");

    /**
     * Reads a record.
     *
     * @param result the record as openFDA gives it
     * @param at where it stands
     */
    static OpenFdaRecord of(JsonNode result, String at) {
        OpenFdaKind kind = OpenFdaKind.of(result)
                .orElseThrow(() -> new CliException(
                        "RECORD_UNKNOWN",
                        at,
                        "this is no record of " + endpoints()
                                + ", which are known by k_number, pma_number, and product_code with implant_flag"));
        return kind == OpenFdaKind.CLASSIFICATION ? productCode(result) : granted(kind, result, at);
    }

    private static String endpoints() {
        return String.join(
                ", ",
                Arrays.stream(OpenFdaKind.values()).map(OpenFdaKind::endpoint).toList());
    }

    private static OpenFdaRecord productCode(JsonNode result) {
        boolean implant = text(result, "implant_flag").equalsIgnoreCase("Y");
        Facts facts = implant
                ? Facts.builder()
                        .classification(
                                Classification.builder().implantable(true).build())
                        .build()
                : Facts.builder().build();
        return new OpenFdaRecord(
                OpenFdaKind.CLASSIFICATION, text(result, "product_code"), text(result, "device_name"), "", facts);
    }

    private static OpenFdaRecord granted(OpenFdaKind kind, JsonNode result, String at) {
        String number = number(kind, result);
        String decision = text(result, "decision_code").toUpperCase(Locale.ROOT);
        String nothing = NOTHING_GRANTED.get(decision);
        if (nothing != null) {
            throw new CliException(
                    "RECORD_NO_APPROVAL",
                    at,
                    number + " was decided " + decision + " (" + nothing
                            + "), which grants nothing; there is no approval to state, so leave it out");
        }
        Approval approval = Approval.builder()
                .origin(Approval.Origin.US)
                .pathway(pathway(kind, number))
                .number(number)
                .decisionCode(known(decision))
                .status(status(decision))
                .build();
        String name = text(result, kind == OpenFdaKind.APPROVAL ? "trade_name" : "device_name");
        return new OpenFdaRecord(
                kind,
                number,
                name,
                decision,
                Facts.builder().approvals(List.of(approval)).build());
    }

    private static String number(OpenFdaKind kind, JsonNode result) {
        String number = text(result, kind.identifier()).toUpperCase(Locale.ROOT);
        String supplement =
                kind == OpenFdaKind.APPROVAL ? text(result, "supplement_number").toUpperCase(Locale.ROOT) : "";
        return supplement.isEmpty() ? number : number + "/" + supplement;
    }

    /**
     * The pathway, where the kind of record states it. Among premarket approvals only the first letter of the number
     * tells a humanitarian exemption. Of a clearance it is left to what follows from the code and the number, because
     * De Novo requests are recorded there, too.
     */
    private static Approval.@Nullable Pathway pathway(OpenFdaKind kind, String number) {
        if (kind != OpenFdaKind.APPROVAL) {
            return null;
        }
        return number.startsWith("H") ? Approval.Pathway.US_HDE : Approval.Pathway.US_PMA;
    }

    private static Approval.@Nullable DecisionCode known(String decision) {
        return Arrays.stream(Approval.DecisionCode.values())
                .filter(code -> code.name().equals(decision))
                .findFirst()
                .orElse(null);
    }

    private static Approval.@Nullable Status status(String decision) {
        return switch (decision) {
            case "APWD" -> Approval.Status.WITHDRAWN;
            case "PR" -> Approval.Status.PROPOSED_RESCISSION;
            default -> null;
        };
    }

    private static String text(JsonNode result, String field) {
        return result.path(field).asString("").strip();
    }

    /** The facts for a ruleset. What a ruleset on Great Britain asks about is a device for that market. */
    Facts factsFor(String ruleset) {
        if (!ruleset.startsWith("gb-")) {
            return facts;
        }
        return Facts.builder()
                .from(facts)
                .market(Market.builder().territory(Market.Territory.GB).build())
                .build();
    }
}
