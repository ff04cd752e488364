package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.engine.internal.Parts.all;
import static org.clearway.rules.engine.internal.Parts.any;
import static org.clearway.rules.engine.internal.Parts.compare;
import static org.clearway.rules.engine.internal.Parts.fact;
import static org.clearway.rules.engine.internal.Parts.facts;
import static org.clearway.rules.engine.internal.Parts.gives;
import static org.clearway.rules.engine.internal.Parts.has;
import static org.clearway.rules.engine.internal.Parts.is;
import static org.clearway.rules.engine.internal.Parts.no;
import static org.clearway.rules.engine.internal.Parts.yes;

import java.math.BigDecimal;
import org.clearway.rules.Decision;
import org.clearway.rules.Status;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.junit.jupiter.api.Test;

/** Which outcomes some completion of the unknown facts really gives. */
class ExplorerTest {

    private static SmallEdition edition() {
        return new SmallEdition("small", "2020-01-01")
                .stage(Stage.Join.STRICTEST, "I", "II", "III")
                .rule("Rule 1: base", Parts.always(), gives("I"));
    }

    private static Decision decide(SmallEdition edition) {
        return edition.decide(Facts.empty());
    }

    @Test
    void anOutcomeIsRuledOutWhereNoCompletionGivesItAlthoughEachPartIsOpen() {
        Decision decision = decide(edition()
                .rule("Rule 2: never", all(yes("device.measuring"), no("device.measuring")), gives("III"))
                .rule("Rule 3: measuring", yes("device.measuring"), gives("II")));

        assertThat(decision.possible()).containsExactly("I", "II");
        assertThat(decision.possibleExact()).isTrue();
    }

    @Test
    void anOutcomeIsKnownWhereEveryCompletionGivesIt() {
        Decision decision = decide(edition()
                .rule("Rule 2: measuring", yes("device.measuring"), gives("II"))
                .rule("Rule 3: not measuring", no("device.measuring"), gives("II")));

        assertThat(decision.status()).isEqualTo(Status.DETERMINED);
        assertThat(decision.outcome()).isEqualTo("II");
        assertThat(decision.deciding()).containsExactly("Rule 2", "Rule 3");
    }

    @Test
    void valuesThatNoRuleTellsApartAreTriedTogetherAndTiesAreKept() {
        // What stays outside the body is in contact with no organ inside it, which a tie says.
        Decision decision = edition()
                .rule(
                        "Rule 2: inside",
                        all(is("device.invasiveness", "NONE"), is("device.site", "HEART", "OTHER_INTERNAL")),
                        gives("III"))
                .decide(facts("device.invasiveness", "NONE"));

        assertThat(decision.possible()).containsExactly("I");
        assertThat(decision.outcome()).isEqualTo("I");
    }

    @Test
    void theElementsOfASetAreTriedOneByOne() {
        Decision decision = decide(edition()
                .rule(
                        "Rule 2: both",
                        all(has("market.territories", "GB"), has("market.territories", "NI")),
                        gives("III"))
                .rule(
                        "Rule 3: one",
                        any(has("market.territories", "GB"), has("market.territories", "EU")),
                        gives("II")));

        assertThat(decision.possible()).containsExactly("I", "II", "III");
        assertThat(decision.possibleExact()).isTrue();
    }

    @Test
    void comparisonsOfOneFactAreNotHeldAgainstEachOtherAndTheBoundSaysSo() {
        Decision alone = decide(
                edition().rule("Rule 2: many", compare(fact("aiSystem.moduleCount"), ">", number(5)), gives("II")));
        Decision loose = decide(edition()
                .rule("Rule 2: many", compare(fact("aiSystem.moduleCount"), ">", number(5)), gives("II"))
                .rule("Rule 3: more", compare(fact("aiSystem.moduleCount"), ">", number(9)), gives("III")));

        assertThat(alone.possibleExact()).isTrue();
        assertThat(alone.possible()).containsExactly("I", "II");
        assertThat(loose.possibleExact()).isFalse();
        assertThat(loose.possible()).containsExactly("I", "II", "III");
    }

    private static Operand number(int value) {
        return new Operand.Number(BigDecimal.valueOf(value));
    }

    @Test
    void aDayMayStillLieAheadAndThenNoComparisonWithItHolds() {
        Condition before = compare(fact("incident.awareDate"), "<", Parts.day("2026-01-01"));
        SmallEdition edition = edition()
                .rule("Rule 2: early", before, gives("II"))
                .rule("Rule 3: late", before.opposite(), gives("III"));

        assertThat(decide(edition).possible()).containsExactly("I", "II", "III");
        assertThat(edition.decide(facts("incident.awareDate", SmallEdition.DAY.plusDays(1)))
                        .outcome())
                .isEqualTo("I");
    }
}
