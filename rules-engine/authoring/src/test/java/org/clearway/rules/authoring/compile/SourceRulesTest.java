package org.clearway.rules.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {

    @TempDir
    Path folder;

    @Test
    void anEditionDecidesAsItStandsInItsFolder() {
        EditionModel edition = Fixture.edition().read(folder);
        RegulatoryRules rules = SourceRules.of(List.of(edition));
        Decision decision = rules.decide(Request.builder()
                .ruleset("gb-fixture")
                .asOf(LocalDate.of(2026, 6, 1))
                .facts(Facts.empty().with("device.active", true))
                .build());
        assertThat(decision.status()).isEqualTo(Status.DETERMINED);
        assertThat(decision.outcome()).isEqualTo("III");
        assertThat(decision.ruleset().digest()).isEqualTo(edition.digest());
        assertThat(decision.crossChecked()).isFalse();
    }

    @Test
    void onlyTheEditionsNamedAreThere() {
        RegulatoryRules rules = SourceRules.of(List.of(Fixture.edition().read(folder)));
        assertThat(rules.rulesets()).extracting(RulesetInfo::id).containsExactly("gb-fixture");
    }

    @Test
    void oneEditionTwiceIsRefused() {
        EditionModel edition = Fixture.edition().read(folder);
        assertThatThrownBy(() -> SourceRules.of(List.of(edition, edition)))
                .isInstanceOfSatisfying(
                        ClearwayException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EDITION_BROKEN));
    }
}
