package org.clearway.rules.assistant;

import java.time.LocalDate;
import java.util.Objects;
import org.clearway.rules.Request;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;

/** Rulesets and editions by name. */
final class Rulesets {

    private Rulesets() {}

    /** The ruleset that an argument names. */
    static RulesetInfo of(RegulatoryRules rules, String id) {
        RulesetInfo info = rules.ruleset(id);
        if (info == null) {
            // The library refuses it, and says which was probably meant.
            rules.decide(Request.builder().ruleset(id).asOf(LocalDate.EPOCH).build());
        }
        return Objects.requireNonNull(info);
    }

    /** An edition of a ruleset; null where the name is null, or there is none of it. */
    static @Nullable EditionInfo edition(RegulatoryRules rules, String ruleset, @Nullable String edition) {
        RulesetInfo info = rules.ruleset(ruleset);
        return info == null
                ? null
                : info.editions().stream()
                        .filter(one -> one.edition().equals(edition))
                        .findFirst()
                        .orElse(null);
    }
}
