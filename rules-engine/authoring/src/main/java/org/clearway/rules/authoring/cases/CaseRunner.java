package org.clearway.rules.authoring.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.DecisionService;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RuleInfo;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Runs worked cases against rulesets. Immutable and safe for use by any number of threads. */
public final class CaseRunner {

    private final DecisionService rules;
    private final Map<String, Installed> installed = new HashMap<>();

    /**
     * A runner.
     *
     * @param rules the rules to run the cases against
     */
    public CaseRunner(RegulatoryRules rules) {
        this.rules = rules;
        for (RulesetInfo ruleset : rules.rulesets()) {
            Set<String> editions = new HashSet<>();
            Set<String> provisions = new HashSet<>();
            for (EditionInfo edition : ruleset.editions()) {
                editions.add(edition.edition());
                edition.rules().stream().map(RuleInfo::rule).forEach(provisions::add);
            }
            installed.put(ruleset.id(), new Installed(Set.copyOf(editions), Set.copyOf(provisions)));
        }
    }

    /**
     * A runner for editions as their sources stand.
     *
     * @param rules decides by these editions
     * @param editions the editions
     */
    public CaseRunner(DecisionService rules, Collection<EditionModel> editions) {
        this.rules = rules;
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, Set<String>> provisions = new HashMap<>();
        for (EditionModel edition : editions) {
            names.computeIfAbsent(edition.ruleset(), id -> new HashSet<>()).add(edition.edition());
            Set<String> all = provisions.computeIfAbsent(edition.ruleset(), id -> new HashSet<>());
            edition.rules().stream().map(Rule::rule).forEach(all::add);
        }
        names.forEach((ruleset, named) -> installed.put(
                ruleset, new Installed(Set.copyOf(named), Set.copyOf(provisions.getOrDefault(ruleset, Set.of())))));
    }

    /**
     * Decides the request of a case and compares the decision with what the case expects.
     *
     * @param one the case
     * @return the result; a request that the rules refuse is a miss
     */
    public CaseResult run(Case one) {
        String ruleset = one.request().ruleset();
        String edition = one.request().edition();
        Installed here = installed.get(ruleset);
        if (here == null) {
            return new CaseResult(one, List.of(), List.of("ruleset " + ruleset), 0, null);
        }
        if (edition != null && !here.editions().contains(edition)) {
            return new CaseResult(one, List.of(), List.of("edition " + edition + " of " + ruleset), 0, null);
        }
        try {
            Decision decision = rules.decide(one.request());
            if (one.expected().error() != null) {
                return new CaseResult(
                        one,
                        List.of(new CaseResult.Miss(
                                "error", one.expected().error(), "a decision: " + decision.status())),
                        List.of(),
                        0,
                        decision);
            }
            ExpectationCheck check = new ExpectationCheck(one.expected(), decision, here);
            return new CaseResult(one, check.misses(), check.notBuilt(), check.compared(), decision);
        } catch (ClearwayException e) {
            if (e.code().name().equals(one.expected().error())) {
                return new CaseResult(one, List.of(), List.of(), 1, null);
            }
            String got = "error " + e.code() + " at " + e.at() + ": " + e.getMessage();
            return new CaseResult(one, List.of(new CaseResult.Miss("decision", "one", got)), List.of(), 0, null);
        }
    }

    /** What is installed of a ruleset: its editions, and the short names of their provisions and checks. */
    record Installed(Set<String> editions, Set<String> provisions) {}
}
