package org.clearway.rules.authoring.check;

import java.util.List;
import org.clearway.rules.analysis.Gap;
import org.clearway.rules.analysis.RuleFaults;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.testing.Words;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Rules that a solver shows nobody can have meant: they never apply, never decide, or ask the same as another one. */
final class Unmeant {

    /** How often the solver is asked for each rule, and besides: several times what any shipped edition needs. */
    private static final int EACH = 200;

    private static final int BESIDES = 10_000;

    private final EditionModel model;
    private final RulePlace places;
    private final int searches;

    Unmeant(EditionModel model, RulePlace places) {
        this(model, places, EACH * model.rules().size() + BESIDES);
    }

    Unmeant(EditionModel model, RulePlace places, int searches) {
        this.model = model;
        this.places = places;
        this.searches = searches;
    }

    void check(List<Problem> found) {
        RuleFaults faults = RuleFaults.of(model, searches);
        List<Rule> twice = faults.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.SAME_CONDITION)
                .flatMap(gap -> gap.rules().stream())
                .toList();
        // Of two that ask the same, one always wins: that is one mistake.
        faults.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.NEVER_DECIDES
                        || !twice.contains(gap.rules().get(0)))
                .forEach(gap -> found.add(problem(gap)));
        for (RuleFaults.Part part : faults.dead()) {
            found.add(places.problem(
                    part.rule(),
                    part.condition(),
                    ProblemCode.CONDITION_DEAD,
                    "An alternative of \"" + part.rule().name() + "\" holds for no product: " + words(part.condition())
                            + ".",
                    "what can hold together, or a comma where or was meant to stand"));
        }
        if (!faults.complete() && !model.rules().isEmpty()) {
            found.add(places.problem(
                    model.rules().get(0),
                    ProblemCode.CHECK_INCOMPLETE,
                    "The search for rules that never decide came to its bound.",
                    "clearway gaps, which searches to the end"));
        }
    }

    private Problem problem(Gap gap) {
        Rule rule = gap.rules().get(0);
        return switch (gap.kind()) {
            case NEVER_APPLIES ->
                places.problem(
                        rule,
                        ProblemCode.RULE_DEAD,
                        "\"" + rule.name()
                                + "\" applies to no product: what it asks cannot hold together, or the vocabulary"
                                + " excludes it.",
                        "a condition that some product meets, or no such rule");
            case NEVER_DECIDES ->
                places.problem(
                        rule,
                        ProblemCode.RULE_MASKED,
                        "\"" + rule.name() + "\" never decides. " + gap.says(),
                        "a condition that the others do not cover, another order, or no such rule");
            default -> {
                Rule other = gap.rules().get(1);
                yield places.problem(
                        other,
                        ProblemCode.RULE_TWICE,
                        "\"" + other.name() + "\" asks what \"" + rule.name() + "\" asks, and concludes "
                                + result(other) + " where that concludes " + result(rule) + ".",
                        "the condition in which they differ, or unless = \"" + rule.rule() + "\"");
            }
        };
    }

    private static String result(Rule rule) {
        return rule.conclusion() instanceof Rule.Outcome outcome ? outcome.outcome() : "otherwise";
    }

    private static String words(Condition condition) {
        return String.join(" and ", condition.atoms().map(Words::of).limit(6).toList());
    }
}
