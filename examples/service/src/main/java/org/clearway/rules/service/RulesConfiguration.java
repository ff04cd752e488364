package org.clearway.rules.service;

import org.clearway.rules.engine.RegulatoryRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulesets on the class path, loaded once and shared by every request. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RegulatoryRules regulatoryRules() {
        return RegulatoryRules.load(RegulatoryRules.class.getClassLoader());
    }
}
