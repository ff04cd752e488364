package org.clearway.rules.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.clearway.rules.Answer;
import org.clearway.rules.Decision;
import org.clearway.rules.DecisionService;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Force;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Status;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** A service of a host that takes decisions from the engine, and in its own test from a lambda. */
class ServiceTest {

    /** What the host does with a form: asks for the class on a day, and says so in a word. */
    private record Catalogue(DecisionService rules) {
        String deviceClass(Map<String, ?> form, LocalDate day) {
            Decision decision = rules.decide(Request.builder()
                    .ruleset(Rulesets.GB_DEVICE_CLASS)
                    .asOf(day)
                    .facts(Facts.of(form))
                    .build());
            String outcome = decision.outcome();
            return outcome == null ? "open: " + decision.possible() : decision.isLaw() ? outcome : "no law";
        }
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theServiceIsTestedWithoutTheEngine() {
        Catalogue catalogue = new Catalogue(ServiceTest::classThree);
        assertThat(catalogue.deviceClass(Map.of("device.qualifies", true), DAY)).isEqualTo("III");
    }

    @Test
    void theServiceRunsOnTheEngine() {
        Catalogue catalogue = new Catalogue(RegulatoryRules.load());
        assertThat(catalogue.deviceClass(Map.of("device.qualifies", true), DAY)).startsWith("open: [");
        assertThat(catalogue.deviceClass(
                        Map.of("device.qualifies", false, "device.notDeviceReason", "NO_MEDICAL_PURPOSE"), DAY))
                .isEqualTo("NOT_A_DEVICE");
    }

    @Test
    void aRulesetOfAnotherArtifactIsNamedWithIt() {
        RequestException error = refused(Rulesets.GB_RELIANCE);
        assertThat(error.didYouMean()).isNull();
        assertThat(error)
                .hasMessageContaining(
                        " gb-reliance is in org.clearway:clearway-rulesets-reliance, which is not on the class path.");
    }

    @Test
    void theNearestRulesetIsNamedAlsoWhereItIsOfAnotherArtifact() {
        assertThat(refused("gb-device-clas").didYouMean()).isEqualTo("gb-device-class");
        RequestException error = refused("gb-relience");
        assertThat(error.didYouMean()).isEqualTo("gb-reliance");
        assertThat(error).hasMessageContaining("did you mean gb-reliance? gb-reliance is in org.clearway:clearway-");
        assertThat(refused("weather").didYouMean()).isNull();
    }

    private static RequestException refused(String ruleset) {
        RequestException error = catchThrowableOfType(
                RequestException.class,
                () -> RegulatoryRules.load()
                        .decide(Request.builder().ruleset(ruleset).asOf(DAY).build()));
        assertThat(error.code()).isEqualTo(ErrorCode.RULESET_UNKNOWN);
        return error;
    }

    private static Decision classThree(Request request) {
        return Decision.builder()
                .ruleset(RulesetRef.builder().id(request.ruleset()).build())
                .asOf(request.asOf())
                .answer(Answer.builder()
                        .status(Status.DETERMINED)
                        .outcome("III")
                        .addPossible("III")
                        .build())
                .force(Force.LAW)
                .engine("test")
                .build();
    }
}
