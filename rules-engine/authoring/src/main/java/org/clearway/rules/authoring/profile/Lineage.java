package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.jspecify.annotations.Nullable;

/** Which rules extend which, and what they inherit. */
final class Lineage {
    private final Map<String, AuthoredRule> byName = new HashMap<>();
    private final Set<String> extended = new HashSet<>();

    Lineage(List<AuthoredRule> rules) {
        for (AuthoredRule rule : rules) {
            byName.putIfAbsent(rule.name(), rule);
            if (rule.parent() != null) {
                extended.add(rule.parent());
            }
        }
    }

    boolean isExtended(AuthoredRule rule) {
        return extended.contains(rule.name());
    }

    /** Whether the rule extends rules that exist, and not itself; notes where it does not. */
    boolean checked(AuthoredRule rule) {
        List<AuthoredRule> lineage = of(rule);
        if (lineage.size() > Limits.CHAIN) {
            rule.problem(
                    ProblemCode.REFERENCE,
                    "More than " + Limits.CHAIN + " rules extend one another.",
                    "a rule that extends one or two");
            return false;
        }
        String parent = lineage.get(lineage.size() - 1).parent();
        if (parent == null) {
            return true;
        }
        boolean exists = byName.containsKey(parent);
        rule.problem(
                rule.places().parent(),
                ProblemCode.REFERENCE,
                exists ? "It extends itself." : "It extends \"" + parent + "\", which does not exist.",
                exists ? "a rule that stands by itself" : Instead.of(parent, byName.keySet()));
        return false;
    }

    /** The rule and those it extends, nearest first, as far as they exist. */
    List<AuthoredRule> of(AuthoredRule rule) {
        List<AuthoredRule> lineage = new ArrayList<>();
        Set<String> names = new HashSet<>();
        AuthoredRule at = rule;
        while (at != null && names.add(at.name()) && lineage.size() <= Limits.CHAIN) {
            lineage.add(at);
            at = at.parent() == null ? null : byName.get(at.parent());
        }
        return lineage;
    }

    /** The whole condition of a rule, the inherited part first. */
    Condition condition(AuthoredRule rule) {
        List<Condition> parts = new ArrayList<>();
        of(rule).forEach(at -> parts.add(0, at.own()));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    /** The nearest rule with a check, or null. */
    @Nullable
    AuthoredRule check(AuthoredRule rule) {
        return of(rule).stream().filter(at -> at.has("Check")).findFirst().orElse(null);
    }
}
