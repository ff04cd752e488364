package org.clearway.rules.authoring.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Completes rules: what they inherit, what they conclude, what they cite, and what displaces them. */
final class RuleAssembler {
    private static final Set<String> PLAIN = Set.of("outcome", "status", "route", "verdict", "otherwise", "unless");

    private final Header header;
    private final List<AuthoredRule> authored;
    private final Map<String, Integer> stages;
    private final Map<String, AuthoredRule> byName = new HashMap<>();

    RuleAssembler(Header header, List<AuthoredRule> authored, Map<String, Integer> stages) {
        this.header = header;
        this.authored = authored;
        this.stages = stages;
        authored.forEach(rule -> byName.putIfAbsent(rule.name(), rule));
    }

    List<Rule> assemble() {
        List<Rule> rules = new ArrayList<>();
        Map<Rule, AuthoredRule> origins = new LinkedHashMap<>();
        for (AuthoredRule rule : authored) {
            if (rule.limb().isEmpty()) {
                problem(
                        rule,
                        ProblemCode.RULE_NAME,
                        "The name has no limb.",
                        "\"Rule 7: limb in words\", or \"Rule 7: base\"");
            }
            if (lineage(rule).isEmpty()) {
                continue;
            }
            List<Citation> citations = citations(rule);
            Condition when = when(rule);
            Rule.Conclusion conclusion = conclusion(rule, citations);
            if (conclusion != null) {
                Rule complete = rule(rule, rule.name(), rule.limb(), when, conclusion, citations);
                rules.add(complete);
                origins.put(complete, rule);
                otherwise(rule, conclusion, citations, rules);
            }
        }
        return new Displacement(rules, origins).resolved();
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
            problem(
                    rule,
                    ProblemCode.ANNOTATION,
                    "A warning has a code and a text.",
                    "@Warns(code = \"U5\", text = \"...\")");
        }
        return new Rule(
                name,
                rule.provision(),
                limb,
                rule.source().name(),
                rule.source().line(rule.offset()),
                stages.getOrDefault(rule.name(), 0),
                when,
                conclusion,
                List.of(),
                citations,
                rule.value("Note"),
                code == null || text == null ? null : new Rule.WarningText(code, text));
    }

    /** The rule and those it extends, nearest first; empty where one does not exist or extends itself. */
    private List<AuthoredRule> lineage(AuthoredRule rule) {
        List<AuthoredRule> lineage = new ArrayList<>();
        AuthoredRule at = rule;
        while (true) {
            lineage.add(at);
            String parent = at.parent();
            if (parent == null) {
                return lineage;
            }
            AuthoredRule next = byName.get(parent);
            if (next == null || lineage.contains(next)) {
                problem(
                        rule,
                        ProblemCode.REFERENCE,
                        next == null ? "It extends \"" + parent + "\", which does not exist." : "It extends itself.",
                        Suggestions.of(parent, byName.keySet()));
                return List.of();
            }
            at = next;
        }
    }

    private Condition when(AuthoredRule rule) {
        List<Condition> parts = new ArrayList<>();
        List<AuthoredRule> lineage = lineage(rule);
        for (int i = lineage.size() - 1; i >= 0; i--) {
            parts.add(lineage.get(i).own());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private List<Citation> citations(AuthoredRule rule) {
        for (AuthoredRule at : lineage(rule)) {
            String cites = at.value("Cites");
            if (cites != null) {
                boolean inferred = "INFERRED".equals(rule.value("Basis"));
                return Citations.of(rule, cites, inferred, header);
            }
        }
        problem(rule, ProblemCode.CITATION_MISSING, "It cites nothing.", "@Cites(\"KEY provision\")");
        return List.of();
    }

    private Rule.@Nullable Conclusion conclusion(AuthoredRule rule, List<Citation> citations) {
        if (rule.has("Check")) {
            return check(rule, citations);
        }
        if (!rule.has("Concludes")) {
            if (rule.has("Warns")) {
                return new Rule.Warns();
            }
            boolean extended = authored.stream().anyMatch(other -> rule.name().equals(other.parent()));
            if (!extended) {
                problem(rule, ProblemCode.CONCLUSION, "It concludes nothing.", "@Concludes(outcome = \"...\")");
            }
            return null;
        }
        String verdict = rule.member("Concludes", "verdict");
        if (verdict != null) {
            AuthoredRule check = checkOf(rule);
            String id = check == null ? null : check.member("Check", "id");
            if (id == null || !Set.of("PASS", "FAIL").contains(verdict)) {
                problem(
                        rule,
                        ProblemCode.CHECK,
                        "A verdict is PASS or FAIL, of the check that the rule extends.",
                        "extends the rule with @Check");
                return null;
            }
            return new Rule.Gives(id, Verdict.valueOf(verdict));
        }
        String status = rule.member("Concludes", "status");
        if (status != null) {
            if (!status.equals(Status.NOT_APPLICABLE.name())) {
                problem(
                        rule,
                        ProblemCode.CONCLUSION,
                        "A rule cannot conclude the status " + status + ".",
                        "NOT_APPLICABLE");
            }
            return new Rule.Ends(Status.NOT_APPLICABLE);
        }
        String outcome = rule.member("Concludes", "outcome");
        if (outcome == null || !header.outcomes().containsKey(outcome)) {
            problem(
                    rule,
                    ProblemCode.CONCLUSION,
                    outcome == null ? "It concludes no outcome." : outcome + " is no outcome of this ruleset.",
                    Suggestions.of(String.valueOf(outcome), header.outcomes().keySet()));
            return null;
        }
        return new Rule.Outcome(outcome, rule.member("Concludes", "route"), dates(rule));
    }

    private Map<String, String> dates(AuthoredRule rule) {
        Map<String, String> dates = new TreeMap<>();
        rule.annotations().getOrDefault("Concludes", Map.of()).forEach((name, path) -> {
            if (PLAIN.contains(name)) {
                return;
            }
            FactDefinition fact = Vocabulary.fact(path);
            if (fact == null || fact.type() != FactType.DATE) {
                problem(
                        rule,
                        ProblemCode.CONCLUSION,
                        name + " names " + path + ", which is no date fact.",
                        "section.fact of a date");
                return;
            }
            dates.put(name, path);
        });
        return dates;
    }

    private @Nullable AuthoredRule checkOf(AuthoredRule rule) {
        return lineage(rule).stream().filter(at -> at.has("Check")).findFirst().orElse(null);
    }

    private Rule.@Nullable Conclusion check(AuthoredRule rule, List<Citation> citations) {
        try {
            String from = rule.member("Check", "from");
            String to = rule.member("Check", "to");
            Check check = new Check(
                    required(rule, "id"),
                    required(rule, "title"),
                    required(rule, "topic"),
                    Check.Severity.valueOf(required(rule, "severity")),
                    from == null ? null : LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to));
            boolean law = citations.stream().anyMatch(citation -> citation.authority() == Authority.LAW);
            if (check.severity() == Check.Severity.BLOCKER && !law) {
                problem(
                        rule,
                        ProblemCode.CHECK,
                        "Only a check whose authority is law can block.",
                        "severity = \"MAJOR\"");
            }
            return new Rule.Applies(check);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(
                    rule,
                    ProblemCode.CHECK,
                    "The check is incomplete: " + e.getMessage() + ".",
                    "id, title, topic, severity BLOCKER, MAJOR or ADVISORY, and days as 2026-11-22");
            return null;
        }
    }

    private static String required(AuthoredRule rule, String member) {
        String value = rule.member("Check", member);
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }

    /** The rule that holds exactly where a limb of a check does not. */
    private void otherwise(AuthoredRule rule, Rule.Conclusion conclusion, List<Citation> citations, List<Rule> rules) {
        String verdict = rule.member("Concludes", "otherwise");
        if (verdict == null || !(conclusion instanceof Rule.Gives gives)) {
            return;
        }
        AuthoredRule parent = rule.parent() == null ? null : byName.get(rule.parent());
        Condition opposite = rule.own().opposite();
        Condition when = parent == null ? opposite : new Condition.All(List.of(when(parent), opposite));
        rules.add(rule(
                rule,
                rule.name() + Check.OTHERWISE,
                rule.limb() + Check.OTHERWISE,
                when,
                new Rule.Gives(gives.check(), Verdict.valueOf(verdict)),
                citations));
    }

    private static void problem(AuthoredRule rule, ProblemCode code, String message, String instead) {
        rule.source().problem(rule.offset(), code, "\"" + rule.name() + "\": " + message, instead);
    }

    /** Finds the rules that displace others. */
    private static final class Displacement {
        private final List<Rule> rules;
        private final Map<Rule, AuthoredRule> origins;
        private final Map<Integer, List<Integer>> unless = new HashMap<>();

        Displacement(List<Rule> rules, Map<Rule, AuthoredRule> origins) {
            this.rules = rules;
            this.origins = origins;
        }

        List<Rule> resolved() {
            for (int i = 0; i < rules.size(); i++) {
                AuthoredRule origin = origins.get(rules.get(i));
                String names = origin == null ? null : origin.member("Concludes", "unless");
                if (names != null && origin != null) {
                    unless.put(i, displacing(i, names, origin));
                }
            }
            for (int i : unless.keySet()) {
                if (reaches(i, i, new LinkedHashSet<>())) {
                    problem(
                            origins.getOrDefault(rules.get(i), null),
                            "It is displaced by a rule that it displaces.",
                            "rules that displace each other in one direction only");
                }
            }
            List<Rule> resolved = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                resolved.add(new Rule(
                        rule.name(),
                        rule.rule(),
                        rule.limb(),
                        rule.file(),
                        rule.line(),
                        rule.stage(),
                        rule.when(),
                        rule.conclusion(),
                        unless.getOrDefault(i, List.of()),
                        rule.citations(),
                        rule.note(),
                        rule.warning()));
            }
            return resolved;
        }

        private List<Integer> displacing(int rule, String names, AuthoredRule origin) {
            List<Integer> displacing = new ArrayList<>();
            for (String name : names.split(",")) {
                boolean any = name.strip().equals("*");
                int before = displacing.size();
                for (int other = 0; other < rules.size(); other++) {
                    boolean same =
                            rules.get(other).rule().equals(rules.get(rule).rule());
                    boolean meant = any ? !same : rules.get(other).rule().equals(name.strip());
                    boolean concludes = !(rules.get(other).conclusion() instanceof Rule.Warns);
                    if (other != rule
                            && meant
                            && concludes
                            && rules.get(other).stage() == rules.get(rule).stage()) {
                        displacing.add(other);
                    }
                }
                if (displacing.size() == before) {
                    problem(
                            origin,
                            "unless names '" + name.strip() + "', which is no other rule of its stage.",
                            "a short name");
                }
            }
            return displacing.stream().distinct().sorted().toList();
        }

        private boolean reaches(int from, int target, Set<Integer> seen) {
            for (int next : unless.getOrDefault(from, List.of())) {
                if (next == target || (seen.add(next) && reaches(next, target, seen))) {
                    return true;
                }
            }
            return false;
        }

        private static void problem(@Nullable AuthoredRule rule, String message, String instead) {
            if (rule != null) {
                RuleAssembler.problem(rule, ProblemCode.REFERENCE, message, instead);
            }
        }
    }
}
