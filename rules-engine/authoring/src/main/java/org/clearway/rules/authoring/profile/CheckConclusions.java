package org.clearway.rules.authoring.profile;

import java.time.LocalDate;
import java.util.Arrays;
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
            Check check = new Check(
                    required(rule, "id"),
                    required(rule, "title"),
                    required(rule, "topic"),
                    severity(rule, required(rule, "severity")),
                    day(rule, "from"),
                    day(rule, "to"));
            boolean law = citations.stream().anyMatch(citation -> citation.authority() == Authority.LAW);
            Conclusions.noteUnless(
                    check.severity() != Severity.BLOCKER || law,
                    rule,
                    rule.at("Check", "severity"),
                    ProblemCode.CHECK,
                    "Only a check whose authority is law can block.",
                    "severity = \"MAJOR\"");
            Conclusions.noteUnless(
                    check.id().equals(rule.provision()),
                    rule,
                    rule.at("Check", "id"),
                    ProblemCode.CHECK,
                    "The rule of the check " + check.id() + " has another name.",
                    "rule \"" + check.id() + ": applies\"");
            Conclusions.noteUnless(
                    check.from() == null || check.to() == null || !check.to().isBefore(check.from()),
                    rule,
                    rule.at("Check", "to"),
                    ProblemCode.CHECK,
                    "The check ends before it begins.",
                    "a day of 'to' that is not before 'from'");
            Conclusions.noteUnless(
                    checks.putIfAbsent(check.id(), rule) == null,
                    rule,
                    rule.at("Check", "id"),
                    ProblemCode.CHECK,
                    "There are two checks " + check.id() + ".",
                    "an id of its own, or one condition with 'or'");
            return new Rule.Applies(check);
        } catch (ConstraintException e) {
            rule.problem(e.offset, e.code, String.valueOf(e.getMessage()), e.instead);
            return null;
        }
    }

    private static Severity severity(AuthoredRule rule, String name) throws ConstraintException {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw new ConstraintException(
                rule.at("Check", "severity"),
                ProblemCode.CHECK,
                "There is no severity " + name + ".",
                Instead.of(
                        name,
                        Arrays.stream(Severity.values()).map(Severity::name).toList()));
    }

    private static @Nullable LocalDate day(AuthoredRule rule, String member) throws ConstraintException {
        String text = rule.member("Check", member);
        return text == null
                ? null
                : Values.day(
                        new Token(Token.Kind.TEXT, text, rule.at("Check", member)),
                        ProblemCode.CHECK,
                        member + " = \"2026-11-22\"");
    }

    private static String required(AuthoredRule rule, String member) throws ConstraintException {
        String value = rule.member("Check", member);
        if (value == null) {
            throw new ConstraintException(
                    rule.at("Check", ""),
                    ProblemCode.CHECK,
                    "The check has no " + member + ".",
                    "@Check(id = ..., title = ..., topic = ..., severity = \"BLOCKER\", \"MAJOR\" or \"ADVISORY\")");
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
                    rule.at("Concludes", "verdict"),
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
                    rule.at("Concludes", "otherwise"),
                    ProblemCode.CHECK,
                    "otherwise is the verdict that " + verdict + " is not.",
                    "otherwise = \"" + ("PASS".equals(verdict) ? "FAIL" : "PASS") + "\"");
            Conclusions.noteUnless(
                    check != null && check.name().equals(rule.parent()) && rule.member("Concludes", "unless") == null,
                    rule,
                    rule.places().member("Concludes", "otherwise"),
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
