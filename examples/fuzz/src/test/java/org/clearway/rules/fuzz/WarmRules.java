package org.clearway.rules.fuzz;

import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/** All rulesets, each edition of which was applied once: what is read and compiled when it is first asked for is none of an input. */
public final class WarmRules {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private WarmRules() {}

    /** The rulesets, decided by one engine. */
    public static RegulatoryRules load() {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
        for (RulesetInfo ruleset : rules.rulesets()) {
            for (EditionInfo edition : ruleset.editions()) {
                rules.decide(Request.builder()
                        .ruleset(ruleset.id())
                        .edition(edition.edition())
                        .asOf(DAY)
                        .build());
            }
        }
        return rules;
    }
}
