package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseResult;
import org.clearway.rules.authoring.cases.CaseRunner;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.internal.EditionProbe;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing of one rule after another, and runs the cases: where every case still passes, the change survives, and what the law says
 * there is shown by no case.
 */
public final class Mutations {
    private final Sources.Edition edition;
    private final Catalogue catalogue;
    private final Sources sources;
    private final List<Case> cases = new ArrayList<>();
    private final List<List<EditionProbe.Probed>> probed = new ArrayList<>();

    private Mutations(Sources sources, Sources.Edition edition) {
        this.sources = sources;
        this.edition = edition;
        catalogue = Catalogue.ofModels(sources.models());
        EditionProbe probe = new EditionProbe(edition.model());
        for (Case one : edition.cases()) {
            try {
                probed.add(probe.probe(one.request()));
                cases.add(one);
            } catch (ClearwayException refused) {
                // What is refused, is so whatever the rules say.
            }
        }
    }

    /**
     * What became of the changes.
     *
     * @param edition the edition
     * @param tried how many changes were tried
     * @param survivors those that no case noticed
     */
    public record Result(Sources.Edition edition, int tried, List<Mutant> survivors) {
        public Result {
            survivors = List.copyOf(survivors);
        }

        /** How many of a hundred changes some case noticed; 100 where there is nothing to change. */
        public double score() {
            return tried == 0 ? 100 : 100.0 * (tried - survivors.size()) / tried;
        }
    }

    /** How many changes there are of an edition. */
    public static int count(Sources.Edition edition) {
        return Mutants.of(edition.model()).size();
    }

    /**
     * Tries every change.
     *
     * @param edition one of the editions wanted of these sources
     * @param done told after every change how many were tried
     */
    public static Result of(Sources sources, Sources.Edition edition, IntConsumer done) {
        Mutations mutations = new Mutations(sources, edition);
        List<Mutant> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : Mutants.of(edition.model())) {
            if (!mutations.noticed(mutant)) {
                survivors.add(mutant);
            }
            tried++;
            done.accept(tried);
        }
        return new Result(edition, tried, survivors);
    }

    private boolean noticed(Mutant mutant) {
        List<Rule> rules = new ArrayList<>(edition.model().rules());
        rules.set(mutant.number(), mutant.changed());
        EditionModel model = edition.model().withRules(rules);
        Decider decider = new Decider(catalogue.with(model), RegulatoryRules.version());
        CaseRunner runner = new CaseRunner(decider::decide, sources.models());
        RuleNames names = new RuleNames(model);
        EditionProbe probe = mutant.original().when().equals(mutant.changed().when()) ? null : new EditionProbe(model);
        for (int number = 0; number < cases.size(); number++) {
            Case one = cases.get(number);
            if (concerned(mutant.number(), number, probe)) {
                CaseResult result = runner.run(one);
                Decision decision = result.decision();
                if (!result.passed()
                        || decision != null && !names.misses(one, decision).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a change of a rule can show in a case: the rule may hold, and, where its condition changed, that comes to something else. */
    private boolean concerned(int rule, int number, @Nullable EditionProbe changed) {
        List<EditionProbe.Probed> before = probed.get(number);
        if (changed == null) {
            return before.stream().anyMatch(subject -> !Boolean.FALSE.equals(subject.holds(rule)));
        }
        List<EditionProbe.Probed> after = changed.probe(cases.get(number).request());
        for (int subject = 0; subject < before.size(); subject++) {
            if (!Objects.equals(
                    before.get(subject).holds(rule), after.get(subject).holds(rule))) {
                return true;
            }
        }
        return false;
    }
}
