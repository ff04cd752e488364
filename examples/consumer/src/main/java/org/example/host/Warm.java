package org.example.host;

import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/** Makes the first decision of every ruleset before the first caller asks for one. */
public final class Warm {
    private Warm() {}

    public static RegulatoryRules rules(ClassLoader loader, LocalDate day) {
        RegulatoryRules rules = RegulatoryRules.load(loader);
        for (RulesetInfo ruleset : rules.rulesets()) {
            rules.decide(Request.builder().ruleset(ruleset.id()).asOf(day).build());
        }
        return rules;
    }
}
