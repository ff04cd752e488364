package org.clearway.rules.authoring.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.Answered;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Warning;
import org.clearway.rules.authoring.cases.CaseResult.Miss;
import org.clearway.rules.authoring.cases.Expectation.InEdition;
import org.clearway.rules.authoring.cases.Expectation.OfApproval;
import org.jspecify.annotations.Nullable;

/** Compares a decision with what a case expects. */
final class ExpectationCheck {

    private final CaseRunner.Installed installed;
    private final List<Miss> misses = new ArrayList<>();
    private final List<String> notBuilt = new ArrayList<>();
    private int compared;

    ExpectationCheck(Expectation expected, Decision decision, CaseRunner.Installed installed) {
        this.installed = installed;
        String ruleset = decision.ruleset().id();
        same("status", expected.status(), decision.status());
        outcome(expected, decision);
        possible("possible", expected.possible(), decision.possible());
        anyOf("deciding", expected.deciding(), decision.deciding());
        same("route", expected.route(), decision.route());
        same("basis", expected.basis(), decision.legalBasis());
        expected.dates()
                .forEach((name, day) ->
                        same("dates." + name, day, decision.dates().get(name)));
        among("questions", expected.questions(), questions(decision));
        checks(expected, decision);
        consequences(expected, decision);
        among("warnings", expected.warnings(), warnings(decision));
        among("limbs", expected.limbs(), limbs(decision));
        for (InEdition edition : expected.prospective()) {
            prospective(ruleset, edition, decision);
        }
    }

    List<Miss> misses() {
        return misses;
    }

    List<String> notBuilt() {
        return notBuilt;
    }

    /** How many expectations were compared. */
    int compared() {
        return compared;
    }

    private void outcome(Expectation expected, Decision decision) {
        compared += expected.outcome().size() + expected.absent().size();
        String outcome = decision.outcome();
        // Of a set that is still open, those that are certain.
        List<String> set = decision.outcomes() != null ? decision.outcomes() : decision.certain();
        List<String> codes = set != null ? set : outcome == null ? List.of() : List.of(outcome);
        if (set == null && expected.outcome().size() == 1) {
            same("outcome", expected.outcome().get(0), outcome);
            compared--;
        } else {
            among("outcome", expected.outcome(), codes);
            compared -= expected.outcome().size();
        }
        for (String code : expected.absent()) {
            if (codes.contains(code)) {
                miss("outcome", "none of " + code, list(codes));
            }
        }
    }

    private void checks(Expectation expected, Decision decision) {
        Map<String, CheckResult> given = new HashMap<>(decision.checks());
        decision.prospective().forEach(edition -> edition.checks().forEach(given::putIfAbsent));
        expected.checks().forEach((id, verdict) -> {
            CheckResult check = given.get(id);
            if (check != null) {
                same("checks." + id, verdict, check.verdict());
            } else if (installed.provisions().contains(id)) {
                miss("checks." + id, verdict, null);
            } else {
                notBuilt.add("check " + id);
            }
        });
    }

    private void consequences(Expectation expected, Decision decision) {
        Map<String, Set<String>> given = new HashMap<>();
        decision.consequences().stream()
                .filter(consequence -> consequence.certainty() == Certainty.CERTAIN)
                .forEach(consequence -> consequence
                        .gives()
                        .forEach((name, value) -> given.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(value)));
        expected.consequences()
                .forEach((name, value) ->
                        among("consequences." + name, List.of(value), given.getOrDefault(name, Set.of())));
        if (expected.esf() != null) {
            same("esf.tier", expected.esf().tier(), one(given.get("esfTier")));
            same("esf.standards", expected.esf().standards(), one(given.get("esfStandards")));
        }
    }

    /** The values of a consequence as one text; null where there is none. */
    private static @Nullable String one(@Nullable Set<String> values) {
        return values == null ? null : list(values);
    }

