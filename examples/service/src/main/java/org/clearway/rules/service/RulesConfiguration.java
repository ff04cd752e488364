package org.clearway.rules.service;

import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulesets on the class path, loaded once and shared by every request. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    /** Decides once by each edition, so that no caller waits for its rules to be loaded. */
    @Bean
    RegulatoryRules regulatoryRules() {
        RegulatoryRules rules = RegulatoryRules.load(RegulatoryRules.class.getClassLoader());
        for (RulesetInfo ruleset : rules.rulesets()) {
            ruleset.editions()
                    .forEach(edition -> rules.decide(Request.builder()
                            .ruleset(ruleset.id())
                            .asOf(LocalDate.EPOCH)
                            .edition(edition.edition())
                            .build()));
        }
        return rules;
    }
}
