package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/** What an edition makes of complete products, as formulas: which rules apply, which stage is reached, and what comes out. */
final class EditionFormulas {

    /** Stands for no outcome at all. */
    static final String NOTHING = "no outcome";

    /** Stands for the answer of a stage that has more than one: a set of codes, or the verdicts of a checklist. */
    static final String REACHED = "reached";

    private final Solver solver;
    private final EditionModel edition;
    private final List<Literal> own = new ArrayList<>();
    private final Literal[] applies;
    private final List<Literal> reached = new ArrayList<>();
    private final Map<String, Formula> outcomes = new LinkedHashMap<>();
    private final Map<Integer, Literal> first = new HashMap<>();

    EditionFormulas(Solver solver, FactSpace space, EditionModel edition) {
        this.solver = solver;
        this.edition = edition;
        edition.rules().forEach(rule -> own.add(solver.define(space.of(rule.when()))));
        applies = new Literal[edition.rules().size()];
        IntStream.range(0, applies.length).forEach(this::applies);
        Formula reaches = solver.yes();
        for (int stage = 0; stage < edition.stages().size(); stage++) {
            reached.add(solver.define(reaches));
            reaches = join(stage);
        }
        if (edition.stages().get(edition.stages().size() - 1).join() == Stage.Join.GATE) {
            outcomes.put(NOTHING, reaches);
        }
    }

    EditionModel edition() {
        return edition;
    }

    Rule rule(int rule) {
        return edition.rules().get(rule);
    }

    /** Holds where the condition of a rule does. */
    Literal own(int rule) {
        return own.get(rule);
    }

    /** Holds where a rule applies: its condition holds, and none that displaces it applies. */
    Literal applies(int rule) {
        if (applies[rule] == null) {
            List<Formula> all = new ArrayList<>(List.of(own.get(rule)));
            rule(rule).unless().forEach(other -> all.add(applies(other).negate()));
            applies[rule] = solver.define(solver.and(all));
        }
        return applies[rule];
    }

    /** Holds where no gate before a stage ends the evaluation. */
    Literal reached(int stage) {
        return reached.get(stage);
    }

    /** Holds where a rule of a gate is the first that applies. */
    Literal first(int rule) {
        return first.get(rule);
    }

    /** What the edition can give, each with where it does; {@link #NOTHING} is among them where it can be. */
    Map<String, Formula> outcomes() {
        return outcomes;
    }

    /** Holds where the edition gives an outcome. */
    Literal gives(String outcome) {
        return solver.define(outcomes.getOrDefault(outcome, solver.no()));
    }

    /** The number of the last stage. */
    int last() {
        return edition.stages().size() - 1;
    }

    Stage stage(int stage) {
        return edition.stages().get(stage);
    }

    /** The rules of a stage that conclude, in the order of the source. */
    List<Integer> rules(int stage) {
        return IntStream.range(0, applies.length)
                .filter(rule -> rule(rule).stage() == stage && !(rule(rule).conclusion() instanceof Rule.Warns))
                .boxed()
                .toList();
    }

    /** The outcome, or the status, that a rule concludes; null for one that only warns, and for a part of a check. */
    static @Nullable String result(Rule rule) {
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            return outcome.outcome();
        }
        return rule.conclusion() instanceof Rule.Ends ends ? ends.status().name() : null;
    }

    @Nullable
    String result(int rule) {
        return result(rule(rule));
    }

    /** The rules on which an outcome may rest, each with where it does: those that give it, then those of which it is joined. */
    Map<Integer, Literal> grounds(String outcome) {
        Map<Integer, Literal> grounds = new LinkedHashMap<>();
        for (int stage = 0; stage < edition.stages().size(); stage++) {
            boolean gate = stage(stage).join() == Stage.Join.GATE;
            for (int rule : rules(stage)) {
                if (outcome.equals(result(rule))) {
                    grounds.put(rule, gate ? first(rule) : solver.define(solver.and(reached(stage), applies(rule))));
                }
            }
        }
        List<String> met = stage(last()).meets().getOrDefault(outcome, List.of());
        for (int rule : rules(last())) {
            String result = result(rule);
            if (result != null && met.contains(result)) {
                grounds.put(rule, solver.define(solver.and(reached(last()), applies(rule))));
            }
        }
        return grounds;
    }

    /** Joins a stage; where the next one is reached comes back. */
    private Formula join(int stage) {
        Formula reaches = reached(stage);
        switch (stage(stage).join()) {
            case GATE -> {
                for (int rule : rules(stage)) {
                    String result = result(rule);
                    if (result != null) {
                        Literal decides = solver.define(solver.and(reaches, applies(rule)));
                        first.put(rule, decides);
                        outcomes.merge(result, decides, solver::or);
                        reaches =
                                solver.define(solver.and(reaches, applies(rule).negate()));
                    }
                }
            }
            case STRICTEST -> {
                strictest(stage)
                        .forEach((outcome, gives) ->
                                outcomes.merge(outcome, solver.define(solver.and(reached(stage), gives)), solver::or));
                reaches = solver.no();
            }
            default -> {
                outcomes.put(REACHED, reaches);
                reaches = solver.no();
            }
        }
        return reaches;
    }

    /** One outcome after the other is joined to what those before it give. */
    private Map<String, Formula> strictest(int stage) {
        Map<String, List<Formula>> given = new LinkedHashMap<>();
        stage(stage).order().forEach(outcome -> given.put(outcome, new ArrayList<>()));
        for (int rule : rules(stage)) {
            String result = result(rule);
            if (result != null) {
                given.computeIfAbsent(result, none -> new ArrayList<>()).add(applies(rule));
            }
        }
        Map<String, Formula> joined = new LinkedHashMap<>(Map.of(NOTHING, solver.yes()));
        given.forEach((outcome, by) -> {
            if (!by.isEmpty()) {
                Literal applies = solver.define(solver.or(by));
                Map<String, Formula> next = new LinkedHashMap<>();
                joined.forEach((before, holds) -> {
                    next.merge(before, solver.and(holds, applies.negate()), solver::or);
                    String join = before.equals(NOTHING) ? outcome : join(stage(stage), before, outcome);
                    next.merge(join, solver.and(holds, applies), solver::or);
                });
                joined.clear();
                next.forEach((name, formula) -> joined.put(name, solver.define(formula)));
            }
        });
        return joined;
    }

    private static String join(Stage stage, String a, String b) {
        for (Map.Entry<String, List<String>> meet : stage.meets().entrySet()) {
            if (!a.equals(b) && meet.getValue().containsAll(Set.of(a, b))) {
                return meet.getKey();
            }
        }
        return stage.order().indexOf(a) >= stage.order().indexOf(b) ? a : b;
    }

    /** The outcomes that a rule can be part of: its own, and those that it is joined to. */
    Set<String> supports(int rule) {
        String result = result(rule);
        Set<String> supports = new LinkedHashSet<>();
        if (result != null) {
            supports.add(result);
            for (Stage stage : edition.stages()) {
                stage.meets().forEach((join, of) -> {
                    if (of.contains(result)) {
                        supports.add(join);
                    }
                });
                stage.refines().forEach((finer, of) -> {
                    if (of.equals(result)) {
                        supports.add(finer);
                    }
                });
            }
        }
        return supports;
    }
}
