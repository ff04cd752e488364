package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.profile.WrittenRules;
import org.clearway.rules.authoring.profile.WrittenRules.Written;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Every change of one thing that is written in an edition. */
final class Mutants {
    private final EditionModel model;
    private final WrittenRules written;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(EditionModel model, WrittenRules written) {
        this.model = model;
        this.written = written;
        for (int number = 0; number < model.rules().size(); number++) {
            numbers.put(model.rules().get(number).name(), number);
        }
    }

    /** Those of an edition, in the order in which it is written. */
    static List<Mutant> of(EditionModel model, WrittenRules written) {
        Mutants all = new Mutants(model, written);
        if (!all.changed(written.whole()).isEmpty()) {
            throw new IllegalStateException(model.ruleset() + "/" + model.edition() + " is not as it is written.");
        }
        Conclusions conclusions = new Conclusions(model);
        for (Written one : written.all()) {
            all.condition(one);
            all.extension(one);
            Integer number = all.numbers.get(one.name());
            if (number != null) {
                all.displacement(one, number);
                conclusions.of(number).forEach(change -> all.add(one, change.kind(), change.words(), change.rules()));
            }
        }
        return all.mutants;
    }

    private void condition(Written one) {
        List<Condition> parts = Parts.of(one.own());
        for (int at = 0; at < parts.size(); at++) {
            Condition part = parts.get(at);
            String words = Words.of(part);
            part(one, at, part.opposite(), Mutant.Kind.FLIPPED, "asks the opposite of " + words);
            if (parts.size() > 1 || one.parent() != null) {
                part(one, at, null, Mutant.Kind.LEFT_OUT, "does not ask whether " + words);
            }
            if (part instanceof Condition.Compare compare) {
                boundary(one, at, compare);
            }
            if (part instanceof Condition.OneOf oneOf) {
                values(one, at, oneOf);
            }
        }
    }

    private void boundary(Written one, int at, Condition.Compare compare) {
        Operator other = switch (compare.operator()) {
            case LT -> Operator.LE;
            case LE -> Operator.LT;
            case GT -> Operator.GE;
            case GE -> Operator.GT;
            case EQ, NE -> compare.operator();
        };
        Condition moved =
                new Condition.Compare(compare.left(), other, compare.right(), compare.order(), compare.negated());
        part(
                one,
                at,
                moved,
                Mutant.Kind.BOUNDARY,
                "asks whether " + Words.of(moved) + " and not whether " + Words.of(compare));
    }

    /** Of a list of values one less: of those that count, or, where those are more than half, of those that do not. */
    private void values(Written one, int at, Condition.OneOf oneOf) {
        boolean listed = oneOf.values().size() * 2 <= oneOf.domain().size();
        List<String> list = oneOf.domain().stream()
                .filter(value -> oneOf.values().contains(value) == listed)
                .toList();
        if (list.size() < 2) {
            return;
        }
        for (String value : list) {
            Set<String> values = new HashSet<>(oneOf.values());
            if (!values.remove(value)) {
                values.add(value);
            }
            part(
                    one,
                    at,
                    new Condition.OneOf(oneOf.fact(), values, oneOf.domain()),
                    Mutant.Kind.VALUE,
                    (listed ? "does not count " : "counts ") + value + " as " + oneOf.fact());
        }
    }

    private void part(Written one, int at, @Nullable Condition instead, Mutant.Kind kind, String change) {
        Condition own = Parts.replaced(one.own(), at, instead);
        if (!own.equals(one.own())) {
            add(one, kind, change, changed(written.with(one.name(), own).whole()));
        }
    }

    private void extension(Written one) {
        if (one.parent() != null) {
            add(
                    one,
                    Mutant.Kind.LINK,
                    "does not take over the condition of \"" + one.parent() + "\"",
                    changed(written.wholeWithout(one.name())));
        }
    }

    /** What gives way does so to all rules of a provision, or to every other one. */
    private void displacement(Written one, int number) {
        Rule rule = model.rules().get(number);
        for (String name : one.unless()) {
            boolean any = name.startsWith("*");
            if (!any && one.unless().stream().anyMatch(other -> other.startsWith("*"))) {
                continue;
            }
            List<Integer> left = rule.unless().stream()
                    .filter(other -> {
                        String provision = model.rules().get(other).rule();
                        return any ? one.unless().contains(provision) : !provision.equals(name);
                    })
                    .toList();
            add(
                    one,
                    Mutant.Kind.LINK,
                    "does not give way to " + (any ? "any other provision" : name),
                    Map.of(number, rule.displacedBy(left)));
        }
    }

    /** The rules that have another condition than in the edition. */
    private Map<Integer, Rule> changed(Map<String, Condition> whole) {
        Map<Integer, Rule> changed = new HashMap<>();
        for (int number = 0; number < model.rules().size(); number++) {
            Rule rule = model.rules().get(number);
            Condition when = whole.get(rule.name());
            if (when == null || !when.equals(rule.when())) {
                changed.put(number, Conclusions.when(rule, when == null ? new Condition.Any(List.of()) : when));
            }
        }
        return changed;
    }

    private void add(Written of, Mutant.Kind kind, String change, Map<Integer, Rule> rules) {
        Map<Integer, Rule> others = new HashMap<>(rules);
        others.entrySet().removeIf(rule -> model.rules().get(rule.getKey()).equals(rule.getValue()));
        if (!others.isEmpty()) {
            mutants.add(new Mutant(of, kind, change, others));
        }
    }
}