    private void prospective(String ruleset, InEdition expected, Decision decision) {
        String what = "prospective." + expected.edition();
        if (!installed.editions().contains(expected.edition())) {
            notBuilt.add("edition " + expected.edition() + " of " + ruleset);
            return;
        }
        if (expected.edition().equals(decision.ruleset().edition())) {
            entry(what, expected, decision);
            return;
        }
        for (Prospective entry : decision.prospective()) {
            if (entry.edition().equals(expected.edition())) {
                entry(what, expected, entry);
                return;
            }
        }
        miss(
                what,
                "an entry",
                list(decision.prospective().stream().map(Prospective::edition).toList()));
    }

    private void entry(String what, InEdition expected, Answered entry) {
        same(what + ".status", expected.status(), entry.status());
        same(what + ".outcome", expected.outcome(), entry.outcome());
        same(what + ".route", expected.route(), entry.route());
        anyOf(what + ".deciding", expected.deciding(), entry.deciding());
        possible(what + ".possible", expected.possible(), entry.possible());
        among(
                what + ".questions",
                expected.questions(),
                entry.questions().stream().map(Question::fact).toList());
        for (OfApproval approval : expected.byApproval()) {
            if (entry.byApproval().stream().noneMatch(given -> matches(approval, given))) {
                miss(
                        what + ".byApproval",
                        describe(approval.origin(), approval.outcome(), approval.route()),
                        approvals(entry));
            }
        }
    }

    private static boolean matches(OfApproval expected, SubjectOutcome given) {
        return expected.origin().equals(given.origin())
                && (expected.outcome() == null || expected.outcome().equals(given.outcome()))
                && (expected.route() == null || expected.route().equals(given.route()));
    }

    private static String approvals(Answered entry) {
        return entry.byApproval().stream()
                .map(given -> describe(given.origin(), given.outcome(), given.route()))
                .collect(Collectors.joining("; "));
    }

    private static String describe(@Nullable String origin, @Nullable String outcome, @Nullable String route) {
        return Arrays.asList(origin, outcome, route).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> questions(Decision decision) {
        Set<String> facts = new LinkedHashSet<>();
        decision.questions().forEach(question -> facts.add(question.fact()));
        decision.prospective().forEach(entry -> entry.questions().forEach(question -> facts.add(question.fact())));
        return facts;
    }

    private static Set<String> warnings(Decision decision) {
        Set<String> codes = new LinkedHashSet<>();
        decision.warnings().stream().map(Warning::code).forEach(codes::add);
        decision.prospective().forEach(entry -> entry.warnings().forEach(warning -> codes.add(warning.code())));
        return codes;
    }

    private static Set<String> limbs(Decision decision) {
        List<Finding> findings = new ArrayList<>(decision.findings());
        decision.prospective().forEach(entry -> findings.addAll(entry.findings()));
        return findings.stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                .map(finding -> finding.rule() + ": " + finding.limb())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void same(String what, @Nullable Object expected, @Nullable Object got) {
        compared += expected == null ? 0 : 1;
        if (expected != null && !expected.equals(got)) {
            miss(what, expected, got);
        }
    }

    private void possible(String what, Set<String> expected, List<String> got) {
        compared += expected.isEmpty() ? 0 : 1;
        if (!expected.isEmpty() && !expected.equals(new HashSet<>(got))) {
            miss(what, list(new TreeSet<>(expected)), list(got));
        }
    }

    private void anyOf(String what, List<String> expected, List<String> got) {
        compared += expected.isEmpty() ? 0 : 1;
        if (!expected.isEmpty() && expected.stream().noneMatch(got::contains)) {
            miss(what, (expected.size() == 1 ? "" : "one of ") + list(expected), list(got));
        }
    }

    private void among(String what, List<String> expected, Collection<String> got) {
        compared += expected.size();
        List<String> lacking =
                expected.stream().filter(one -> !got.contains(one)).toList();
        if (!lacking.isEmpty()) {
            miss(what, list(lacking), list(got));
        }
    }

    private void miss(String what, Object expected, @Nullable Object got) {
        String found = got == null || got.toString().isEmpty() ? "none" : got.toString();
        misses.add(new Miss(what, expected.toString(), found));
    }

    private static String list(Collection<String> items) {
        return String.join(", ", items);
    }
}
