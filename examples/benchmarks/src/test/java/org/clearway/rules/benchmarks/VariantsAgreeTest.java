package org.clearway.rules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.benchmarks.rivals.Rival;
import org.clearway.rules.benchmarks.rivals.Rivals;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Screened;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.runtime.KieSession;

/** What is compared for speed gives the same answers: otherwise the ratios would mean nothing. */
class VariantsAgreeTest {
    private static final EditionModel EDITION = Portfolio.edition();
    private static final List<Portfolio.Item> ITEMS = Portfolio.known();
    private static final RegulatoryRules RULES = RegulatoryRules.load();

    @Test
    void theWorkedCasesAreMany() {
        assertThat(ITEMS).hasSizeGreaterThan(400);
    }

    @Test
    void handWrittenJavaGivesTheClassAndTheProvisionsOfTheLibrary() {
        SoftAssertions softly = new SoftAssertions();
        int determined = 0;
        for (Portfolio.Item item : ITEMS) {
            Decision decision = RULES.decide(item.request());
            HandWritten.Answer hand = HandWritten.classify(item.facts());
            // Two-valued Java has no answer where an enumeration is left out and the class depends on it.
            if (decision.status() != Status.UNDETERMINED) {
                determined++;
                softly.assertThat(hand)
                        .as(item.name())
                        .isEqualTo(new HandWritten.Answer(String.valueOf(decision.outcome()), decision.deciding()));
            }
        }
        softly.assertAll();
        assertThat(determined).isGreaterThan(ITEMS.size() * 95 / 100);
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeWithoutReasonsLeavesEveryOutcomeThatADecisionLeaves(FactSet set) {
        List<Portfolio.Item> items = set.items();
        IntFunction<?> screen = Way.CLEARWAY_SCREEN.ready(items);
        for (int i = 0; i < items.size(); i++) {
            Decision decision = RULES.decide(items.get(i).request());
            Screened screened = (Screened) screen.apply(i);
            if (decision.status() == Status.UNDETERMINED) {
                assertThat(screened.possible()).as(items.get(i).name()).containsAll(decision.possible());
            } else if (screened.status() == Status.UNDETERMINED) {
                assertThat(screened.possible()).as(items.get(i).name()).contains(String.valueOf(decision.outcome()));
            } else {
                assertThat(screened.status()).isEqualTo(decision.status());
                assertThat(screened.outcome()).as(items.get(i).name()).isEqualTo(decision.outcome());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void javaByHandWithThreeValuesLeavesEveryOutcomeThatTheLibraryLeavesAndSeldomMore(FactSet set) {
        List<Portfolio.Item> items = set.items();
        int same = 0;
        for (Portfolio.Item item : items) {
            Decision decision = RULES.decide(item.request());
            Set<String> possible = decision.status() == Status.UNDETERMINED
                    ? Set.copyOf(decision.possible())
                    : Set.of(String.valueOf(decision.outcome()));
            Set<String> hand = BitSet.valueOf(new long[] {HandWrittenOpen.classify(item.facts())}).stream()
                    .mapToObj(outcome -> HandWrittenOpen.OUTCOMES[outcome])
                    .collect(Collectors.toSet());
            assertThat(hand).as(item.name()).containsAll(possible);
            same += hand.equals(possible) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(items.size() * 4 / 5);
    }

    @Test
    void bareDroolsFiresTheRulesThatTheLibraryFindsCertain() {
        BareDrools certain = BareDrools.certain(EDITION);
        for (Portfolio.Item item : ITEMS) {
            Decision decision = RULES.decide(item.request());
            List<String> applied = names(
                    applied(certain.inNewSession(BareDrools.facts(item.facts())).rules()));
            if (decision.findings().stream().allMatch(VariantsAgreeTest::isCertain)) {
                assertThat(applied).as(item.name()).isEqualTo(certain(decision));
            } else {
                assertThat(applied).as(item.name()).containsAll(certain(decision));
            }
        }
    }

    /** The library also knows facts in part, and so finds more rules certain; and what displaces a rule may be unknown. */
    @Test
    void whereFactsAreUnknownTheLibraryFindsTheRulesCertainThatBareDroolsFires() {
        BareDrools certain = BareDrools.certain(EDITION);
        int fired = 0;
        for (Portfolio.Item item : FactSet.UNKNOWN.items()) {
            BitSet rules = certain.inNewSession(BareDrools.facts(item.facts())).rules();
            List<String> surely = names(applied(rules).stream()
                    .filter(rule -> rule.unless().isEmpty())
                    .toList());
            fired += surely.size();
            Decision decision = RULES.decide(item.request());
            if (decision.status() == Status.UNDETERMINED) {
                assertThat(certain(decision)).as(item.name()).containsAll(surely);
            }
        }
        assertThat(fired).isGreaterThan(ITEMS.size() / 2);
    }

    private static List<String> names(List<Rule> rules) {
        return rules.stream().map(Rule::name).toList();
    }

    private static List<String> certain(Decision decision) {
        return decision.findings().stream()
                .filter(VariantsAgreeTest::isCertain)
                .map(finding -> finding.rule() + ": " + finding.limb())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyRivalFindsTheSameRulesSurelyTrueAsBareDrools(Rivals rival) {
        BareDrools certain = BareDrools.certain(EDITION);
        Rival<?> engine = rival.with(RuleData.of(EDITION));
        for (FactSet set : FactSet.values()) {
            assertThat(set.items().parallelStream()
                            .filter(item -> !decide(engine, item.facts())
                                    .equals(certain.inNewSession(BareDrools.facts(item.facts()))
                                            .rules())))
                    .as(rival.title() + " with facts " + set)
                    .isEmpty();
        }
    }

    private static <F> BitSet decide(Rival<F> engine, Facts facts) {
        return engine.decide(engine.facts(facts));
    }

    @Test
    void aReusedSessionFiresTheRulesThatANewOneFires() {
        BareDrools certain = BareDrools.certain(EDITION);
        KieSession session = certain.open();
        for (Portfolio.Item item : ITEMS) {
            List<Section> facts = BareDrools.facts(item.facts());
            assertThat(certain.inSession(session, facts).rules())
                    .as(item.name())
                    .isEqualTo(certain.inNewSession(facts).rules());
        }
        session.dispose();
    }

    @Test
    void theDigestIsTheSameForDecisionsMadeTwice() {
        for (Portfolio.Item item : ITEMS) {
            String digest = RecordJson.digest(item.request(), RULES.decide(item.request()));
            assertThat(RecordJson.digest(item.request(), RULES.decide(item.request())))
                    .isEqualTo(digest);
        }
    }

    static boolean isCertain(Finding finding) {
        return finding.certainty() == Certainty.CERTAIN;
    }

    /** The rules that apply once residual rules are displaced, as far as the stages are reached. */
    private static List<Rule> applied(BitSet fired) {
        List<Rule> applied = new ArrayList<>();
        for (int stage = 0; stage < EDITION.stages().size(); stage++) {
            for (int rule = 0; rule < EDITION.rules().size(); rule++) {
                Rule of = EDITION.rules().get(rule);
                if (of.stage() == stage && of.conclusion() instanceof Rule.Outcome && applies(rule, fired)) {
                    applied.add(of);
                    if (EDITION.stages().get(stage).join() == Stage.Join.GATE) {
                        return applied;
                    }
                }
            }
        }
        return applied;
    }

    private static boolean applies(int rule, BitSet fired) {
        return fired.get(rule) && EDITION.rules().get(rule).unless().stream().noneMatch(other -> applies(other, fired));
    }
}
