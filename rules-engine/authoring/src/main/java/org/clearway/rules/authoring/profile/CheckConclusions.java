package org.clearway.rules.authoring.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a checklist, and the verdicts of their limbs. */
final class CheckConclusions {
    private final Lineage lineage;
    private final Map<String, AuthoredRule> checks = new LinkedHashMap<>();
    private final Set<String> withLimb = new TreeSet<>();

    CheckConclusions(Lineage lineage) {
        this.lineage = lineage;
    }

    /** Every check has a limb by which it can pass or fail. */
    void checkLimbs() {
        checks.forEach((id, rule) -> Conclusions.noteUnless(
                withLimb.contains(id),
                rule,
                ProblemCode.CHECK,
                "No rule says when " + id + " passes or fails.",
                "a rule that extends it, with @Concludes(verdict = \"PASS\", otherwise = \"FAIL\")"));
    }

    /** The check that applies where the rule does, or null where it is not whole. */
    Rule.@Nullable Conclusion check(AuthoredRule rule, List<Citation> citations) {
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
            Conclusions.noteUnless(
                    check.severity() != Severity.BLOCKER || law,
                    rule,
                    ProblemCode.CHECK,
                    "Only a check whose authority is law can block.",
                    "severity = \"MAJOR\"");
            Conclusions.noteUnless(
                    check.id().equals(rule.provision()),
                    rule,
                    ProblemCode.CHECK,
                    "The rule of the check " + check.id() + " has another name.",
                    "rule \"" + check.id() + ": applies\"");
            Conclusions.noteUnless(
                    check.from() == null || check.to() == null || !check.to().isBefore(check.from()),
                    rule,
                    ProblemCode.CHECK,
                    "The check ends before it begins.",
                    "a day of 'to' that is not before 'from'");
            Conclusions.noteUnless(
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

    /** The verdict of a limb, or null where it gives none. */
    Rule.@Nullable Conclusion verdict(AuthoredRule rule) {
        Conclusions.members(rule, "verdict", Set.of("verdict", "otherwise", "unless"));
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
            Conclusions.noteUnless(
                    opposite,
                    rule,
                    ProblemCode.CHECK,
                    "otherwise is the verdict that " + verdict + " is not.",
                    "otherwise = \"" + ("PASS".equals(verdict) ? "FAIL" : "PASS") + "\"");
            Conclusions.noteUnless(
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
}
