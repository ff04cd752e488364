package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Finds the rules that displace others. */
final class Displacement {
    /** Stands for every other provision of the stage, as far as its outcome is not a finer one of the rule's own. */
    static final String ANY = "*";

    private static final String BUT = ANY + " but ";

    private final Header header;
    private final List<Rule> rules;
    private final Map<Rule, AuthoredRule> origins;
    private final Map<Integer, List<Integer>> unless = new HashMap<>();

    Displacement(Header header, List<Rule> rules, Map<Rule, AuthoredRule> origins) {
        this.header = header;
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
                        "",
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
        for (String each : names.split(",", -1)) {
            String name = each.strip();
            List<Integer> named;
            if (name.startsWith(BUT)) {
                String spared = name.substring(BUT.length()).strip();
                named(rule, spared, origin);
                named = any(rule).stream()
                        .filter(other -> !rules.get(other).rule().equals(spared))
                        .toList();
            } else {
                named = name.equals(ANY) ? any(rule) : named(rule, name, origin);
            }
            if (named.isEmpty() && name.startsWith(ANY)) {
                problem(origin, name, "No other rule of its stage can displace it.", "@Concludes without unless");
            }
            displacing.addAll(named);
        }
        return displacing.stream().distinct().sorted().toList();
    }

    /** The rules of a provision of the stage, a problem where there are none. */
    private List<Integer> named(int rule, String name, AuthoredRule origin) {
        List<Integer> named = others(rule)
                .filter(other -> rules.get(other).rule().equals(name))
                .boxed()
                .toList();
        if (named.isEmpty()) {
            Set<String> known = new TreeSet<>();
            others(rule).forEach(other -> known.add(rules.get(other).rule()));
            known.remove(name);
            problem(origin, name, reason(rule, name), near(rule, name, known));
        }
        return named;
    }

    private String reason(int rule, String name) {
        if (name.isEmpty()) {
            return "unless names nothing before or behind a comma.";
        }
        if (rules.get(rule).rule().equals(name)) {
            return "unless names '" + name + "', which is the rule's own provision and has no other limb.";
        }
        return elsewhere(rule, name) == null
                ? "unless names '" + name + "', which is no provision of its stage."
                : "unless names '" + name + "', which is a provision of another stage.";
    }

    /** What was probably meant; where the provision is one of another stage, none of this one was. */
    private String near(int rule, String name, Set<String> known) {
        String stage = elsewhere(rule, name);
        int colon = name.indexOf(':');
        String provision = colon < 0 ? "" : name.substring(0, colon).strip();
        if (rules.get(rule).rule().equals(name)) {
            return "the other provision that comes before this one, or no unless";
        }
        if (known.contains(provision)) {
            return "write " + provision + ", the provision without its limb";
        }
        return stage == null
                ? Instead.of(name, known)
                : "no unless where stage " + stage + " is a gate before this one, or a provision of the same stage";
    }

    /** The other stage in which there is a provision; null where there is none. */
    private @Nullable String elsewhere(int rule, String name) {
        return rules.stream()
                .filter(other -> other.rule().equals(name)
                        && other.stage() != rules.get(rule).stage())
                .map(other -> header.combine().get(other.stage()).stage())
                .findFirst()
                .orElse(null);
    }

    /** What {@link #ANY} stands for: a sub-class of an outcome supposes the outcome, and does not displace the rule that gives it. */
    private List<Integer> any(int rule) {
        Rule of = rules.get(rule);
        return others(rule)
                .filter(other -> !rules.get(other).rule().equals(of.rule()) && !refines(rules.get(other), of))
                .boxed()
                .toList();
    }

    private boolean refines(Rule other, Rule rule) {
        Map<String, String> refines = header.combine().get(rule.stage()).refines();
        return refines != null
                && other.conclusion() instanceof Rule.Outcome finer
                && rule.conclusion() instanceof Rule.Outcome own
                && own.outcome().equals(refines.get(finer.outcome()));
    }

    /** The rules of the stage, without the rule itself, that conclude something. */
    private IntStream others(int rule) {
        return IntStream.range(0, rules.size())
                .filter(other -> other != rule
                        && rules.get(other).stage() == rules.get(rule).stage()
                        && !(rules.get(other).conclusion() instanceof Rule.Warns));
    }

    private boolean reaches(int from, int target, Set<Integer> seen) {
        for (int next : unless.getOrDefault(from, List.of())) {
            if (next == target || (seen.add(next) && reaches(next, target, seen))) {
                return true;
            }
        }
        return false;
    }

    private static void problem(@Nullable AuthoredRule rule, String named, String message, String instead) {
        if (rule != null) {
            rule.problem(rule.at("Concludes", "unless", named), ProblemCode.REFERENCE, message, instead);
        }
    }
}
