package org.clearway.rules.authoring.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.internal.text.Suggestions;

/** What no case of an edition shows, and cases that name rules which are not there. */
final class Untested {
    private static final String AS_OF = "request.asOf";

    private final EditionModel model;
    private final List<Case> cases;
    private final CaseWords words;
    private final RulePlace places;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Untested(EditionModel model, List<Case> cases, CaseWords words, RulePlace places) {
        this.model = model;
        this.cases = cases;
        this.words = words;
        this.places = places;
        model.rules().forEach(rule -> rules.put(rule.name(), rule));
    }

    void check(List<Problem> found) {
        Set<String> decided = new HashSet<>();
        Set<String> missed = new HashSet<>();
        for (Case one : cases) {
            named(one, "decides:", one.decides(), decided, found);
            named(one, "nearMiss:", one.nearMiss(), missed, found);
        }
        for (Rule rule : rules.values()) {
            if (!concludes(rule)) {
                continue;
            }
            if (!decided.contains(rule.name())) {
                found.add(places.problem(
                        rule,
                        ProblemCode.RULE_UNTESTED,
                        "No case is decided by \"" + rule.name() + "\".",
                        "a case with decides: \"" + rule.name() + "\""));
            } else if (!missed.contains(rule.name())) {
                found.add(places.problem(
                        rule,
                        ProblemCode.RULE_UNTESTED,
                        "No case only just misses \"" + rule.name() + "\".",
                        "a case one fact away, with nearMiss: \"" + rule.name() + "\""));
            }
        }
        days(found);
    }

    private void named(Case one, String member, Collection<String> names, Set<String> all, List<Problem> found) {
        for (String name : names) {
            all.add(name);
            if (!rules.containsKey(name)) {
                String near = Suggestions.nearest(name, rules.keySet());
                found.add(words.problem(
                        one,
                        List.of(member, name),
                        "The case " + one.id() + " names the rule \"" + name + "\", which does not exist.",
                        near == null ? "the whole name of a rule of this edition" : "\"" + near + "\""));
            }
        }
    }

    /** A rule derived as the opposite of another is tested with that one, and a check by its limbs. */
    private static boolean concludes(Rule rule) {
        return !(rule.conclusion() instanceof Rule.Applies)
                && !(rule.conclusion() instanceof Rule.Gives gives && gives.opposite());
    }

    /** Each day that a rule compares with that of the decision has a case before it, on it and after it. */
    private void days(List<Problem> found) {
        Set<LocalDate> judged = new HashSet<>();
        cases.forEach(one -> judged.add(one.request().asOf()));
        Map<LocalDate, Rule> named = new TreeMap<>();
        for (Rule rule : model.rules()) {
            rule.when().atoms().forEach(atom -> {
                if (atom instanceof Condition.Compare compare
                        && compare.left().equals(new Operand.FactValue(AS_OF))
                        && compare.right() instanceof Operand.Day day) {
                    named.putIfAbsent(day.value(), rule);
                }
            });
        }
        named.forEach((day, rule) -> {
            List<String> missing = new ArrayList<>();
            Stream.of(day.minusDays(1), day, day.plusDays(1))
                    .filter(near -> !judged.contains(near))
                    .forEach(near -> missing.add(near.toString()));
            if (!missing.isEmpty()) {
                found.add(places.problem(
                        rule,
                        ProblemCode.DAY_UNTESTED,
                        "The rule turns on " + day + ", and no case is of " + String.join(", ", missing) + ".",
                        "a case with around: " + day));
            }
        });
    }
}
