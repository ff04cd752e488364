package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Severity;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/** The parts that small editions and requests are made of. */
final class Parts {

    private Parts() {}

    /** Facts by path, each with its value. */
    static Facts facts(Object... pathsAndValues) {
        Facts facts = Facts.empty();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            facts = facts.with((String) pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return facts;
    }

    // Conditions.

    static Condition always() {
        return new Condition.All(List.of());
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    static Condition yes(String fact) {
        return is(fact, "true");
    }

    static Condition no(String fact) {
        return is(fact, "false");
    }

    static Condition is(String fact, String... values) {
        return new Condition.OneOf(fact, Set.of(values), EditionJson.domain(fact));
    }

    static Condition has(String fact, String element) {
        return new Condition.Has(fact, element, true);
    }

    static Condition known(String fact) {
        return new Condition.Known(fact, true);
    }

    static Condition compare(Operand left, String operator, Operand right) {
        return new Condition.Compare(left, Operator.of(operator), right, null, false);
    }

    static Operand fact(String path) {
        return new Operand.FactValue(path);
    }

    static Operand day(String day) {
        return new Operand.Day(LocalDate.parse(day));
    }

    // Conclusions.

    static Rule.Conclusion gives(String outcome) {
        return new Rule.Outcome(outcome, null, null, Map.of());
    }

    static Rule.Conclusion gives(String outcome, String dateName, Operand date) {
        return new Rule.Outcome(outcome, null, null, Map.of(dateName, date));
    }

    static Rule.Conclusion gives(String outcome, String route) {
        return new Rule.Outcome(outcome, route, null, Map.of());
    }

    /** The ruleset does not reach the subject. */
    static Rule.Conclusion notReached() {
        return new Rule.Ends(Status.NOT_APPLICABLE, false);
    }

    /** The same, only where the facts are stated. */
    static Rule.Conclusion notReachedWhereStated() {
        return new Rule.Ends(Status.NOT_APPLICABLE, true);
    }

    static Rule.Conclusion check(String id, Severity severity) {
        return check(id, severity, null, null);
    }

    static Rule.Conclusion check(String id, Severity severity, @Nullable String from, @Nullable String to) {
        return new Rule.Applies(new Check(
                id,
                "Check " + id,
                "Topic",
                severity,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
    }

    static Rule.Conclusion verdict(String check, Verdict verdict) {
        return new Rule.Gives(check, verdict, false);
    }

    /** The exact opposite of another limb. */
    static Rule.Conclusion otherwise(String check, Verdict verdict) {
        return new Rule.Gives(check, verdict, true);
    }
}
