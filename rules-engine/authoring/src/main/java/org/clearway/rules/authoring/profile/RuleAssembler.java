package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Citation;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;

/** Completes rules: what they inherit, what they conclude, what they cite, and what displaces them. */
final class RuleAssembler {
    private final Header header;
    private final List<AuthoredRule> authored;
    private final Map<String, Integer> stages;
    private final Lineage lineage;
    private final DateTitles titles;

    RuleAssembler(Header header, Source file, List<AuthoredRule> authored, Map<String, Integer> stages) {
        this.header = header;
        this.titles = new DateTitles(header, file);
        this.authored = authored;
        this.stages = stages;
        this.lineage = new Lineage(authored);
    }

    List<Rule> assemble() {
        List<Rule> rules = new ArrayList<>();
        Map<Rule, AuthoredRule> origins = new LinkedHashMap<>();
        int parts = 0;
        Conclusions conclusions = new Conclusions(header, stages, lineage, titles);
        for (AuthoredRule rule : authored) {
            if (!lineage.checked(rule)) {
                continue;
            }
            parts += size(rule);
            if (parts > Limits.CONDITIONS) {
                rule.problem(
                        ProblemCode.CONDITION,
                        "Up to here the conditions have more than " + Limits.CONDITIONS + " parts, written out.",
                        "an edition of its own for part of the question");
                break;
            }
            List<Citation> citations = citations(rule);
            Rule.Conclusion conclusion = conclusions.of(rule, citations);
            if (conclusion != null) {
                Rule complete = rule(rule, rule.name(), rule.limb(), lineage.condition(rule), conclusion, citations);
                rules.add(complete);
                origins.put(complete, rule);
                otherwise(rule, conclusion, citations, rules);
            }
        }
        conclusions.checkLimbs();
        titles.checkGiven();
        return new Displacement(header, rules, origins).resolved();
    }

    /** The parts of a rule's condition, written out. */
    private int size(AuthoredRule rule) {
        int parts = Limits.parts(lineage.condition(rule));
        if (parts > Limits.CONDITION) {
            rule.problem(
                    ProblemCode.CONDITION,
                    "The condition has more than " + Limits.CONDITION + " parts, written out.",
                    "several rules, or definitions that use one another once");
        }
        return parts;
    }

    private Rule rule(
            AuthoredRule rule,
            String name,
            String limb,
            Condition when,
            Rule.Conclusion conclusion,
            List<Citation> citations) {
        String code = rule.member("Warns", "code");
        String text = rule.member("Warns", "text");
        if (rule.has("Warns") && (code == null || text == null)) {
            rule.problem(
                    rule.at("Warns", ""),
                    ProblemCode.ANNOTATION,
                    "A warning has a code and a text.",
                    "@Warns(code = \"U5\", text = \"...\")");
        }
        return new Rule(
                name,
                rule.provision(),
                limb,
                rule.source().file(rule.offset()),
                rule.source().line(rule.offset()),
                stages.getOrDefault(rule.name(), 0),
                when,
                conclusion,
                List.of(),
                citations,
                rule.value("Note"),
                code == null || text == null ? null : new Rule.WarningText(code, text));
    }

    /** The citations of a rule; one that has none of its own inherits them, and with them whether they are inferred. */
    private List<Citation> citations(AuthoredRule rule) {
        boolean inferred = rule.isInferred();
        for (AuthoredRule at : lineage.of(rule)) {
            String cites = at.value("Cites");
            if (cites != null) {
                return Citations.of(at, cites, inferred || !rule.has("Basis") && at.isInferred(), header);
            }
        }
        rule.problem(ProblemCode.CITATION_MISSING, "It cites nothing.", "@Cites(\"KEY provision\")");
        return List.of();
    }

    /** The rule that holds exactly where a limb of a check does not. */
    private void otherwise(AuthoredRule rule, Rule.Conclusion conclusion, List<Citation> citations, List<Rule> rules) {
        String verdict = rule.member("Concludes", "otherwise");
        AuthoredRule check = lineage.check(rule);
        if (verdict == null || check == null || !(conclusion instanceof Rule.Gives gives)) {
            return;
        }
        rules.add(rule(
                rule,
                rule.name() + AuthoredRule.OTHERWISE,
                rule.limb() + AuthoredRule.OTHERWISE,
                otherwise(lineage.condition(check), rule.own()),
                new Rule.Gives(gives.check(), Verdict.valueOf(verdict), true),
                citations));
    }

    /** The condition of such a rule: the check applies, and the limb does not hold by what it says itself. */
    static Condition otherwise(Condition check, Condition own) {
        return new Condition.All(List.of(check, own.opposite()));
    }
}
