package org.example.host;

import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.json.RecordJson;

/** Keeps what was decided so that it can be shown again, and found out about before an upgrade. */
public final class Records {
    private final Map<String, String> table = new TreeMap<>(); // digest and record: a table of the host's own
    private final RegulatoryRules rules;

    public Records(RegulatoryRules rules) {
        this.rules = rules;
    }

    /** Decides and stores; the digest goes where whoever can edit the records cannot, such as a log that is only added to. */
    public String decide(Request request) {
        Decision decision = rules.decide(request);
        String digest = RecordJson.digest(request, decision);
        table.put(digest, RecordJson.write(request, decision));
        return digest;
    }

    /** The decision as it was made; fails where the record was changed, or gets another decision now. */
    public Decision proved(String digest) {
        String record = table.get(digest);
        if (record == null || !RecordJson.digest(record).equals(digest)) {
            throw new IllegalStateException("The record is not the one that was stored");
        }
        return rules.verify(record);
    }

    /** How many stored answers are others by newer rules; each flip is for a person to look at. */
    public long flips(RegulatoryRules newer) {
        return table.values().stream()
                .map(newer::replay)
                .filter(replay -> replay.result() == Replay.Result.FLIPPED)
                .count();
    }
}
