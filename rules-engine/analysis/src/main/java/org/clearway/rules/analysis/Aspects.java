package org.clearway.rules.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/**
 * What an edition says of a product, taken apart: the outcome, the route, basis and dates that go with it, each code of a set, the verdict of
 * each check. Each aspect has one value for each product.
 */
final class Aspects {

    /** The outcome, or the status where there is none. */
    static final String OUTCOME = "outcome";

    /** The route, the basis and the dates that go with an outcome. */
    static final String TERMS = "terms";

    /** Before the name of a code that is in a set or not. */
    static final String CODE = "code ";

    /** Before the identifier of a check. */
    static final String CHECK = "check ";

    /** What an aspect is where the edition says nothing of it. */
    static final String NONE = "";

    private final Solver solver;
    private final FactSpace space;
    private final EditionFormulas edition;
    private final Map<String, Map<String, Value>> aspects = new LinkedHashMap<>();

    /**
     * A value of an aspect.
     *
     * @param holds where the aspect has it
     * @param rules the rules that give it, each with where it does, the first of which is told; empty where none does
     * @param dates of terms, what gives each date
     */
    record Value(Literal holds, Map<Integer, Literal> rules, Map<String, Operand> dates) {}

    Aspects(Solver solver, FactSpace space, EditionFormulas edition) {
        this.solver = solver;
        this.space = space;
        this.edition = edition;
        outcomes();
        switch (edition.stage(edition.last()).join()) {
            case ALL -> codes();
            case CHECKS -> checks();
            default -> terms();
        }
    }

    /** The aspects, each with its values. */
    Map<String, Map<String, Value>> all() {
        return aspects;
    }

    /** The value of an aspect, by its name; one that holds nowhere where the edition has none of that name. */
    Value value(String aspect, String name) {
        return aspects.getOrDefault(aspect, Map.of())
                .getOrDefault(name, new Value(solver.define(solver.no()), Map.of(), Map.of()));
    }

    private void put(String aspect, String name, Formula holds, Map<Integer, Literal> rules) {
        put(aspect, name, new Value(solver.define(holds), rules, Map.of()));
    }

    private void put(String aspect, String name, Value value) {
        aspects.computeIfAbsent(aspect, none -> new LinkedHashMap<>()).put(name, value);
    }

    private void outcomes() {
        edition.outcomes().forEach((outcome, holds) -> put(OUTCOME, outcome, holds, edition.grounds(outcome)));
    }

    private void codes() {
        Map<String, Map<Integer, Literal>> codes = new LinkedHashMap<>();
        for (int rule : edition.rules(edition.last())) {
            String code = edition.result(rule);
            if (code != null) {
                codes.computeIfAbsent(code, none -> new LinkedHashMap<>())
                        .put(rule, solver.define(solver.and(edition.reached(edition.last()), edition.applies(rule))));
            }
        }
        codes.forEach((code, rules) -> {
            Formula in = solver.or(rules.values());
            put(CODE + code, "yes", in, rules);
            put(CODE + code, NONE, solver.not(in), Map.of());
            Map<String, Map<Integer, Literal>> dated = new LinkedHashMap<>();
            rules.forEach((rule, holds) -> dates(rule)
                    .forEach((name, day) -> dated.computeIfAbsent(
                                    code + ": " + name + " = " + Texts.of(day), none -> new LinkedHashMap<>())
                            .put(rule, holds)));
            dated.forEach((text, by) -> {
                put(CODE + text, "yes", solver.or(by.values()), by);
                put(CODE + text, NONE, solver.not(solver.or(by.values())), Map.of());
            });
        });
    }

    private Map<String, Operand> dates(int rule) {
        return edition.rule(rule).conclusion() instanceof Rule.Outcome outcome
                ? new TreeMap<>(outcome.dates())
                : Map.of();
    }

    private void checks() {
        new CheckFormulas(solver, space, edition)
                .items()
                .forEach((id, item) -> item.verdicts().forEach((verdict, holds) -> {
                    Map<Integer, Literal> rules = new LinkedHashMap<>();
                    item.limbs(verdict).forEach(limb -> rules.put(limb, edition.applies(limb)));
                    rules.put(item.applies(), edition.applies(item.applies()));
                    String name = verdict == Verdict.NOT_APPLICABLE
                            ? NONE
                            : verdict == Verdict.FAIL
                                    ? verdict + " " + item.check().severity()
                                    : verdict.name();
                    put(CHECK + id, name, holds, verdict == Verdict.NOT_APPLICABLE ? Map.of() : rules);
                }));
    }

    /** Of the rules that may be told with an outcome, the first that gives it is, or else the first that stands beside it. */
    private void terms() {
        List<Stage> stages = edition.edition().stages();
        Map<String, List<Formula>> where = new LinkedHashMap<>();
        Map<String, Map<Integer, Literal>> by = new LinkedHashMap<>();
        Map<String, Map<String, Operand>> dates = new LinkedHashMap<>();
        for (String outcome : edition.outcomes().keySet()) {
            Formula before = solver.no();
            for (int own = 1; own >= 0; own--) {
                for (int rule : routed(stages, outcome)) {
                    if (outcome.equals(edition.result(rule)) != (own == 1)) {
                        continue;
                    }
                    Literal told = solver.define(
                            solver.and(edition.gives(outcome), edition.applies(rule), solver.not(before)));
                    before = solver.define(solver.or(before, edition.applies(rule)));
                    String text = terms(rule);
                    where.computeIfAbsent(text, none -> new ArrayList<>()).add(told);
                    by.computeIfAbsent(text, none -> new LinkedHashMap<>())
                            .merge(rule, told, (a, b) -> solver.define(solver.or(a, b)));
                    dates.putIfAbsent(text, dates(rule));
                }
            }
        }
        List<Formula> any = new ArrayList<>();
        where.forEach((text, told) -> {
            any.addAll(told);
            put(
                    TERMS,
                    text,
                    new Value(
                            solver.define(solver.or(told)),
                            by.get(text),
                            Objects.requireNonNullElse(dates.get(text), Map.of())));
        });
        put(TERMS, NONE, solver.not(solver.or(any)), Map.of());
    }

    private List<Integer> routed(List<Stage> stages, String outcome) {
        return IntStream.range(0, edition.edition().rules().size())
                .filter(rule -> edition.rule(rule).conclusion() instanceof Rule.Outcome given
                        && (given.route() != null
                                || given.basis() != null
                                || !given.dates().isEmpty()))
                .filter(rule -> stages.get(edition.rule(rule).stage()).routed().contains(outcome))
                .boxed()
                .toList();
    }

    private String terms(int rule) {
        Rule.Outcome outcome = (Rule.Outcome) edition.rule(rule).conclusion();
        List<String> parts = new ArrayList<>();
        if (outcome.route() != null) {
            parts.add("route " + outcome.route());
        }
        if (outcome.basis() != null) {
            parts.add("basis " + outcome.basis());
        }
        dates(rule).forEach((name, day) -> parts.add(name + " = " + Texts.of(day)));
        return parts.stream().collect(Collectors.joining(", "));
    }
}
