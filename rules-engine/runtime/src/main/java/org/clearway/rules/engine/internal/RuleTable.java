package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.Known;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** The rules of an edition as formulas: their truth on what is known, and the outcomes that truth allows. */
final class RuleTable {
    private final List<Rule> rules;
    private final Formula[] formulas;
    private final int[][] unless;
    private final int[] displacedOrder;
    private final int[] results;
    private final int[] warnings;
    private final int[] onlyStated;
    private final int[] routes;
    private final List<Map<String, Side>> dates;
    private final int[][] stageRules;
    private final int[][] strictestFirst;
    private final List<Stage> stages;
    private final Outcomes outcomes;
    private final Checklist checklist;
    private final long[][] groups;
    private final long[] elements;
    private final List<Formula> consequences;
    private final Basis[] bases;
    private final int[][] readers;

    RuleTable(EditionModel edition, FactSlots slots, Outcomes outcomes) {
        this.rules = edition.rules();
        this.outcomes = outcomes;
        this.stages = edition.stages();
        FormulaCompiler compiler = new FormulaCompiler(
                slots,
                Stream.concat(
                        rules.stream().map(Rule::when),
                        edition.consequences().stream().map(ConsequenceRow::when)));
        formulas = rules.stream().map(rule -> compiler.compile(rule.when())).toArray(Formula[]::new);
        consequences = edition.consequences().stream()
                .map(row -> compiler.compile(row.when()))
                .toList();
        checklist = new Checklist(
                rules,
                outcomes,
                stages.stream()
                        .filter(stage -> stage.join() == Stage.Join.CHECKS)
                        .findFirst()
                        .map(Stage::order)
                        .orElse(List.of()),
                (applies, limb) -> {
                    BitSet beyond = slots(formulas[limb]);
                    beyond.andNot(slots(formulas[applies]));
                    return beyond.stream().noneMatch(slots::mayLackValue);
                });
        groups = compiler.groups();
        elements = compiler.elements();
        unless = rules.stream()
                .map(rule -> rule.unless().stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        displacedOrder = order();
        warnings = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).warning() != null)
                .toArray();
        onlyStated = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion() instanceof Rule.Ends ends && ends.stated())
                .toArray();
        routes = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion() instanceof Rule.Outcome outcome
                        && (outcome.route() != null
                                || outcome.basis() != null
                                || !outcome.dates().isEmpty()))
                .toArray();
        dates = rules.stream()
                .map(rule -> {
                    Map<String, Side> sides = new TreeMap<>();
                    if (rule.conclusion() instanceof Rule.Outcome outcome) {
                        outcome.dates().forEach((name, date) -> sides.put(name, Side.of(date, slots)));
                    }
                    return sides;
                })
                .toList();
        results = new int[rules.size()];
        stageRules = new int[stages.size()][];
        for (int stage = 0; stage < stages.size(); stage++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).stage() == stage) {
                    members.add(i);
                }
            }
            stageRules[stage] = members.stream().mapToInt(i -> i).toArray();
        }
        for (int i = 0; i < results.length; i++) {
            results[i] = rules.get(i).conclusion() instanceof Rule.Outcome outcome
                    ? outcomes.number(outcome.outcome())
                    : rules.get(i).conclusion() instanceof Rule.Ends ends
                            ? outcomes.number(ends.status().name())
                            : -1;
        }
        strictestFirst = Arrays.stream(stageRules)
                .map(members -> Arrays.stream(members)
                        .filter(rule -> results[rule] >= 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(rule -> -outcomes.rank(results[rule])))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        bases = rules.stream().map(rule -> basis(rule.citations())).toArray(Basis[]::new);
        readers = readersOf(slots.size());
    }

    private static Basis basis(List<Citation> citations) {
        return citations.stream().anyMatch(citation -> citation.basis() == Basis.STATED)
                ? Basis.STATED
                : Basis.INFERRED;
    }

    private int[][] readersOf(int slots) {
        List<List<Integer>> found = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            found.add(new ArrayList<>());
        }
        for (int rule = 0; rule < formulas.length; rule++) {
            int reader = rule;
            Set<Integer> read = new TreeSet<>();
            formulas[rule].slots(read::add);
            read.forEach(slot -> found.get(slot).add(reader));
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The rules that read a fact. */
    int[] readers(int slot) {
        return readers[slot];
    }

    /** The displaced rules, each after those that displace it. */
    private static BitSet slots(Formula formula) {
        BitSet slots = new BitSet();
        formula.slots(slots::set);
        return slots;
    }

    private int[] order() {
        List<Integer> order = new ArrayList<>();
        boolean[] done = new boolean[unless.length];
        for (int i = 0; i < unless.length; i++) {
            visit(i, done, order);
        }
        return order.stream().filter(i -> unless[i].length > 0).mapToInt(i -> i).toArray();
    }

    private void visit(int rule, boolean[] done, List<Integer> order) {
        if (!done[rule]) {
            done[rule] = true;
            for (int other : unless[rule]) {
                visit(other, done, order);
            }
            order.add(rule);
        }
    }

    List<Rule> rules() {
        return rules;
    }

    Formula formula(int rule) {
        return formulas[rule];
    }

    Formula consequence(int row) {
        return consequences.get(row);
    }

    int[] unless(int rule) {
        return unless[rule];
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

    int[] rulesOfStage(int stage) {
        return stageRules[stage];
    }

    /** The dates that a rule gives, as far as the facts in them are known. */
    Map<String, LocalDate> dates(int rule, Knowledge known) {
        Map<String, LocalDate> given = new TreeMap<>();
        dates.get(rule).forEach((name, side) -> {
            if (side.value(known) instanceof LocalDate day) {
                given.put(name, day);
            }
        });
        return given;
    }

    /** The rules that give a route, a legal basis or a date. */
    int[] routes() {
        return routes;
    }

    /** The rules of a stage that conclude an outcome, strictest first and otherwise in source order. */
    int[] strictestFirst(int stage) {
        return strictestFirst[stage];
    }

    /** Whether a finding of the rule is stated: at least one of its citations is. */
    Basis basis(int rule) {
        return bases[rule];
    }

    /** The outcome a rule concludes, or -1. */
    int result(int rule) {
        return results[rule];
    }

    /** The truth of every rule. */
    byte[] truths(Knowledge known) {
        byte[] truths = new byte[formulas.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = formulas[i].eval(known);
        }
        presumeReached(truths, known);
        displace(truths);
        return truths;
    }

    /**
     * A rule that counts only where it is stated does not apply while its facts are unknown, presumed or assumed. What follows with
     * certainty from what is stated is as good as stated.
     */
    private void presumeReached(byte[] truths, Knowledge known) {
        for (int rule : onlyStated) {
            if (truths[rule] != Truth.FALSE) {
                truths[rule] = Truth.of(truths[rule] == Truth.TRUE && stated(formulas[rule], known));
            }
        }
    }

    private static boolean stated(Formula formula, Knowledge known) {
        BitSet because = new BitSet();
        formula.because(known, because::set);
        return because.stream().allMatch(slot -> {
            Known how = known.how(slot);
            return how != null && how.compareTo(Known.SETTLED) <= 0;
        });
    }

    private void displace(byte[] truths) {
        for (int rule : displacedOrder) {
            byte truth = truths[rule];
            for (int other : unless[rule]) {
                if (truth == Truth.FALSE) {
                    break;
                }
                truth = (byte) Math.min(truth, Truth.not(truths[other]));
            }
            truths[rule] = truth;
        }
    }

    /**
     * The outcomes that the truths allow: complete, and as tight as the truths alone can make them.
     *
     * <p>Every edition has a rule for every subject, which a test holds; a stage without a certain rule is therefore taken
     * to have at least one of its possible ones.
     */
    long outcomes(byte[] truths, LocalDate asOf) {
        long possible = 0;
        for (int stage = 0; stage < stages.size(); stage++) {
            switch (stages.get(stage).join()) {
                case GATE -> {
                    for (int rule : stageRules[stage]) {
                        if (truths[rule] != Truth.FALSE && results[rule] >= 0) {
                            possible |= 1L << results[rule];
                            if (truths[rule] == Truth.TRUE) {
                                return possible;
                            }
                        }
                    }
                }
                case STRICTEST -> {
                    return possible | strictest(stageRules[stage], truths);
                }
                case ALL -> {
                    return possible | results(stageRules[stage], truths, Truth.UNKNOWN);
                }
                case CHECKS -> {
                    return possible | checklist.outcomes(truths, asOf);
                }
            }
        }
        return possible;
    }

    /** Whether the edition gives a set of outcomes, not one of them. */
    boolean collects() {
        return stages.get(stages.size() - 1).join() == Stage.Join.ALL;
    }

    /** Whether a gate surely ends the evaluation before the last stage is reached. */
    boolean gated(byte[] truths) {
        return IntStream.range(0, stages.size() - 1)
                .flatMap(stage -> Arrays.stream(stageRules[stage]))
                .anyMatch(rule -> truths[rule] == Truth.TRUE && results[rule] >= 0);
    }

    /** Whether a gate may end the evaluation before the last stage is reached. */
    boolean gateOpen(byte[] truths) {
        return IntStream.range(0, stages.size() - 1)
                .flatMap(stage -> Arrays.stream(stageRules[stage]))
                .anyMatch(rule -> truths[rule] == Truth.UNKNOWN && results[rule] >= 0);
    }

    /** Of an edition that collects: the outcomes that are surely in the set. */
    long collected(byte[] truths) {
        return results(stageRules[stages.size() - 1], truths, Truth.TRUE);
    }

    /** The results of the rules whose truth is at least {@code least}. */
    private long results(int[] members, byte[] truths, byte least) {
        long set = 0;
        for (int rule : members) {
            if (results[rule] >= 0 && truths[rule] >= least) {
                set |= 1L << results[rule];
            }
        }
        return set;
    }

    /**
     * Whether an open rule could still change the outcome.
     *
     * @param certain what {@link #certain(byte[])} gives for the same truths
     */
    boolean matters(int rule, byte[] truths, int certain, LocalDate asOf) {
        Rule.Conclusion conclusion = rules.get(rule).conclusion();
        if (truths[rule] != Truth.UNKNOWN || conclusion instanceof Rule.Warns) {
            return false;
        }
        if (conclusion instanceof Rule.Gives gives) {
            return checklist.isOpen(gives.check(), truths, asOf);
        }
        if (conclusion instanceof Rule.Applies applies) {
            return checklist.isOpen(applies.check().id(), truths, asOf);
        }
        Stage.Join join = stages.get(rules.get(rule).stage()).join();
        if (join == Stage.Join.ALL) {
            return (collected(truths) & (1L << results[rule])) == 0;
        }
        return join != Stage.Join.STRICTEST || certain < 0 || outcomes.join(certain, results[rule]) != certain;
    }

    /** What the certain rules of the stage with the strictest outcome join to, or -1. */
    int certain(byte[] truths) {
        for (int stage = 0; stage < stageRules.length; stage++) {
            if (stages.get(stage).join() == Stage.Join.STRICTEST) {
                return certain(stageRules[stage], truths);
            }
        }
        return -1;
    }

    /** The join of the certain results of a stage, or -1. */
    private int certain(int[] members, byte[] truths) {
        int certain = -1;
        for (int rule : members) {
            if (results[rule] >= 0 && truths[rule] == Truth.TRUE) {
                certain = certain < 0 ? results[rule] : outcomes.join(certain, results[rule]);
            }
        }
        return certain;
    }

    /** The rules with a warning that surely apply to some subject. */
    List<Rule> warnings(byte[][] truths) {
        List<Rule> given = new ArrayList<>();
        for (int rule : warnings) {
            if (Arrays.stream(truths).anyMatch(truth -> truth[rule] == Truth.TRUE)) {
                given.add(rules.get(rule));
            }
        }
        return given;
    }

    private long strictest(int[] members, byte[] truths) {
        int certain = certain(members, truths);
        long open = 0;
        for (int rule : members) {
            if (results[rule] >= 0 && truths[rule] == Truth.UNKNOWN) {
                open |= 1L << results[rule];
            }
        }
        long possible = certain < 0 ? 0 : 1L << certain;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int result = Long.numberOfTrailingZeros(rest);
            long joined = certain < 0 ? 1L << result : 0;
            for (long before = possible; before != 0; before &= before - 1) {
                joined |= 1L << outcomes.join(Long.numberOfTrailingZeros(before), result);
            }
            possible |= joined;
        }
        return possible;
    }
}
