package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.analysis.Example;
import org.clearway.rules.analysis.SameAnswers;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseResult;
import org.clearway.rules.authoring.cases.CaseRunner;
import org.clearway.rules.authoring.profile.WrittenRules;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.internal.EditionProbe;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing of an edition after another, and runs the cases. A change counts as noticed only where a case that passes as the
 * edition stands fails by its decision. Where every case still passes, a solver looks whether the change can be noticed at all: if so, it
 * survives, and what the law says there is shown by no case.
 */
public final class Mutations {
    private final Sources.Edition edition;
    private final Catalogue catalogue;
    private final Sources sources;
    private final List<Mutant> mutants;
    private final EditionProbe probe;
    private final SameAnswers same;
    private final List<Case> cases = new ArrayList<>();
    private final List<List<EditionProbe.Probed>> probed = new ArrayList<>();
    private final Map<Integer, Noticeable> answers = new HashMap<>();

    /**
     * The changes of an edition.
     *
     * @param edition one of the editions wanted of these sources, whose cases pass
     */
    public Mutations(Sources sources, Sources.Edition edition) {
        this.sources = sources;
        this.edition = edition;
        catalogue = Catalogue.ofModels(sources.models());
        mutants = Mutants.of(edition.model(), WrittenRules.read(edition.folder()));
        probe = new EditionProbe(edition.model());
        same = new SameAnswers(edition.model());
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
     * A change that no case noticed.
     *
     * @param mutant the change
     * @param shown a case whose product is answered otherwise, though it expects nothing of what is; null where there is none
     * @param example a product that is answered otherwise; null where a case shows one, or none was found or looked for
     */
    public record Survivor(
            Mutant mutant, @Nullable Case shown, @Nullable Example example) {}

    /**
     * What became of the changes.
     *
     * @param edition the edition
     * @param tried how many changes were tried
     * @param equal those that are proved to change nothing that a case could notice
     * @param survivors those that no case noticed, though one might
     */
    public record Result(Sources.Edition edition, int tried, List<Mutant> equal, List<Survivor> survivors) {
        public Result {
            equal = List.copyOf(equal);
            survivors = List.copyOf(survivors);
        }

        /** How many some case noticed. */
        public int noticed() {
            return tried - equal.size() - survivors.size();
        }

        /** How many of a hundred changes that change something some case noticed; 100 where there is none. */
        public double score() {
            int counted = tried - equal.size();
            return counted == 0 ? 100 : 100.0 * noticed() / counted;
        }
    }

    /** How many changes there are. */
    public int count() {
        return mutants.size();
    }

    /**
     * Tries every change.
     *
     * @param examples whether to look for a product for each change that survives, which takes longer
     * @param done told after every change how many were tried
     */
    public Result run(boolean examples, IntConsumer done) {
        List<Mutant> equal = new ArrayList<>();
        List<Survivor> survivors = new ArrayList<>();
        int tried = 0;
        for (Mutant mutant : mutants) {
            EditionModel changed = mutant.in(edition.model());
            Tried by = tried(mutant, changed);
            if (!by.noticed) {
                if (by.shown == null && complete(mutant) && same.as(changed)) {
                    equal.add(mutant);
                } else {
                    survivors.add(
                            new Survivor(mutant, by.shown, examples && by.shown == null ? example(changed) : null));
                }
            }
            tried++;
            done.accept(tried);
        }
        return new Result(edition, tried, equal, survivors);
    }

    /**
     * What the cases made of a change.
     *
     * @param noticed whether one fails
     * @param shown otherwise the first whose answer is another one, or null
     */
    private record Tried(boolean noticed, @Nullable Case shown) {}

    private Tried tried(Mutant mutant, EditionModel changed) {
        List<Integer> concerned = concerned(mutant);
        if (concerned.isEmpty()) {
            return new Tried(false, null);
        }
        Decider decider = new Decider(catalogue.with(changed), RegulatoryRules.version());
        CaseRunner runner = new CaseRunner(decider::decide, sources.models());
        RuleNames names = new RuleNames(changed);
        Case shown = null;
        for (int number : concerned) {
            Case one = cases.get(number);
            CaseResult result = runner.run(one);
            Decision decision = result.decision();
            // Without a decision it is the engine that stopped, and no case that noticed.
            if (decision != null) {
                if (!result.passed() || !names.misses(one, decision).isEmpty()) {
                    return new Tried(true, null);
                }
                if (shown == null && !answer(number).equals(Noticeable.of(decision.answer()))) {
                    shown = one;
                }
            }
        }
        return new Tried(false, shown);
    }

    /** What the edition as it stands answers to a case. */
    private Noticeable answer(int number) {
        return answers.computeIfAbsent(
                number,
                one -> Noticeable.of(new Decider(catalogue, RegulatoryRules.version())
                        .decide(cases.get(one).request())
                        .answer()));
    }

    /** The cases in which a change can show, those first that name a rule that it changes. */
    private List<Integer> concerned(Mutant mutant) {
        Map<Integer, EditionProbe.Asking> asking = new HashMap<>();
        mutant.rules().forEach((number, rule) -> {
            if (!rule.when().equals(edition.model().rules().get(number).when())) {
                asking.put(number, probe.asking(rule.when()));
            }
        });
        List<String> changed = mutant.rules().values().stream().map(Rule::name).toList();
        Map<Boolean, List<Integer>> concerned =
                new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        for (int number = 0; number < cases.size(); number++) {
            List<EditionProbe.Probed> subjects = probed.get(number);
            if (mutant.rules().keySet().stream().anyMatch(rule -> concerns(rule, asking.get(rule), subjects))) {
                Case one = cases.get(number);
                boolean named = Stream.concat(one.decides().stream(), one.nearMiss().stream())
                        .anyMatch(changed::contains);
                Objects.requireNonNull(concerned.get(named)).add(number);
            }
        }
        return Stream.of(true, false)
                .flatMap(named -> concerned.get(named).stream())
                .toList();
    }

    /** Whether a change of a rule can show in a case: the rule may hold, and, where its condition changed, that comes to something else. */
    private static boolean concerns(
            int rule, EditionProbe.@Nullable Asking changed, List<EditionProbe.Probed> subjects) {
        return subjects.stream()
                .anyMatch(subject -> changed == null
                        ? !Boolean.FALSE.equals(subject.holds(rule))
                        : !Objects.equals(subject.holds(rule), subject.holds(changed)));
    }

    private @Nullable Example example(EditionModel changed) {
        Decider before = new Decider(catalogue, RegulatoryRules.version());
        Decider after = new Decider(catalogue.with(changed), RegulatoryRules.version());
        return same.example(changed, example -> {
            Request request = example.request(edition.model());
            try {
                Noticeable was = Noticeable.of(before.decide(request).answer());
                Noticeable is = Noticeable.of(after.decide(request).answer());
                return was.isCertain() && is.isCertain() && !was.equals(is);
            } catch (ClearwayException contradiction) {
                return false;
            }
        });
    }

    /** Whether a change can be judged by completely stated products; what a rule makes of unknown facts cannot. */
    private boolean complete(Mutant mutant) {
        return mutant.rules().entrySet().stream()
                .noneMatch(rule -> edition.model().rules().get(rule.getKey()).conclusion() instanceof Rule.Ends was
                        && rule.getValue().conclusion() instanceof Rule.Ends is
                        && was.stated() != is.stated());
    }
}
