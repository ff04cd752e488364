package org.clearway.rules.engine.internal;

import java.util.Map;
import org.clearway.rules.Basis;
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
