package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Known;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** The rules of an edition by number: their truth on what is known, and the outcomes that truth allows. */
final class RuleTable {
    private final List<CompiledRule> rules;
    private final List<Join> stages;
    private final Checklist checklist;
    private final List<Formula> consequences;
    private final long[][] groups;
    private final long[] elements;
    private final int[][] readers;
    private final Displacement displacement;
    private final boolean[] onlyStated;
    private final int[] routes;
    private final int[] warnings;

    RuleTable(EditionModel edition, FactSlots slots, Outcomes outcomes) {
        FormulaCompiler compiler = new FormulaCompiler(
                slots,
                Stream.concat(
                        edition.rules().stream().map(Rule::when),
                        edition.consequences().stream().map(ConsequenceRow::when)));
        rules = edition.rules().stream()
                .map(rule -> CompiledRule.of(rule, compiler.compile(rule.when()), slots, outcomes))
                .toList();
        consequences = edition.consequences().stream()
                .map(row -> compiler.compile(row.when()))
                .toList();
        groups = compiler.groups();
        elements = compiler.elements();
        checklist = new Checklist(
                edition.rules(),
                outcomes,
                edition.stages().stream()
                        .filter(stage -> stage.join() == Stage.Join.CHECKS)
                        .findFirst()
                        .map(Stage::order)
                        .orElse(List.of()),
                (applies, limb) -> {
                    BitSet beyond = slots(formula(limb));
                    beyond.andNot(slots(formula(applies)));
                    return beyond.stream().noneMatch(slots::mayLackValue);
                });
        stages = IntStream.range(0, edition.stages().size())
                .mapToObj(stage -> Join.of(edition.stages().get(stage), stage, rules, outcomes, checklist))
                .toList();
        readers = readersOf(slots.size());
        displacement = new Displacement(rules);
        onlyStated = new boolean[rules.size()];
        numbers(CompiledRule::onlyStated).forEach(rule -> onlyStated[rule] = true);
        routes = numbers(CompiledRule::routes).toArray();
        warnings = numbers(rule -> rule.rule().warning() != null).toArray();
    }

    private IntStream numbers(Predicate<CompiledRule> wanted) {
        return IntStream.range(0, rules.size()).filter(rule -> wanted.test(rules.get(rule)));
    }

    private static BitSet slots(Formula formula) {
        BitSet slots = new BitSet();
        formula.slots(slots::set);
        return slots;
    }

    private int[][] readersOf(int slots) {
        List<List<Integer>> found = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            found.add(new ArrayList<>());
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            int reader = rule;
            Set<Integer> read = new TreeSet<>();
            formula(rule).slots(read::add);
            read.forEach(slot -> found.get(slot).add(reader));
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return rules.size();
    }

    /** A rule as written. */
    Rule rule(int rule) {
        return rules.get(rule).rule();
    }

    Formula formula(int rule) {
        return rules.get(rule).when();
    }

    int[] unless(int rule) {
        return rules.get(rule).unless();
    }

    /** The outcome a rule concludes, or -1. */
    int result(int rule) {
        return rules.get(rule).result();
    }

    /** Whether a finding of the rule is stated: at least one of its citations is. */
    Basis basis(int rule) {
        return rules.get(rule).basis();
    }

    /** The dates that a rule gives, as far as the facts in them are known. */
    Map<String, LocalDate> dates(int rule, Knowledge known) {
        Map<String, LocalDate> given = new TreeMap<>();
        rules.get(rule).dates().forEach((name, side) -> {
            if (side.value(known) instanceof LocalDate day) {
                given.put(name, day);
            }
        });
        return given;
    }

    /** The number of the stage of a rule. */
    int stage(int rule) {
        return rule(rule).stage();
    }

    /** The rules that read a fact. */
    int[] readers(int slot) {
        return readers[slot];
    }

    /** The rules that give a route, a legal basis or a date. */
    int[] routes() {
        return routes;
    }

    Formula consequence(int row) {
        return consequences.get(row);
    }

    Checklist checklist() {
        return checklist;
    }

    long[][] groups() {
        return groups;
    }

    /** For each set, the elements that a rule asks about. */
    long[] elements() {
        return elements;
    }

    /** The stages in the order in which they are reached. */
    List<Join> stages() {
        return stages;
    }

    /** The last stage; those before it are gates. */
    Join last() {
        return stages.get(stages.size() - 1);
    }

    /** Which rules displace which. */
    Displacement displacement() {
        return displacement;
    }

    /**
     * The truth of a rule by itself. One that counts only where it is stated does not apply while its facts are unknown, presumed or
     * assumed; what follows with certainty from what is stated is as good as stated.
     */
    byte truth(int rule, Knowledge known) {
        byte truth = formula(rule).eval(known);
        return truth == Truth.FALSE || !onlyStated[rule]
                ? truth
                : Truth.of(truth == Truth.TRUE && stated(formula(rule), known));
    }

    /** Whether a rule counts only where what it rests on is stated: until then the opposite is presumed. */
    boolean onlyStated(int rule) {
        return onlyStated[rule];
    }

    private static boolean stated(Formula formula, Knowledge known) {
        BitSet because = new BitSet();
        formula.because(known, because::set);
        return because.stream().allMatch(slot -> {
            Known how = known.how(slot);
            return how != null && how.compareTo(Known.SETTLED) <= 0;
        });
    }

    /** The outcomes that the truths allow: complete, and as tight as the truths alone can make them. */
    long outcomes(byte[] truths, LocalDate asOf) {
        long possible = 0;
        for (Join stage : stages) {
            possible |= stage.outcomes(truths, asOf);
            if (stage.ends(truths)) {
                break;
            }
        }
        return possible;
    }

    /** Whether the edition gives a set of outcomes, not one of them. */
    boolean collects() {
        return last() instanceof Collected;
    }

    /** Of an edition that collects: the outcomes that are surely in the set. */
    long collected(byte[] truths) {
        return ((Collected) last()).certain(truths);
    }

    /** Whether a gate surely ends the evaluation before the last stage is reached. */
    boolean gated(byte[] truths) {
        for (int stage = 0; stage < stages.size() - 1; stage++) {
            if (stages.get(stage).ends(truths)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a gate may end the evaluation before the last stage is reached. */
    boolean gateOpen(byte[] truths) {
        for (int stage = 0; stage < stages.size() - 1; stage++) {
            if (stages.get(stage).mayEnd(truths)) {
                return true;
            }
        }
        return false;
    }

    /** Which rules are open and could still change the outcome. */
    IntPredicate mattering(byte[] truths, LocalDate asOf) {
        IntPredicate[] of = new IntPredicate[stages.size()];
        for (int stage = 0; stage < of.length; stage++) {
            of[stage] = stages.get(stage).mattering(truths, asOf);
        }
        return rule -> truths[rule] == Truth.UNKNOWN
                && !(rule(rule).conclusion() instanceof Rule.Warns)
                && of[stage(rule)].test(rule);
    }

    /** The rules with a warning that surely apply to some subject. */
    List<Rule> warnings(byte[][] truths) {
        return Arrays.stream(warnings)
                .filter(rule -> Arrays.stream(truths).anyMatch(truth -> truth[rule] == Truth.TRUE))
                .mapToObj(this::rule)
                .toList();
    }
}
