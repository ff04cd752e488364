package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Warning;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseResult.Miss;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Holds the rules that cases name, as deciding or only just missed, against what decided. */
final class RuleNames {
    private final String edition;
    private final Map<String, Rule> rules = new HashMap<>();

    RuleNames(EditionModel model) {
        edition = model.edition();
        model.rules().forEach(rule -> rules.put(rule.name(), rule));
    }

    /** What a decision does not hold of what the case says of rules. */
    List<Miss> misses(Case one, Decision decision) {
        List<Finding> findings = new ArrayList<>(decision.findings());
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        decision.prospective().stream()
                .filter(entry -> entry.edition().equals(edition))
                .forEach(entry -> {
                    findings.addAll(entry.findings());
                    warnings.addAll(entry.warnings());
                });
        List<Miss> misses = new ArrayList<>();
        Stream.concat(one.decides().stream(), one.nearMiss().stream())
                .distinct()
                .forEach(name -> {
                    Rule rule = rules.get(name);
                    if (rule == null) {
                        misses.add(new Miss("rule", name, "no rule of this name"));
                    } else if (applies(rule, findings, warnings)
                            != one.decides().contains(name)) {
                        misses.add(
                                one.decides().contains(name)
                                        ? new Miss("decides", name, "it does not apply")
                                        : new Miss("nearMiss", "that it does not apply", name + " applies"));
                    }
                });
        return misses;
    }

    private static boolean applies(Rule rule, Collection<Finding> findings, Collection<Warning> warnings) {
        if (rule.conclusion() instanceof Rule.Warns && rule.warning() != null) {
            String code = rule.warning().code();
            return warnings.stream().anyMatch(warning -> warning.code().equals(code));
        }
        return findings.stream()
                .anyMatch(finding -> finding.certainty() == Certainty.CERTAIN
                        && finding.rule().equals(rule.rule())
                        && finding.limb().equals(rule.limb()));
    }
}
