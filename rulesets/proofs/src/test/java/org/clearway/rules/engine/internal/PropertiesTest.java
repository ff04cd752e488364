package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;

/** What every ruleset must hold on random facts. */
class PropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegulatoryRules RULES = Editions.rules();

    record Asked(LoadedEdition edition, LocalDate day, Facts facts, long seed) {
        Request request() {
            return request(facts);
        }

        /** Forces the edition, so that proposals are decided like law. */
        Request request(Facts other) {
            return Request.builder()
                    .ruleset(edition.model().ruleset())
                    .edition(edition.model().edition())
                    .asOf(day)
                    .facts(other)
                    .build();
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        return asked(Arbitraries.just(DAY));
    }

    @Provide
    Arbitrary<Asked> askedOnAnyDay() {
        return asked(Arbitraries.integers()
                .between(0, 5_500)
                .map(days -> LocalDate.of(2018, 1, 1).plusDays(days)));
    }

    private static Arbitrary<Asked> asked(Arbitrary<LocalDate> days) {
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        return Combinators.combine(
                        Arbitraries.of(editions), Arbitraries.of(0.0, 0.1, 0.4, 0.8), days, Arbitraries.longs())
                .flatAs((edition, unknown, day, seed) ->
                        RandomFacts.of(edition, unknown, day).map(facts -> new Asked(edition, day, facts, seed)));
    }

    @Property(tries = 400)
    void theOrderOfFactsDoesNotMatter(@ForAll("asked") Asked asked) {
        String json = RequestJson.write(asked.request());
        Request shuffled = RequestJson.read(Shuffle.members(json, new Random(asked.seed())));
        assertThat(DecisionJson.write(RULES.decide(shuffled)))
                .isEqualTo(DecisionJson.write(RULES.decide(asked.request())));
    }

    @Property(tries = 300)
    void theOrderOfRulesDoesNotMatter(@ForAll("asked") Asked asked) {
        LoadedEdition shuffled = new LoadedEdition(
                shuffled(asked.edition().model(), new Random(asked.seed())),
                null,
                PropertiesTest.class.getClassLoader(),
                null);
        Settled settled = Settling.settle(asked.facts(), DAY, Unstated.UNKNOWN);
        assertThat(outcomes(shuffled, settled)).isEqualTo(outcomes(asked.edition(), settled));
    }

    private static Set<String> outcomes(LoadedEdition edition, Settled settled) {
        long outcomes = new Subjects(edition, Evaluator.known(edition, settled), DAY).outcomes();
        return Set.copyOf(edition.outcomes().names(outcomes));
    }

    /** The same edition with its rules in another order; the rules of a gate keep theirs, which is part of their meaning. */
    private static EditionModel shuffled(EditionModel model, Random random) {
        List<Integer> order = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < model.rules().size(); i++) {
            boolean gate = model.stages().get(model.rules().get(i).stage()).join() == Stage.Join.GATE;
            (gate ? order : free).add(i);
        }
        Collections.shuffle(free, random);
        order.addAll(free);
        List<Rule> rules = order.stream()
                .map(model.rules()::get)
                .map(rule -> rule.displacedBy(
                        rule.unless().stream().map(order::indexOf).toList()))
                .toList();
        return model.withRules(rules);
    }

    @Property(tries = 400)
    void strictestNeverFallsWhenOneMoreRuleApplies(@ForAll("asked") Asked asked) {
        RuleTable table = asked.edition().table();
        Random random = new Random(asked.seed());
        byte[] truths = new byte[table.size()];
        for (int rule = 0; rule < truths.length; rule++) {
            truths[rule] = Truth.of(random.nextInt(6) == 0);
        }
        for (int stage = 0; stage < asked.edition().model().stages().size(); stage++) {
            if (asked.edition().model().stages().get(stage).join() != Stage.Join.STRICTEST) {
                for (int rule : table.stages().get(stage).rules()) {
                    truths[rule] = Truth.FALSE;
                }
            }
        }
        long before = table.outcomes(truths, DAY);
        for (int rule = 0; rule < truths.length; rule++) {
            if (table.result(rule) < 0 || truths[rule] == Truth.TRUE || gate(asked.edition(), rule)) {
                continue;
            }
            truths[rule] = Truth.TRUE;
            long after = table.outcomes(truths, DAY);
            truths[rule] = Truth.FALSE;
            if (before != 0) {
                assertThat(rank(asked.edition(), after)).isGreaterThanOrEqualTo(rank(asked.edition(), before));
            }
        }
    }

    private static boolean gate(LoadedEdition edition, int rule) {
        int stage = edition.model().rules().get(rule).stage();
        return edition.model().stages().get(stage).join() == Stage.Join.GATE;
    }

    private static int rank(LoadedEdition edition, long outcome) {
        return edition.outcomes().rank(Long.numberOfTrailingZeros(outcome));
    }

    @Property(tries = 600)
    void completingAnUndeterminedRequestNeverContradictsIt(@ForAll("asked") Asked asked) {
        Facts completed = RandomFacts.completed(asked.edition(), asked.facts(), new Random(asked.seed()), DAY);
        if (completed == null) {
            return;
        }
        if (Completions.overruled(
                asked.edition(),
                Settling.settle(asked.facts(), asked.day(), Unstated.UNKNOWN),
                Settling.settle(completed, asked.day(), Unstated.UNKNOWN))) {
            // What was presumed is otherwise: the decision shows the presumption.
            return;
        }
        Decision before = RULES.decide(asked.request());
        Decision after = RULES.decide(asked.request(completed));
        if (before.status() != Status.NOT_APPLICABLE && takenBack(asked.edition(), after)) {
            // A presumed scope is taken back by stating the contrary; while nothing is stated, it is no open point.
            return;
        }
        assertThat(after.status())
                .as("%s completed", RequestJson.write(asked.request(completed)))
                .isIn(Status.DETERMINED, Status.NOT_APPLICABLE);
        String outcome = after.outcome() == null ? after.status().name() : after.outcome();
        if (before.status() == Status.NOT_APPLICABLE) {
            assertThat(after.status()).isEqualTo(Status.NOT_APPLICABLE);
        } else {
            assertThat(before.possible())
                    .as("%s completed", RequestJson.write(asked.request(completed)))
                    .containsAll(after.outcomes() == null ? List.of(outcome) : after.outcomes());
        }
        if (after.status() == Status.NOT_APPLICABLE && before.possible().contains(Status.NOT_APPLICABLE.name())) {
            // Whether the checklist reaches the subject was open: where it does not, no check does.
            return;
        }
        before.checks().forEach((check, result) -> {
            CheckResult later = after.checks().get(check);
            if (result.verdict() != Verdict.UNKNOWN && later != null) {
                assertThat(later.verdict()).as(check).isEqualTo(result.verdict());
            }
        });
        if (after.status() == Status.DETERMINED && before.status() == Status.DETERMINED) {
            assertThat(certain(asked.edition(), after)).containsAll(certain(asked.edition(), before));
        }
    }

    private static boolean takenBack(LoadedEdition edition, Decision decision) {
        return Editions.onlyStated(edition).stream()
                .anyMatch(rule -> decision.findings().stream()
                        .anyMatch(finding -> rule.name().equals(finding.rule() + ": " + finding.limb())));
    }

    /** Certain findings; not those of a gate, of which only the first that applies is told. */
    private static Set<String> certain(LoadedEdition edition, Decision decision) {
        Set<String> gates = new HashSet<>();
        for (int rule = 0; rule < edition.model().rules().size(); rule++) {
            if (gate(edition, rule)) {
                gates.add(edition.model().rules().get(rule).rule());
            }
        }
        return decision.findings().stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN && !gates.contains(finding.rule()))
                .map(finding -> finding.subject() + " " + finding.rule() + ": " + finding.limb())
                .collect(Collectors.toSet());
    }

    @Property(tries = 400)
    void aFactThatTheRulesetDoesNotReadChangesNothing(@ForAll("asked") Asked asked) {
        Facts more = RandomFacts.unread(asked.edition(), asked.facts(), new Random(asked.seed()));
        Decision with = RULES.decide(asked.request(more));
        Decision without = RULES.decide(asked.request());
        assertThat(with.status()).isEqualTo(without.status());
        assertThat(with.possible()).isEqualTo(without.possible());
        assertThat(with.findings()).isEqualTo(without.findings());
    }

    @Property(tries = 200)
    void theSameRequestGivesTheSameBytes(@ForAll("asked") Asked asked) {
        Decision first = RULES.decide(asked.request());
        Decision second = RegulatoryRules.load().decide(asked.request());
        assertThat(RecordJson.digest(asked.request(), second)).isEqualTo(RecordJson.digest(asked.request(), first));
    }

    @Property(tries = 500)
    void aMalformedRequestGivesTheDocumentedErrorAndNoDecision(@ForAll("asked") Asked asked) {
        String json = RequestJson.write(asked.request());
        String broken = Shuffle.malformed(json, new Random(asked.seed()));
        assertThatThrownBy(() -> RULES.decide(RequestJson.read(broken)))
                .as(broken)
                .isInstanceOf(RequestException.class)
                .satisfies(error -> {
                    RequestException known = (RequestException) error;
                    assertThat(known.code().number()).isBetween(1000, 1999);
                    assertThat(known.getMessage()).isNotBlank();
                });
    }

    @Property(tries = 300)
    void onlyAnEditionInForceAnswersWithoutSayingThatItIsNotLaw(@ForAll("asked") Asked asked) {
        Decision forced = RULES.decide(asked.request());
        assertThat(forced.hypothetical()).isTrue();
        assertThat(forced.warnings()).anyMatch(warning -> warning.code().equals("HYPOTHETICAL"));
        Decision plain = RULES.decide(Request.builder()
                .ruleset(asked.edition().model().ruleset())
                .asOf(DAY)
                .facts(asked.facts())
                .build());
        if (plain.status() == Status.NOT_IN_FORCE) {
            assertThat(plain.outcome()).isNull();
            assertThat(plain.route()).isNull();
            assertThat(plain.possible()).isEmpty();
        } else {
            assertThat(plain.ruleset().standing()).isNotNull();
            assertThat(plain.ruleset().standing().name()).isEqualTo("IN_FORCE");
        }
    }

    @Property(tries = 600)
    void noAnswerOutsideAnEditionInForceSaysThatSomethingIsLawful(@ForAll("askedOnAnyDay") Asked asked) {
        Random random = new Random(asked.seed());
        LocalDate day = asked.day();
        Request plain = Request.builder()
                .ruleset(asked.edition().model().ruleset())
                .asOf(day)
                .facts(asked.facts())
                .build();
        nothingLawfulOutsideLaw(RULES.decide(plain));
        nothingLawfulOutsideLaw(RULES.decide(asked.request()));
        if (asked.edition().model().effectiveFrom() == null) {
            LocalDate commencement = day.plusDays(random.nextInt(3) - 1L);
            Decision supposed = RULES.decide(Request.builder()
                    .from(asked.request())
                    .commencement(commencement)
                    .build());
            nothingLawfulOutsideLaw(supposed);
            assertThat(supposed.hypothetical()).isTrue();
        }
    }

    private static void nothingLawfulOutsideLaw(Decision decision) {
        boolean hypothetical =
                decision.warnings().stream().anyMatch(warning -> warning.code().equals("HYPOTHETICAL"));
        assertThat(hypothetical).as("warned").isEqualTo(decision.hypothetical());
        Standing standing = decision.ruleset().standing();
        if (decision.status() == Status.NOT_IN_FORCE) {
            assertThat(standing).isNull();
            assertThat(decision.outcome()).isNull();
            assertThat(decision.outcomes()).isNull();
            assertThat(decision.legalBasis()).isNull();
            assertThat(decision.route()).isNull();
            assertThat(decision.possible()).isEmpty();
            assertThat(decision.deciding()).isEmpty();
            assertThat(decision.dates()).isEmpty();
            assertThat(decision.findings()).isEmpty();
            assertThat(decision.consequences()).isEmpty();
        } else if (standing != Standing.IN_FORCE) {
            assertThat(decision.hypothetical()).isTrue();
            assertThat(decision.legalBasis()).isNull();
            assertThat(decision.outcome()).isNotEqualTo("ALLOWED");
            assertThat(decision.possible()).doesNotContain("ALLOWED");
        }
        decision.prospective().forEach(entry -> {
            assertThat(entry.standing()).isNotEqualTo(Standing.IN_FORCE);
            // What an enacted edition would allow from a later day is told; a draft, a proposal or a policy allows
            // nothing.
            if (entry.standing() != Standing.ENACTED && entry.standing() != Standing.REPEALED) {
                assertThat(entry.legalBasis()).isNull();
                assertThat(entry.outcome()).isNotEqualTo("ALLOWED");
                assertThat(entry.possible()).doesNotContain("ALLOWED");
            }
        });
    }
}
