package org.clearway.rules.authoring.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.clearway.rules.Severity;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Reads what rules conclude, and refuses what would be left unread. */
final class Conclusions {
    private static final Set<String> PLAIN =
            Set.of("outcome", "status", "route", "basis", "verdict", "otherwise", "unless", "where");

    private final Header header;
    private final Map<String, Integer> stages;
    private final Lineage lineage;
    private final DateTitles titles;
    private final Map<String, AuthoredRule> checks = new LinkedHashMap<>();
    private final Set<String> withLimb = new TreeSet<>();

    Conclusions(Header header, Map<String, Integer> stages, Lineage lineage, DateTitles titles) {
        this.header = header;
        this.stages = stages;
        this.lineage = lineage;
        this.titles = titles;
    }

    /** What a rule concludes, or null where it only passes its condition on or concludes something wrong. */
    Rule.@Nullable Conclusion of(AuthoredRule rule, List<Citation> citations) {
        unread(rule);
        boolean checklist = HeaderCheck.isChecks(stage(rule));
        if (rule.has("Check")) {
            require(checklist, rule, ProblemCode.CHECK, "A check stands in a stage of checks.", "join: checks");
            require(
                    !rule.has("Concludes"),
                    rule,
                    ProblemCode.CHECK,
                    "The rule that says when a check applies concludes nothing.",
                    "another rule that extends it, with the @Concludes");
            return check(rule, citations);
        }
        if (!rule.has("Concludes")) {
            return nothing(rule);
        }
        if (rule.member("Concludes", "verdict") != null) {
            return verdict(rule);
        }
        require(
                !checklist,
                rule,
                ProblemCode.CONCLUSION,
                "In a stage of checks, rules conclude verdicts.",
                "verdict = \"PASS\" or \"FAIL\"");
        return rule.member("Concludes", "status") != null ? status(rule) : outcome(rule);
    }

    /** Every check has a limb by which it can pass or fail. */
    void checkLimbs() {
        checks.forEach((id, rule) -> require(
                withLimb.contains(id),
                rule,
                ProblemCode.CHECK,
                "No rule says when " + id + " passes or fails.",
                "a rule that extends it, with @Concludes(verdict = \"PASS\", otherwise = \"FAIL\")"));
    }

    private void unread(AuthoredRule rule) {
        require(
                !rule.has("Defines"),
                rule,
                ProblemCode.ANNOTATION,
                "Derived facts are defined in files of definitions only.",
                "the rule in a file that ruleset.yaml lists under definitions");
        rule.checkBasis();
    }

    private Rule.@Nullable Conclusion nothing(AuthoredRule rule) {
        if (rule.has("Warns")) {
            return new Rule.Warns();
        }
        require(
                lineage.isExtended(rule),
                rule,
                ProblemCode.CONCLUSION,
                "It concludes nothing.",
                "@Concludes(outcome = \"...\")");
        require(
                !rule.has("Note"),
                rule,
                ProblemCode.ANNOTATION,
                "Nobody would see the note of a rule that concludes nothing.",
                "@Note(\"...\") on the rules that extend it");
        return null;
    }

    private Rule.@Nullable Conclusion verdict(AuthoredRule rule) {
        members(rule, "verdict", Set.of("verdict", "otherwise", "unless"));
        String verdict = rule.member("Concludes", "verdict");
        String otherwise = rule.member("Concludes", "otherwise");
        AuthoredRule check = lineage.check(rule);
        String id = check == null ? null : check.member("Check", "id");
        boolean later = Verdict.NOT_YET_EFFECTIVE.name().equals(verdict);
        if (id == null || !later && !Set.of("PASS", "FAIL").contains(String.valueOf(verdict))) {
            rule.problem(
                    ProblemCode.CHECK,
                    "A verdict is PASS, FAIL or NOT_YET_EFFECTIVE, of the check that the rule extends.",
                    "rule \"...\" extends \"...: applies\", the rule with @Check");
            return null;
        }
        if (!later) {
            withLimb.add(id);
        }
        if (otherwise != null) {
            boolean opposite = !later && otherwise.equals("PASS".equals(verdict) ? "FAIL" : "PASS");
            require(
                    opposite,
                    rule,
                    ProblemCode.CHECK,
                    "otherwise is the verdict that " + verdict + " is not.",
                    "otherwise = \"" + ("PASS".equals(verdict) ? "FAIL" : "PASS") + "\"");
            require(
                    check != null && check.name().equals(rule.parent()) && rule.member("Concludes", "unless") == null,
                    rule,
                    ProblemCode.CHECK,
                    "otherwise needs a rule that extends the check itself and that nothing displaces.",
                    "two rules, one for PASS and one for FAIL");
            if (!opposite) {
                return null;
            }
        }
        return new Rule.Gives(id, Verdict.valueOf(String.valueOf(verdict)), false);
    }

