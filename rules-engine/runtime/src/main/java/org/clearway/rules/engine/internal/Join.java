package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/**
 * How the findings of one stage become an outcome: which outcomes they allow, what those rest on, which open rules still matter, and
 * whether a later stage is reached. Rules and outcomes are numbers here, and truths stand by the number of the rule.
 */
abstract sealed class Join permits Gate, Strictest, Collected, Checks {
    private final List<CompiledRule> all;
    private final int[] rules;
    private final int[] told;
    private final int[] results;
    private final Outcomes outcomes;

    /**
     * @param all every rule of the edition
     * @param number the number of the stage
     * @param strictestFirst whether rules that conclude are told by the rank of their outcome, not in the order of the source
     */
    Join(List<CompiledRule> all, int number, Outcomes outcomes, boolean strictestFirst) {
        this.all = all;
        this.outcomes = outcomes;
        results = all.stream().mapToInt(CompiledRule::result).toArray();
        rules = IntStream.range(0, all.size())
                .filter(rule -> all.get(rule).rule().stage() == number)
                .filter(rule -> !(all.get(rule).rule().conclusion() instanceof Rule.Warns))
                .toArray();
        told = strictestFirst
                ? Arrays.stream(rules)
                        .filter(rule -> result(rule) >= 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(rule -> -outcomes.rank(result(rule))))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : rules;
    }

    /** The join of a stage. */
    static Join of(Stage stage, int number, List<CompiledRule> all, Outcomes outcomes, Checklist checklist) {
        return switch (stage.join()) {
            case GATE -> new Gate(all, number, outcomes);
            case STRICTEST -> new Strictest(all, number, outcomes);
            case ALL -> new Collected(all, number, outcomes);
            case CHECKS -> new Checks(all, number, outcomes, checklist);
        };
    }

    /** The rules of the stage that conclude, in the order of the source. */
    final int[] rules() {
        return rules;
    }

    /** The outcome that a rule concludes, or -1. */
    final int result(int rule) {
        return results[rule];
    }

    final CompiledRule rule(int rule) {
        return all.get(rule);
    }

    final Outcomes outcomes() {
        return outcomes;
    }

    /** The outcomes that the rules of the stage allow: complete, and as tight as their truths alone can make them. */
    abstract long outcomes(byte[] truths, LocalDate asOf);

    /**
     * The same, to be asked again and again.
     *
     * @param truths may change if the bound is then told
     */
    Bound bound(byte[] truths, LocalDate asOf) {
        return new Bound() {
            @Override
            public void changed(int rule) {
                // All rules of the stage are looked at each time.
            }

            @Override
            public long outcomes() {
                return Join.this.outcomes(truths, asOf);
            }
        };
    }

    /** Whether no later stage is surely reached. */
    boolean ends(byte[] truths) {
        return true;
    }

    /** Whether it is open if a later stage is reached. */
    boolean mayEnd(byte[] truths) {
        return false;
    }

    /** Whether no rule after this one is looked at. */
    boolean ends(int rule, byte[] truths) {
        return false;
    }

    /** Which open rules could still change the outcome; asked rule by rule, since one is often enough. */
    abstract IntPredicate mattering(byte[] truths, LocalDate asOf);

    /** The rules on which an outcome surely rests, strictest first; a set of the caller's own. */
    abstract Set<Integer> grounds(int outcome, byte[] truths, LocalDate asOf);

    /** Whether {@link #grounds} are enough to give the outcome. */
    abstract boolean gives(int outcome, byte[] truths, LocalDate asOf);

    /** Adds the rules of one truth that are a reason for an outcome. */
    final void supporting(int outcome, byte[] truths, byte truth, Set<Integer> supporting) {
        for (int rule : told) {
            if (truths[rule] == truth && result(rule) >= 0 && outcomes.supports(result(rule), outcome)) {
                supporting.add(rule);
            }
        }
    }

    /** The results of the rules whose truth is at least {@code least}. */
    final long results(byte[] truths, byte least) {
        long set = 0;
        for (int rule : rules) {
            if (result(rule) >= 0 && truths[rule] >= least) {
                set |= 1L << result(rule);
            }
        }
        return set;
    }
}
