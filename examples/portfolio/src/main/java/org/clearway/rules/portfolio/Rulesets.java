package org.clearway.rules.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;

/** Which rulesets a run applies. */
final class Rulesets {

    private Rulesets() {}

    /** SHA-256 over the version of the engine and the digests of all editions. */
    static String digest() {
        StringBuilder all = new StringBuilder(RegulatoryRules.version());
        Engine.rules()
                .rulesets()
                .forEach(ruleset -> ruleset.editions().stream()
                        .map(EditionInfo::digest)
                        .forEach(digest -> all.append('\n').append(digest)));
        return HexFormat.of().formatHex(Survey.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