    private Rule.Conclusion status(AuthoredRule rule) {
        members(rule, "status", Set.of("status", "unless", "where"));
        String where = rule.member("Concludes", "where");
        String status = rule.member("Concludes", "status");
        require(
                Status.NOT_APPLICABLE.name().equals(status),
                rule,
                ProblemCode.CONCLUSION,
                "A rule cannot conclude the status " + status + ".",
                "status = \"NOT_APPLICABLE\"");
        require(
                stage(rule).join().equals("gate"),
                rule,
                ProblemCode.CONCLUSION,
                "Only a rule of a gate concludes a status.",
                "the rule in a stage with join: gate");
        require(
                where == null || where.equals("STATED"),
                rule,
                ProblemCode.CONCLUSION,
                "where says STATED or nothing.",
                "where = \"STATED\"");
        return new Rule.Ends(Status.NOT_APPLICABLE, where != null);
    }

    private Rule.@Nullable Conclusion outcome(AuthoredRule rule) {
        String outcome = rule.member("Concludes", "outcome");
        Set<String> outcomes = header.outcomes().keySet();
        if (outcome == null || !outcomes.contains(outcome)) {
            rule.problem(
                    ProblemCode.CONCLUSION,
                    outcome == null ? "It concludes no outcome." : outcome + " is no outcome of this ruleset.",
                    Suggestions.of(String.valueOf(outcome), outcomes));
            return null;
        }
        require(
                rule.member("Concludes", "otherwise") == null,
                rule,
                ProblemCode.CONCLUSION,
                "otherwise belongs to verdicts only.",
                "another rule for the other outcome");
        require(
                rule.member("Concludes", "where") == null,
                rule,
                ProblemCode.CONCLUSION,
                "where belongs to the status NOT_APPLICABLE only.",
                "@Concludes without where");
        List<String> order = stage(rule).order();
        require(
                !stage(rule).join().equals("strictest") || order != null && order.contains(outcome),
                rule,
                ProblemCode.CONCLUSION,
                outcome + " has no place in the order of its stage.",
                "an outcome of the order, or " + outcome + " in the order");
        return new Rule.Outcome(
                outcome, rule.member("Concludes", "route"), rule.member("Concludes", "basis"), dates(rule));
    }

    /** Refuses members of @Concludes that nobody would read beside the one that says what is concluded. */
    private static void members(AuthoredRule rule, String beside, Set<String> known) {
        for (String member :
                rule.annotations().getOrDefault("Concludes", Map.of()).keySet()) {
            require(
                    known.contains(member),
                    rule,
                    ProblemCode.CONCLUSION,
                    "Beside " + beside + ", " + member + " would not be read.",
                    "@Concludes without " + member);
        }
    }

    private Map<String, Operand> dates(AuthoredRule rule) {
        Map<String, Operand> dates = new TreeMap<>();
        rule.annotations().getOrDefault("Concludes", Map.of()).forEach((name, text) -> {
            if (PLAIN.contains(name)) {
                return;
            }
            try {
                dates.put(name, DateExpression.parse(text));
                titles.given(name, rule);
            } catch (ConstraintException e) {
                rule.problem(
                        ProblemCode.CONCLUSION,
                        name + " gives no date: " + e.getMessage(),
                        e.instead + "; or one of " + String.join(", ", new TreeSet<>(PLAIN)) + " for " + name);
            }
        });
        return dates;
    }

    private Rule.@Nullable Conclusion check(AuthoredRule rule, List<Citation> citations) {
        try {
            String from = rule.member("Check", "from");
            String to = rule.member("Check", "to");
            Check check = new Check(
                    required(rule, "id"),
                    required(rule, "title"),
                    required(rule, "topic"),
                    severity(required(rule, "severity")),
                    from == null ? null : LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to));
            boolean law = citations.stream().anyMatch(citation -> citation.authority() == Authority.LAW);
            require(
                    check.severity() != Severity.BLOCKER || law,
                    rule,
                    ProblemCode.CHECK,
                    "Only a check whose authority is law can block.",
                    "severity = \"MAJOR\"");
            require(
                    check.id().equals(rule.provision()),
                    rule,
                    ProblemCode.CHECK,
                    "The rule of the check " + check.id() + " has another name.",
                    "rule \"" + check.id() + ": applies\"");
            require(
                    check.from() == null || check.to() == null || !check.to().isBefore(check.from()),
                    rule,
                    ProblemCode.CHECK,
                    "The check ends before it begins.",
                    "a day of 'to' that is not before 'from'");
            require(
                    checks.putIfAbsent(check.id(), rule) == null,
                    rule,
                    ProblemCode.CHECK,
                    "There are two checks " + check.id() + ".",
                    "an id of its own, or one condition with 'or'");
            return new Rule.Applies(check);
        } catch (IllegalArgumentException | DateTimeException e) {
            rule.problem(
                    ProblemCode.CHECK,
                    "The check is incomplete: " + e.getMessage() + ".",
                    "id, title, topic, severity BLOCKER, MAJOR or ADVISORY, and days as 2026-11-22");
            return null;
        }
    }

    private static Severity severity(String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("there is no severity " + name);
    }

    private static String required(AuthoredRule rule, String member) {
        String value = rule.member("Check", member);
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }

    private Header.Combine stage(AuthoredRule rule) {
        return header.combine().get(stages.getOrDefault(rule.name(), 0));
    }

    private static void require(boolean holds, AuthoredRule rule, ProblemCode code, String message, String instead) {
        if (!holds) {
            rule.problem(code, message, instead);
        }
    }
}
