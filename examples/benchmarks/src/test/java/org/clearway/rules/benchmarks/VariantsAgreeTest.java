package org.clearway.rules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Status;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** What is compared for speed gives the same answers: otherwise the ratios would mean nothing. */
class VariantsAgreeTest {
    private static final EditionModel EDITION = Portfolio.edition();
    private static final List<Portfolio.Item> ITEMS = Portfolio.items();
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
            HandWritten.Answer hand = HandWritten.classify(item.device(), item.ivd(), item.classification());
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

    @Test
    void bareDroolsFiresTheRulesThatTheLibraryFindsCertain() {
        BareDrools certain = BareDrools.certain(EDITION);
        for (Portfolio.Item item : ITEMS) {
            Decision decision = RULES.decide(item.request());
            List<String> applied = applied(certain.inNewSession(item));
            List<String> found = decision.findings().stream()
                    .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                    .map(finding -> finding.rule() + ": " + finding.limb())
                    .toList();
            if (decision.findings().stream().allMatch(VariantsAgreeTest::isCertain)) {
                assertThat(applied).as(item.name()).isEqualTo(found);
            } else {
                assertThat(applied).as(item.name()).containsAll(found);
            }
        }
    }

    @Test
    void everyFormOfBareDroolsFiresTheSameRules() {
        BareDrools certain = BareDrools.certain(EDITION);
        BareDrools plain = BareDrools.plain(EDITION);
        BareDrools twins = BareDrools.twins(EDITION);
        KieSession session = certain.open();
        for (Portfolio.Item item : ITEMS) {
            TreeSet<Integer> fired = numbers(certain.inNewSession(item));
            assertThat(numbers(certain.inSession(session, item)))
                    .as(item.name())
                    .isEqualTo(fired);
            assertThat(numbers(twins.inNewSession(item))).as(item.name()).containsAll(fired);
            assertThat(numbers(plain.inNewSession(item))).as(item.name()).containsAll(fired);
            if (RULES.decide(item.request()).findings().stream().allMatch(VariantsAgreeTest::isCertain)) {
                assertThat(applied(plain.inNewSession(item)))
                        .as(item.name())
                        .isEqualTo(applied(certain.inNewSession(item)));
            }
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

    private static boolean isCertain(Finding finding) {
        return finding.certainty() == Certainty.CERTAIN;
    }

    private static TreeSet<Integer> numbers(Fired fired) {
        return fired.rules().stream()
                .filter(rule -> !(EDITION.rules().get(rule).conclusion() instanceof Rule.Warns))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that apply once residual rules are displaced, as far as the stages are reached. */
    private static List<String> applied(Fired fired) {
        List<String> applied = new ArrayList<>();
        for (int stage = 0; stage < EDITION.stages().size(); stage++) {
            for (int rule = 0; rule < EDITION.rules().size(); rule++) {
                Rule of = EDITION.rules().get(rule);
                if (of.stage() == stage && of.conclusion() instanceof Rule.Outcome && applies(rule, fired)) {
                    applied.add(of.name());
                    if (EDITION.stages().get(stage).join() == Stage.Join.GATE) {
                        return applied;
                    }
                }
            }
        }
        return applied;
    }

    private static boolean applies(int rule, Fired fired) {
        return fired.rules().get(rule)
                && EDITION.rules().get(rule).unless().stream().noneMatch(other -> applies(other, fired));
    }
}
