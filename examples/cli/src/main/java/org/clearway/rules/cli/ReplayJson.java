package org.clearway.rules.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Citation;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.json.RecordDifference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What came of a replayed record, as one line of JSON. */
final class ReplayJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ReplayJson() {}

    static String of(ReplayReport.Row row) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("place", row.place());
        Replay replay = row.replay();
        ClearwayException error = row.error();
        if (replay != null) {
            written.put("id", replay.stored().id());
            written.put("ruleset", replay.stored().ruleset().id());
            written.put("result", replay.result().name());
            written.put("stored", answer(replay.stored()));
            written.put("replayed", answer(replay.replayed()));
            written.put("differences", replay.differences().size());
            written.put(
                    "first",
                    replay.equal() ? null : difference(replay.differences().get(0)));
            written.put("flips", replay.flips().stream().map(ReplayJson::flip).toList());
            written.put("decidedThen", findings(replay.decidedThen()));
            written.put("decidesNow", findings(replay.decidesNow()));
            written.put("other", difference(replay.other()));
        } else if (error != null) {
            written.put("result", "NOT_REPLAYED");
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("code", error.code().name());
            told.put("at", error.at());
            told.put("value", error.value());
            told.put("message", error.getMessage());
            written.put("error", told);
        }
        return JSON.writeValueAsString(written);
    }

    private static Map<String, @Nullable Object> answer(Decision decision) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("edition", decision.ruleset().edition());
        written.put("digest", decision.ruleset().digest());
        written.put("status", decision.status().name());
        written.put("force", decision.force().name());
        written.put("outcome", decision.outcomes() == null ? decision.outcome() : decision.outcomes());
        return written;
    }

    private static @Nullable Map<String, @Nullable Object> difference(@Nullable RecordDifference difference) {
        return difference == null ? null : at(difference.pointer(), difference.stored(), difference.replayed());
    }

    private static Map<String, @Nullable Object> flip(Replay.Flip flip) {
        return at(flip.pointer(), flip.stored(), flip.replayed());
    }

    private static Map<String, @Nullable Object> at(
            String pointer, @Nullable String stored, @Nullable String replayed) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("pointer", pointer);
        written.put("stored", stored);
        written.put("replayed", replayed);
        return written;
    }

    private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, @Nullable Object> written = new LinkedHashMap<>();
                    written.put("rule", finding.rule());
                    written.put("limb", finding.limb());
                    written.put("subject", finding.subject());
                    written.put("conclusion", finding.conclusion());
                    written.put("certainty", finding.certainty().name());
                    written.put(
                            "citations",
                            finding.citations().stream().map(Citation::text).toList());
                    return written;
                })
                .toList();
    }
}
