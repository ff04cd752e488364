package org.clearway.rules.authoring.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Authority;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Function;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** The changes of what the rules of an edition conclude. */
final class Conclusions {
    private final EditionModel model;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A change.
     *
     * @param kind what kind of change
     * @param words what was changed
     * @param rules the rules that it makes others, by their numbers
     */
    record Change(Mutant.Kind kind, String words, Map<Integer, Rule> rules) {}

    Conclusions(EditionModel model) {
        this.model = model;
    }

    /** Those of a rule. */
    List<Change> of(int number) {
        changes.clear();
        Rule rule = model.rules().get(number);
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            outcome(number, rule, outcome);
        } else if (rule.conclusion() instanceof Rule.Ends ends) {
            ends(number, rule, ends);
        } else if (rule.conclusion() instanceof Rule.Gives gives) {
            verdict(number, rule, gives);
        } else if (rule.conclusion() instanceof Rule.Applies applies) {
            check(number, rule, applies.check());
        }
        if (rule.warning() != null) {
            add(number, Mutant.Kind.CONCLUSION, "does not warn", copy(rule, rule.when(), rule.conclusion(), false));
        }
        return List.copyOf(changes);
    }

    private void outcome(int number, Rule rule, Rule.Outcome outcome) {
        String other = other(rule.stage(), outcome.outcome());
        if (other != null) {
            add(
                    number,
                    Mutant.Kind.CONCLUSION,
                    "concludes " + other + " and not " + outcome.outcome(),
                    concluding(rule, new Rule.Outcome(other, outcome.route(), outcome.basis(), outcome.dates())));
        }
        if (outcome.route() != null) {
            add(
                    number,
                    Mutant.Kind.CONCLUSION,
                    "names no route",
                    concluding(rule, new Rule.Outcome(outcome.outcome(), null, outcome.basis(), outcome.dates())));
        }
        if (outcome.basis() != null) {
            add(
                    number,
                    Mutant.Kind.CONCLUSION,
                    "names no legal basis",
                    concluding(rule, new Rule.Outcome(outcome.outcome(), outcome.route(), null, outcome.dates())));
        }
        new TreeMap<>(outcome.dates()).forEach((name, operand) -> {
            Map<String, Operand> dates = new HashMap<>(outcome.dates());
            dates.put(name, later(operand));
            add(
                    number,
                    Mutant.Kind.DATE,
                    "gives the day after as " + name,
                    concluding(rule, new Rule.Outcome(outcome.outcome(), outcome.route(), outcome.basis(), dates)));
        });
    }

    private void ends(int number, Rule rule, Rule.Ends ends) {
        add(
                number,
                Mutant.Kind.CONCLUSION,
                "does not conclude " + ends.status(),
                when(rule, new Condition.Any(List.of())));
        if (ends.stated()) {
            add(
                    number,
                    Mutant.Kind.CONCLUSION,
                    "counts where facts are unknown or assumed, too",
                    concluding(rule, new Rule.Ends(ends.status(), false)));
        }
    }

    /** The verdict of a limb, and of the rule derived as its opposite, is the other one. */
    private void verdict(int number, Rule rule, Rule.Gives gives) {
        Map<Integer, Rule> rules = new HashMap<>();
        rules.put(number, concluding(rule, other(gives)));
        int next = number + 1;
        if (next < model.rules().size()
                && model.rules().get(next).conclusion() instanceof Rule.Gives opposite
                && opposite.opposite()
                && opposite.check().equals(gives.check())) {
            rules.put(next, concluding(model.rules().get(next), other(opposite)));
        }
        changes.add(new Change(
                Mutant.Kind.CONCLUSION, "gives " + other(gives).verdict() + " and not " + gives.verdict(), rules));
    }

    private static Rule.Gives other(Rule.Gives gives) {
        return new Rule.Gives(
                gives.check(), gives.verdict() == Verdict.FAIL ? Verdict.PASS : Verdict.FAIL, gives.opposite());
    }

    private void check(int number, Rule rule, Check check) {
        boolean blocker = check.severity() == Severity.BLOCKER;
        if (blocker || rule.citations().stream().anyMatch(citation -> citation.authority() == Authority.LAW)) {
            add(
                    number,
                    Mutant.Kind.CONCLUSION,
                    blocker ? "is no blocker" : "is a blocker",
                    applying(rule, check, blocker ? Severity.MAJOR : Severity.BLOCKER, check.from(), check.to()));
        }
        if (check.from() != null) {
            add(
                    number,
                    Mutant.Kind.DATE,
                    "counts from the day after " + check.from(),
                    applying(rule, check, check.severity(), check.from().plusDays(1), check.to()));
        }
        if (check.to() != null) {
            add(
                    number,
                    Mutant.Kind.DATE,
                    "counts to the day after " + check.to(),
                    applying(
                            rule,
                            check,
                            check.severity(),
                            check.from(),
                            check.to().plusDays(1)));
        }
    }

    private static Rule applying(
            Rule rule, Check check, Severity severity, @Nullable LocalDate from, @Nullable LocalDate to) {
        return concluding(
                rule, new Rule.Applies(new Check(check.id(), check.title(), check.topic(), severity, from, to)));
    }

    private void add(int number, Mutant.Kind kind, String words, Rule changed) {
        changes.add(new Change(kind, words, Map.of(number, changed)));
    }

    /** The next outcome of the stage, or of the edition. */
    private @Nullable String other(int stage, String outcome) {
        Stage of = model.stages().get(stage);
        List<String> order = of.order().contains(outcome)
                ? of.order()
                : List.copyOf(model.outcomes().keySet());
        return order.size() < 2 ? null : order.get((order.indexOf(outcome) + 1) % order.size());
    }

    private static Operand later(Operand day) {
        return new Operand.Call(Function.PLUS_DAYS, List.of(day, new Operand.Number(BigDecimal.ONE)));
    }

    private static Rule concluding(Rule rule, Rule.Conclusion conclusion) {
        return copy(rule, rule.when(), conclusion, true);
    }

    /** The rule with another condition. */
    static Rule when(Rule rule, Condition when) {
        return copy(rule, when, rule.conclusion(), true);
    }

    private static Rule copy(Rule rule, Condition when, Rule.Conclusion conclusion, boolean warns) {
        return new Rule(
                rule.name(),
                rule.rule(),
                rule.limb(),
                rule.file(),
                rule.line(),
                rule.stage(),
                when,
                conclusion,
                rule.unless(),
                rule.citations(),
                rule.note(),
                warns ? rule.warning() : null);
    }
}
