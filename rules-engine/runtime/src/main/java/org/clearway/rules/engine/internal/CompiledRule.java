package org.clearway.rules.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.model.Rule;

/**
 * One rule of an edition, ready to be applied.
 *
 * @param rule the rule as written
 * @param when its condition
 * @param unless numbers of the rules that displace it
 * @param result number of the outcome that it concludes, or -1
 * @param dates what gives the dates that go with its outcome, by name
 * @param basis whether a finding of it is stated: at least one of its citations is
 */
record CompiledRule(Rule rule, Formula when, int[] unless, int result, Map<String, Side> dates, Basis basis) {

    /** A rule whose condition is compiled. */
    static CompiledRule of(Rule rule, Formula when, FactSlots slots, Outcomes outcomes) {
        return new CompiledRule(
                rule,
                when,
                rule.unless().stream().mapToInt(Integer::intValue).toArray(),
                result(rule, outcomes),
                dates(rule, slots),
                basis(rule.citations()));
    }

    private static int result(Rule rule, Outcomes outcomes) {
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            return outcomes.number(outcome.outcome());
        }
        return rule.conclusion() instanceof Rule.Ends ends
                ? outcomes.number(ends.status().name())
                : -1;
    }

    private static Map<String, Side> dates(Rule rule, FactSlots slots) {
        Map<String, Side> sides = new TreeMap<>();
        if (rule.conclusion() instanceof Rule.Outcome outcome) {
            outcome.dates().forEach((name, date) -> sides.put(name, Side.of(date, slots)));
        }
        return sides;
    }

    private static Basis basis(List<Citation> citations) {
        return citations.stream().anyMatch(citation -> citation.basis() == Basis.STATED)
                ? Basis.STATED
                : Basis.INFERRED;
    }

    /** Whether it gives a route, a legal basis or a date. */
    boolean routes() {
        return rule.conclusion() instanceof Rule.Outcome outcome
                && (outcome.route() != null
                        || outcome.basis() != null
                        || !outcome.dates().isEmpty());
    }

    /** Whether it counts only where what it rests on is stated. */
    boolean onlyStated() {
        return rule.conclusion() instanceof Rule.Ends ends && ends.stated();
    }
}
