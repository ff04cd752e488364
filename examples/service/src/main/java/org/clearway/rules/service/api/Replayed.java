package org.clearway.rules.service.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.engine.Replay;
import org.jspecify.annotations.Nullable;

/** What became of a record, as JSON. */
final class Replayed {

    private static final int DIFFERENCES = 100;

    private Replayed() {}

    static Map<String, Object> fields(Replay replay) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("result", replay.result().name());
        fields.put("sameEditions", replay.sameEditions());
        fields.put("stored", answer(replay.stored()));
        fields.put("replayed", answer(replay.replayed()));
        fields.put("differenceCount", replay.differences().size());
        fields.put(
                "differences",
                replay.differences().stream()
                        .limit(DIFFERENCES)
                        .map(one -> at(one.pointer(), one.stored(), one.replayed()))
                        .toList());
        fields.put(
                "flips",
                replay.flips().stream()
                        .map(flip -> at(flip.pointer(), flip.stored(), flip.replayed()))
                        .toList());
        fields.put("decidedThen", findings(replay.decidedThen()));
        fields.put("decidesNow", findings(replay.decidesNow()));
        return fields;
    }

    private static Map<String, Object> answer(Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "edition", decision.ruleset().edition());
        put(fields, "digest", decision.ruleset().digest());
        put(fields, "status", decision.status().name());
        put(fields, "force", decision.force().name());
        put(fields, "outcome", decision.outcome());
        put(fields, "outcomes", decision.outcomes());
        return fields;
    }

    private static Map<String, Object> at(String pointer, @Nullable String stored, @Nullable String replayed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pointer", pointer);
        put(fields, "stored", stored);
        put(fields, "replayed", replayed);
        return fields;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("rule", finding.rule());
                    put(fields, "subject", finding.subject());
                    put(fields, "conclusion", finding.conclusion());
                    fields.put("certainty", finding.certainty().name());
                    fields.put(
                            "citations",
                            finding.citations().stream().map(Citation::text).toList());
                    return fields;
                })
                .toList();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
