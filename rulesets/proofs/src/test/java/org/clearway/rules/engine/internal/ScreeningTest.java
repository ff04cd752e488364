package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Answer;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Screened;
import org.clearway.rules.engine.Screening;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table form of the rules says what the conditions say, of every edition. */
class ScreeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegulatoryRules RULES = Editions.unchecked();

    static Stream<Editions.Built> editions() {
        return Editions.all().stream();
    }

    /** Facts for one edition on one day. */
    record Asked(LoadedEdition edition, LocalDate day, Facts facts) {}

    @Provide
    Arbitrary<Asked> asked() {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Combinators.combine(
                        Arbitraries.of(editions),
                        Arbitraries.of(0.0, 0.1, 0.4, 0.8),
                        Arbitraries.integers()
                                .between(0, 5_500)
                                .map(days -> LocalDate.of(2018, 1, 1).plusDays(days)))
                .flatAs((edition, unknown, day) ->
                        RandomFacts.of(edition, unknown, day).map(facts -> new Asked(edition, day, facts)));
    }

    @Property(tries = 1_000)
    void aTableGivesEachRuleTheTruthOfItsConditions(@ForAll("asked") Asked asked, @ForAll Unstated unstated) {
        sameTruths(asked.edition(), Settling.settle(asked.facts(), asked.day(), unstated));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aTableGivesEachRuleTheTruthOfItsConditionsInEveryWorkedCase(Editions.Built built) {
        for (Case one : built.cases()) {
            Request request = one.request();
            for (Unstated unstated : Unstated.values()) {
                try {
                    sameTruths(built.edition(), Settling.settle(request.facts(), request.asOf(), unstated));
                } catch (RequestException contradicts) {
                    assertThat(unstated).isNotEqualTo(request.unstated());
                }
            }
        }
    }

    private static void sameTruths(LoadedEdition edition, Settled settled) {
        ScreeningTable table = edition.screening();
        for (Knowledge known : Evaluator.known(edition, settled)) {
            Subject subject = new Subject(edition.table(), known, settled.asOf());
            ScreeningTable.Row row = table.pack(known);
            assertThat(table.truths(row)).isEqualTo(subject.truths());
            assertThat(table.outcome(row, settled.asOf()).possible()).isEqualTo(subject.outcomes());
        }
    }

    @Property(tries = 1_000)
    void whatScreeningSettlesADecisionSettlesAlike(@ForAll("asked") Asked asked, @ForAll Unstated unstated) {
        Screener screener = Screener.of(asked.edition(), asked.day());
        Settled settled = Settling.settle(asked.facts(), asked.day(), unstated);
        Answer answer = Answers.of(Evaluator.suppose(asked.edition(), settled, Budget.standard()), true);
        agrees(screener.screen(screener.pack(asked.facts(), unstated)), answer);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyWorkedCaseIsScreenedAsItIsDecided(Editions.Built built) {
        for (Case one : built.cases()) {
            Request request = one.request();
            if (request.edition() == null && request.commencement() == null && request.knownOn() == null) {
                Screening screening = RULES.screening(request.ruleset(), request.asOf());
                Decision decision = RULES.decide(request);
                Screened screened = screening.screen(screening.row(request.facts(), request.unstated()));
                agrees(screened, decision.answer());
            }
        }
    }

    private static void agrees(Screened screened, Answer answer) {
        if (screened.status() == Status.UNDETERMINED) {
            assertThat(answer.status()).isNotEqualTo(Status.NOT_IN_FORCE);
            assertThat(screened.possible()).containsAll(answer.possible());
            if (answer.certain() != null) {
                assertThat(screened.outcomes()).isEqualTo(answer.certain());
            }
            assertThat(answer.outcome() == null ? List.of() : List.of(answer.outcome()))
                    .allMatch(outcome -> screened.possible().contains(outcome));
        } else {
            assertThat(answer.status()).isEqualTo(screened.status());
            assertThat(answer.outcome()).isEqualTo(screened.outcome());
            assertThat(answer.outcomes() == null ? List.of() : answer.outcomes())
                    .isEqualTo(screened.outcomes());
            assertThat(answer.possible()).isEqualTo(screened.possible());
        }
    }

    @Test
    void aRowOfAnotherScreeningIsRefused() {
        Screening one = RULES.screening("gb-device-class", DAY);
        Screening other = RULES.screening("gb-device-class", DAY.plusDays(1));
        assertThatThrownBy(() -> other.screen(one.row(Facts.empty(), Unstated.UNKNOWN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row()");
    }

    @Test
    void factsThatContradictEachOtherAreRefusedAsByADecision() {
        Screening screening = RULES.screening("gb-ivd-class", DAY);
        Facts facts = Facts.empty().with("ivd.inVitroExamination", true).with("device.customMade", true);
        assertThatThrownBy(() -> screening.row(facts, Unstated.UNKNOWN)).isInstanceOf(RequestException.class);
    }
}
