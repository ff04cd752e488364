package org.clearway.rules.authoring.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Citation;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.clearway.rules.internal.text.Suggestions;
import org.jspecify.annotations.Nullable;

/** Reads what rules conclude, and refuses what would be left unread. */
final class Conclusions {
    private static final Set<String> PLAIN =
            Set.of("outcome", "status", "route", "basis", "verdict", "otherwise", "unless", "where");

    private final Header header;
    private final Map<String, Integer> stages;
    private final Lineage lineage;
    private final CheckConclusions checks;
    private final DateTitles titles;

    Conclusions(Header header, Map<String, Integer> stages, Lineage lineage, DateTitles titles) {
        this.header = header;
        this.stages = stages;
        this.lineage = lineage;
        checks = new CheckConclusions(lineage);
        this.titles = titles;
    }

    /** What a rule concludes, or null where it only passes its condition on or concludes something wrong. */
    Rule.@Nullable Conclusion of(AuthoredRule rule, List<Citation> citations) {
        unread(rule);
        boolean checklist = stage(rule).joins() == Stage.Join.CHECKS;
        if (rule.has("Check")) {
            noteUnless(
                    checklist,
                    rule,
                    rule.at("Check", ""),
                    ProblemCode.CHECK,
                    "A check stands in a stage of checks.",
                    "join: checks");
            noteUnless(
                    !rule.has("Concludes"),
                    rule,
                    rule.at("Concludes", ""),
                    ProblemCode.CHECK,
                    "The rule that says when a check applies concludes nothing.",
                    "another rule that extends it, with the @Concludes");
            return checks.check(rule, citations);
        }
        if (!rule.has("Concludes")) {
            return nothing(rule);
        }
        if (misspelt(rule)) {
            return null;
        }
        if (rule.member("Concludes", "verdict") != null) {
            return checks.verdict(rule);
        }
        noteUnless(
                !checklist,
                rule,
                rule.at("Concludes", ""),
                ProblemCode.CONCLUSION,
                "In a stage of checks, rules conclude verdicts.",
                "verdict = \"PASS\" or \"FAIL\"");
        return rule.member("Concludes", "status") != null ? status(rule) : outcome(rule);
    }

    /** Whether a member that is none looks like one, and gives no date; otherwise it would be taken for that of a date. */
    private static boolean misspelt(AuthoredRule rule) {
        boolean misspelt = false;
        for (Map.Entry<String, String> member :
                rule.annotations().getOrDefault("Concludes", Map.of()).entrySet()) {
            String near = PLAIN.contains(member.getKey()) ? null : Suggestions.closest(member.getKey(), PLAIN);
            if (near != null && !DateExpression.isDate(member.getValue())) {
                misspelt = true;
                rule.problem(
                        rule.places().member("Concludes", member.getKey()),
                        ProblemCode.ANNOTATION,
                        "@Concludes has no member " + member.getKey() + ", and " + member.getValue() + " is no date.",
                        "write " + near);
            }
        }
        return misspelt;
    }

    /** Every check has a limb by which it can pass or fail. */
    void checkLimbs() {
        checks.checkLimbs();
    }

    private void unread(AuthoredRule rule) {
        noteUnless(
                !rule.has("Defines"),
                rule,
                rule.at("Defines", ""),
                ProblemCode.ANNOTATION,
                "Derived facts are defined in files of definitions only.",
                "the rule in a file that ruleset.yaml lists under definitions");
        rule.checkBasis();
    }

    private Rule.@Nullable Conclusion nothing(AuthoredRule rule) {
        if (rule.has("Warns")) {
            return new Rule.Warns();
        }
        noteUnless(
                lineage.isExtended(rule),
                rule,
                ProblemCode.CONCLUSION,
                "It concludes nothing.",
                "@Concludes(outcome = \"...\")");
        noteUnless(
                !rule.has("Note"),
                rule,
                rule.at("Note", ""),
                ProblemCode.ANNOTATION,
                "Nobody would see the note of a rule that concludes nothing.",
                "@Note(\"...\") on the rules that extend it");
        return null;
    }

    private Rule.Conclusion status(AuthoredRule rule) {
        members(rule, "status", Set.of("status", "unless", "where"));
        String where = rule.member("Concludes", "where");
        String status = rule.member("Concludes", "status");
        noteUnless(
                Status.NOT_APPLICABLE.name().equals(status),
                rule,
                rule.at("Concludes", "status"),
                ProblemCode.CONCLUSION,
                "A rule cannot conclude the status " + status + ".",
                "status = \"NOT_APPLICABLE\"");
        noteUnless(
                stage(rule).joins() == Stage.Join.GATE,
                rule,
                rule.at("Concludes", "status"),
                ProblemCode.CONCLUSION,
                "Only a rule of a gate concludes a status.",
                "the rule in a stage with join: gate");
        noteUnless(
                where == null || where.equals("STATED"),
                rule,
                rule.at("Concludes", "where"),
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
                    rule.at("Concludes", "outcome"),
                    ProblemCode.CONCLUSION,
                    outcome == null ? "It concludes no outcome." : outcome + " is no outcome of this ruleset.",
                    Instead.of(String.valueOf(outcome), outcomes));
            return null;
        }
        noteUnless(
                rule.member("Concludes", "otherwise") == null,
                rule,
                rule.places().member("Concludes", "otherwise"),
                ProblemCode.CONCLUSION,
                "otherwise belongs to verdicts only.",
                "another rule for the other outcome");
        noteUnless(
                rule.member("Concludes", "where") == null,
                rule,
                rule.places().member("Concludes", "where"),
                ProblemCode.CONCLUSION,
                "where belongs to the status NOT_APPLICABLE only.",
                "@Concludes without where");
        List<String> order = stage(rule).order();
        noteUnless(
                stage(rule).joins() != Stage.Join.STRICTEST || order != null && order.contains(outcome),
                rule,
                rule.at("Concludes", "outcome"),
                ProblemCode.CONCLUSION,
                outcome + " has no place in the order of its stage.",
                "an outcome of the order, or " + outcome + " in the order");
        return new Rule.Outcome(
                outcome, rule.member("Concludes", "route"), rule.member("Concludes", "basis"), dates(rule));
    }

    /** Refuses members of @Concludes that nobody would read beside the one that says what is concluded. */
    static void members(AuthoredRule rule, String beside, Set<String> known) {
        for (String member :
                rule.annotations().getOrDefault("Concludes", Map.of()).keySet()) {
            noteUnless(
                    known.contains(member),
                    rule,
                    rule.places().member("Concludes", member),
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
                        rule.at("Concludes", name) + e.offset,
                        ProblemCode.CONCLUSION,
                        name + " gives no date: " + e.getMessage(),
                        e.instead + "; or one of " + String.join(", ", new TreeSet<>(PLAIN)) + " for " + name);
            }
        });
        return dates;
    }

    private Header.Combine stage(AuthoredRule rule) {
        return header.combine().get(stages.getOrDefault(rule.name(), 0));
    }

    /** Notes a problem with a rule where something that must hold does not. */
    static void noteUnless(boolean holds, AuthoredRule rule, ProblemCode code, String message, String instead) {
        noteUnless(holds, rule, rule.places().name(), code, message, instead);
    }

    /** The same at a place of its file. */
    static void noteUnless(boolean holds, AuthoredRule rule, int at, ProblemCode code, String message, String instead) {
        if (!holds) {
            rule.problem(at, code, message, instead);
        }
    }
}
