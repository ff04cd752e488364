package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An explanation tells of every rule, and tells the same as the decision. */
class ExplanationTest {

    private static final RegulatoryRules RULES = Editions.unchecked();

    private static final Set<String> NOT_JUDGED = Set.of("NOT_APPLICABLE", "NOT_YET_EFFECTIVE", "EXPIRED");

    static List<Editions.Built> editions() {
        return Editions.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void anExplanationHasEveryRuleAsTheDecisionHasItAndSaysWhy(Editions.Built built) {
        EditionModel model = built.edition().model();
        Set<String> telling = model.rules().stream()
                .filter(rule -> !(rule.conclusion() instanceof Rule.Warns))
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Case one : built.cases()) {
            Request request = Request.builder()
                    .from(one.request())
                    .edition(model.edition())
                    .build();
            Explanation explanation = RULES.explain(request);
            assertThat(explanation.decision()).isEqualTo(RULES.decide(request));
            assertEveryRuleIsToldOf(one, model, telling, explanation);
            assertEveryRuleSaysWhy(one, explanation);
        }
    }

    /** Once for each subject, and as the decision has it. */
    private static void assertEveryRuleIsToldOf(
            Case one, EditionModel model, Set<String> telling, Explanation explanation) {
        Decision decision = explanation.decision();
        if (explanation.edition() == null) {
            // The request supposes a commencement that is still to come.
            assertThat(explanation.rules()).isEmpty();
            return;
        }
        if (explanation.rules().isEmpty()) {
            // An empty list of approvals leaves nothing to judge.
            assertThat(model.each()).as("%s", one).isNotNull();
            return;
        }
        explanation.rules().stream()
                .collect(Collectors.groupingBy(rule -> String.valueOf(rule.subject())))
                .forEach((subject, rules) ->
                        assertThat(names(rules)).as("%s", one).isEqualTo(telling));
        for (Finding finding : decision.findings()) {
            if (finding.limb().equals("applies") && NOT_JUDGED.contains(finding.conclusion())) {
                // It says that a check is not judged, and not that the rule applies.
                continue;
            }
            ConsideredRule rule = explanation.rules().stream()
                    .filter(considered -> considered.rule().rule().equals(finding.rule())
                            && considered.rule().limb().equals(finding.limb())
                            && Objects.equals(considered.subject(), finding.subject()))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.result())
                    .as("%s %s", one, rule.rule().name())
                    .isEqualTo(finding.certainty() == Certainty.CERTAIN ? Result.APPLIES : Result.MAY_APPLY);
        }
    }

    /** One that does not apply names a fact that is known, one that may apply what is not. */
    private static void assertEveryRuleSaysWhy(Case one, Explanation explanation) {
        for (ConsideredRule rule : explanation.rules()) {
            switch (rule.result()) {
                case DOES_NOT_APPLY ->
                    assertThat(rule.because())
                            .as("%s %s", one, rule.rule().name())
                            .isNotEmpty();
                case MAY_APPLY ->
                    assertThat(rule.because().stream().anyMatch(asked -> asked.value() == null)
                                    || !rule.givesWayTo().isEmpty())
                            .as("%s %s", one, rule.rule().name())
                            .isTrue();
                case GIVES_WAY -> assertThat(rule.givesWayTo()).isNotEmpty();
                case NOT_REACHED -> assertThat(rule.because()).isEmpty();
                case APPLIES ->
                    assertThat(rule.because())
                            .as("%s %s", one, rule.rule().name())
                            .allMatch(asked -> asked.value() != null || answersWithoutValue(asked));
            }
        }
    }

    /** That a fact has no value can be asked for, and several values that are left may all be among those asked for. */
    private static boolean answersWithoutValue(Asked asked) {
        return asked.relation() == Asked.Relation.IS_ABSENT || asked.assumed();
    }

    private static Set<String> names(List<ConsideredRule> rules) {
        List<String> names = rules.stream().map(rule -> rule.rule().name()).toList();
        assertThat(names).doesNotHaveDuplicates();
        return new TreeSet<>(names);
    }
}
