package org.clearway.rules.authoring.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** Every rule that differs from one of an edition in one thing. */
final class Mutants {
    private final EditionModel model;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(EditionModel model) {
        this.model = model;
    }

    /** Those of an edition, in the order of its rules. */
    static List<Mutant> of(EditionModel model) {
        Mutants all = new Mutants(model);
        for (int number = 0; number < model.rules().size(); number++) {
            all.rule(number, model.rules().get(number));
        }
        return all.mutants;
    }

    private void rule(int number, Rule rule) {
        // A rule derived as the opposite of another changes with that one.
        if (rule.conclusion() instanceof Rule.Gives gives && gives.opposite()) {
            return;
        }
        List<Condition> atoms = rule.when().atoms().toList();
        for (int at = 0; at < atoms.size(); at++) {
            Condition atom = atoms.get(at);
            add(
                    number,
                    rule,
                    with(rule, at, atom.opposite()),
                    Mutant.Kind.FLIPPED,
                    "asks the opposite of " + Words.of(atom));
            if (atoms.size() > 1) {
                add(number, rule, with(rule, at, null), Mutant.Kind.LEFT_OUT, "does not ask whether " + Words.of(atom));
            }
            Operator other = atom instanceof Condition.Compare asked && asked.order() == null
                    ? boundary(asked.operator())
                    : null;
            if (other != null && atom instanceof Condition.Compare compare) {
                Condition moved =
                        new Condition.Compare(compare.left(), other, compare.right(), null, compare.negated());
                add(
                        number,
                        rule,
                        with(rule, at, moved),
                        Mutant.Kind.BOUNDARY,
                        "asks whether " + Words.of(moved) + " and not whether " + Words.of(atom));
            }
        }
        conclusion(number, rule);
        for (int link : rule.unless()) {
            List<Integer> left =
                    rule.unless().stream().filter(other -> other != link).toList();
            add(
                    number,
                    rule,
                    rule.displacedBy(left),
                    Mutant.Kind.LINK,
                    "does not give way to \"" + model.rules().get(link).name() + "\"");
        }
    }

    private void conclusion(int number, Rule rule) {
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            String other = other(rule.stage(), outcome.outcome());
            if (other != null) {
                add(
                        number,
                        rule,
                        concluding(rule, new Rule.Outcome(other, outcome.route(), outcome.basis(), outcome.dates())),
                        Mutant.Kind.CONCLUSION,
                        "concludes " + other + " and not " + outcome.outcome());
            }
            outcome.dates().forEach((name, operand) -> {
                Map<String, Operand> dates = new HashMap<>(outcome.dates());
                dates.put(name, later(operand));
                add(
                        number,
                        rule,
                        concluding(rule, new Rule.Outcome(outcome.outcome(), outcome.route(), outcome.basis(), dates)),
                        Mutant.Kind.DATE,
                        "gives the day after as " + name);
            });
        } else if (rule.conclusion() instanceof Rule.Gives gives) {
            Verdict other = gives.verdict() == Verdict.FAIL ? Verdict.PASS : Verdict.FAIL;
            add(
                    number,
                    rule,
                    concluding(rule, new Rule.Gives(gives.check(), other, false)),
                    Mutant.Kind.CONCLUSION,
                    "gives " + other + " and not " + gives.verdict());
        }
    }

    private void add(int number, Rule rule, Rule changed, Mutant.Kind kind, String change) {
        if (!changed.equals(rule)) {
            mutants.add(new Mutant(number, rule, changed, kind, change));
        }
    }

    /** The next outcome of the stage, or of the edition. */
    private @Nullable String other(int stage, String outcome) {
        Stage of = model.stages().get(stage);
        List<String> order = of.order().contains(outcome)
                ? of.order()
                : List.copyOf(model.outcomes().keySet());
        return order.size() < 2 ? null : order.get((order.indexOf(outcome) + 1) % order.size());
    }

    private static @Nullable Operator boundary(Operator operator) {
        return switch (operator) {
            case LT -> Operator.LE;
            case LE -> Operator.LT;
            case GT -> Operator.GE;
            case GE -> Operator.GT;
            case EQ, NE -> null;
        };
    }

    private static Operand later(Operand day) {
        return new Operand.Call(Function.PLUS_DAYS, List.of(day, new Operand.Number(BigDecimal.ONE)));
    }

    private static Rule concluding(Rule rule, Rule.Conclusion conclusion) {
        return new Rule(
                rule.name(),
                rule.rule(),
                rule.limb(),
                rule.file(),
                rule.line(),
                rule.stage(),
                rule.when(),
                conclusion,
                rule.unless(),
                rule.citations(),
                rule.note(),
                rule.warning());
    }

    private static Rule with(Rule rule, int atom, @Nullable Condition instead) {
        int[] next = {0};
        Condition when = replaced(rule.when(), atom, instead, next);
        return new Rule(
                rule.name(),
                rule.rule(),
                rule.limb(),
                rule.file(),
                rule.line(),
                rule.stage(),
                when,
                rule.conclusion(),
                rule.unless(),
                rule.citations(),
                rule.note(),
                rule.warning());
    }

    /** The condition with one part replaced, or left out of what it is part of. */
    static Condition replaced(Condition condition, int atom, @Nullable Condition instead, int[] next) {
        if (!(condition instanceof Condition.Compound compound)) {
            boolean here = next[0]++ == atom;
            return here && instead != null ? instead : condition;
        }
        List<Condition> parts = new ArrayList<>();
        for (Condition part : compound.parts()) {
            boolean left = instead == null && !(part instanceof Condition.Compound) && next[0] == atom;
            Condition kept = replaced(part, atom, instead, next);
            if (!left) {
                parts.add(kept);
            }
        }
        return compound instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
    }
}
