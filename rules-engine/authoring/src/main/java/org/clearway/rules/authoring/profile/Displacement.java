package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Finds the rules that displace others. */
final class Displacement {
    private final List<Rule> rules;
    private final Map<Rule, AuthoredRule> origins;
    private final Map<Integer, List<Integer>> unless = new HashMap<>();

    Displacement(List<Rule> rules, Map<Rule, AuthoredRule> origins) {
        this.rules = rules;
        this.origins = origins;
    }

    List<Rule> resolved() {
        for (int i = 0; i < rules.size(); i++) {
            AuthoredRule origin = origins.get(rules.get(i));
            String names = origin == null ? null : origin.member("Concludes", "unless");
            if (names != null && origin != null) {
                unless.put(i, displacing(i, names, origin));
            }
        }
        for (int i : unless.keySet()) {
            if (reaches(i, i, new LinkedHashSet<>())) {
                problem(
                        origins.getOrDefault(rules.get(i), null),
                        "It is displaced by a rule that it displaces.",
                        "rules that displace each other in one direction only");
            }
        }
        List<Rule> resolved = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            resolved.add(rules.get(i).displacedBy(unless.getOrDefault(i, List.of())));
        }
        return resolved;
    }

    private List<Integer> displacing(int rule, String names, AuthoredRule origin) {
        List<Integer> displacing = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            boolean any = name.strip().equals("*");
            int before = displacing.size();
            for (int other = 0; other < rules.size(); other++) {
                boolean same = rules.get(other).rule().equals(rules.get(rule).rule());
                boolean meant = any ? !same : rules.get(other).rule().equals(name.strip());
                boolean concludes = !(rules.get(other).conclusion() instanceof Rule.Warns);
                if (other != rule
                        && meant
                        && concludes
                        && rules.get(other).stage() == rules.get(rule).stage()) {
                    displacing.add(other);
                }
            }
            if (displacing.size() == before) {
                problem(
                        origin,
                        "unless names '" + name.strip() + "', which is no other rule of its stage.",
                        Instead.of(name.strip(), others(rule)));
            }
        }
        return displacing.stream().distinct().sorted().toList();
    }

    /** The provisions that a rule could be displaced by. */
    private Set<String> others(int rule) {
        Set<String> others = new TreeSet<>();
        for (int other = 0; other < rules.size(); other++) {
            if (other != rule && rules.get(other).stage() == rules.get(rule).stage()) {
                others.add(rules.get(other).rule());
            }
        }
        return others;
    }

    private boolean reaches(int from, int target, Set<Integer> seen) {
        for (int next : unless.getOrDefault(from, List.of())) {
            if (next == target || (seen.add(next) && reaches(next, target, seen))) {
                return true;
            }
        }
        return false;
    }

    private static void problem(@Nullable AuthoredRule rule, String message, String instead) {
        if (rule != null) {
            rule.problem(ProblemCode.REFERENCE, message, instead);
        }
    }
}
