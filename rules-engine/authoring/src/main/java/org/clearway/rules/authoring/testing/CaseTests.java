package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clearway.rules.Decision;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseResult;
import org.clearway.rules.authoring.cases.CaseRunner;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.internal.EditionProbe;

/** Runs the cases of editions as their sources stand, by the checked conditions. */
public final class CaseTests {
    private static final int TOGETHER = 64;

    private final Sources sources;
    private final CaseRunner runner;
    private final Map<Sources.Edition, EditionProbe> probes = new HashMap<>();

    /** The cases of the editions wanted. */
    public CaseTests(Sources sources) {
        this.sources = sources;
        Decider decider = new Decider(Catalogue.ofModels(sources.models()), RegulatoryRules.version());
        runner = new CaseRunner(decider::decide, sources.models());
    }

    /** How many cases there are. */
    public int count() {
        return sources.wanted().stream()
                .mapToInt(edition -> edition.cases().size())
                .sum();
    }

    /**
     * Runs every case.
     *
     * @param done told of every result, in the order of the editions and their cases
     */
    public void run(Consumer<Result> done) {
        for (Sources.Edition edition : sources.wanted()) {
            RuleNames rules = new RuleNames(edition.model());
            List<Case> cases = edition.cases();
            // Several at a time, and a word after each few of them.
            for (int from = 0; from < cases.size(); from += TOGETHER) {
                cases.subList(from, Math.min(from + TOGETHER, cases.size())).parallelStream()
                        .map(one -> run(edition, one, rules))
                        .toList()
                        .forEach(done);
            }
        }
    }

    private Result run(Sources.Edition edition, Case one, RuleNames rules) {
        CaseResult result = runner.run(one);
        Decision decision = result.decision();
        if (decision == null) {
            return new Result(edition, result);
        }
        List<CaseResult.Miss> misses = new ArrayList<>(result.misses());
        misses.addAll(rules.misses(one, decision));
        return new Result(
                edition, new CaseResult(one, misses, result.notBuilt(), result.compared(), result.decision()));
    }

    /** Why a case fails, in lines to print: what is missed, then each condition of the rules concerned with the value of each fact. */
    public List<String> why(Result failed) {
        EditionProbe probe = probes.computeIfAbsent(failed.edition(), of -> new EditionProbe(of.model()));
        return new FailureText(failed, probe).lines();
    }

    /**
     * What became of a case.
     *
     * @param edition the edition whose case it is
     * @param result the result; what is missed of the rules that the case names is among its misses
     */
    public record Result(Sources.Edition edition, CaseResult result) {

        /** Whether something differs, or nothing was compared. */
        public boolean failed() {
            return !result.passed();
        }
    }
}
