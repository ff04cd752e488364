package org.clearway.rules.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The rulesets, which are loaded and warm before the first call is taken. Editions that apply today and were last held against their sources
 * before today are told: a reason to look, and none to stop.
 */
@Component("rulesets")
class RulesetsHealth implements HealthIndicator {

    private final RegulatoryRules rules;
    private final Clock clock;

    RulesetsHealth(RegulatoryRules rules) {
        this.rules = rules;
        this.clock = Clock.systemUTC();
    }

    @Override
    public Health health() {
        LocalDate today = LocalDate.now(clock);
        List<Map<String, String>> past = rules.rulesets().stream()
                .flatMap(ruleset -> ruleset.editions().stream())
                .filter(edition -> applies(edition, today) && edition.reviewed().isBefore(today))
                .map(edition -> Map.of(
                        "ruleset", edition.ruleset(),
                        "edition", edition.edition(),
                        "reviewed", edition.reviewed().toString()))
                .toList();
        return Health.up()
                .withDetail("rulesets", rules.rulesets().size())
                .withDetail("engine", RegulatoryRules.version())
                .withDetail("pastReview", past)
                .build();
    }

    private static boolean applies(EditionInfo edition, LocalDate today) {
        LocalDate from = edition.effectiveFrom();
        LocalDate to = edition.effectiveTo();
        return (from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today));
    }
}
