package org.clearway.rules.authoring.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearway.rules.Certainty;
import org.clearway.rules.Decision;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.internal.EditionProbe;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Tells why a case fails: what it expected, and of the rules concerned each condition with the value of each fact. */
final class FailureText {
    private static final String INDENT = "      ";

    /** Rules told of one provision of which none applies. */
    private static final int NEAREST = 2;

    private static final Map<Asked.Relation, String> WORDS = Map.ofEntries(
            Map.entry(Asked.Relation.IS, "is"),
            Map.entry(Asked.Relation.HAS, "contains"),
            Map.entry(Asked.Relation.HAS_NOT, "does not contain"),
            Map.entry(Asked.Relation.IS_KNOWN, "has a value"),
            Map.entry(Asked.Relation.IS_ABSENT, "has no value"),
            Map.entry(Asked.Relation.EQUALS, "is"),
            Map.entry(Asked.Relation.DIFFERS, "is not"),
            Map.entry(Asked.Relation.LESS, "is before or below"),
            Map.entry(Asked.Relation.AT_MOST, "is at most"),
            Map.entry(Asked.Relation.MORE, "is after or above"),
            Map.entry(Asked.Relation.AT_LEAST, "is at least"));

    private final CaseTests.Result failed;
    private final List<Rule> rules;
    private final List<EditionProbe.Probed> probed;
    private final List<String> lines = new ArrayList<>();

    FailureText(CaseTests.Result failed, EditionProbe probe) {
        this.failed = failed;
        rules = failed.edition().model().rules();
        probed = failed.result().decision() == null
                ? List.of()
                : probe.probe(failed.result().of().request());
    }

    List<String> lines() {
        Case of = failed.result().of();
        String file = Path.of(failed.edition().toString(), of.path())
                .normalize()
                .toString()
                .replace('\\', '/');
        String place = file + ":" + of.line() + ": " + of.id();
        lines.add("FAIL  " + place + (of.title().isEmpty() ? "" : "  " + of.title()));
        failed.result().misses().forEach(miss -> lines.add(INDENT + miss));
        if (failed.result().misses().isEmpty()) {
            List<String> lacking = failed.result().notBuilt();
            lines.add(INDENT + "nothing that it expects could be compared"
                    + (lacking.isEmpty() ? "" : "; there is no " + String.join(", ", lacking)));
        }
        Decision decision = failed.result().decision();
        if (decision != null) {
            Set<Integer> told = new LinkedHashSet<>(named(of));
            Set<String> decided = new HashSet<>();
            decision.findings().stream()
                    .filter(finding -> finding.certainty() == Certainty.CERTAIN
                            && decision.deciding().contains(finding.rule()))
                    .forEach(finding -> decided.add(finding.rule() + ": " + finding.limb()));
            IntStream.range(0, rules.size())
                    .filter(rule -> decided.contains(
                            rules.get(rule).rule() + ": " + rules.get(rule).limb()))
                    .forEach(told::add);
            told.forEach(this::rule);
        }
        return lines;
    }

    /** The rules that the case names and, of the provisions that it expects to decide, those that come nearest to applying. */
    private List<Integer> named(Case of) {
        List<Integer> named = IntStream.range(0, rules.size())
                .filter(rule -> of.decides().contains(rules.get(rule).name())
                        || of.nearMiss().contains(rules.get(rule).name()))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        for (String provision : of.expected().deciding()) {
            List<Integer> ofProvision = IntStream.range(0, rules.size())
                    .filter(rule -> rules.get(rule).rule().equals(provision))
                    .boxed()
                    .toList();
            if (ofProvision.stream().noneMatch(named::contains)) {
                ofProvision.stream()
                        .sorted(Comparator.comparingLong(this::lacking))
                        .limit(NEAREST)
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** How many parts of the condition of a rule do not hold. */
    private long lacking(int rule) {
        long atoms = rules.get(rule).when().atoms().count();
        return probed.stream()
                .mapToLong(one -> IntStream.range(0, (int) atoms)
                        .filter(atom -> !Boolean.TRUE.equals(one.holds(rule, atom)))
                        .count())
                .min()
                .orElse(atoms);
    }

    private void rule(int number) {
        Rule rule = rules.get(number);
        String place = rule.file() + ":" + rule.line();
        for (int subject = 0; subject < probed.size(); subject++) {
            EditionProbe.Probed one = probed.get(subject);
            String of = probed.size() > 1 ? ", of element " + subject + "," : "";
            lines.add(INDENT + rule.name() + " (" + place + ")" + of + " " + said(one.holds(number)));
            List<Asked> asked = one.asked(number);
            for (int atom = 0; atom < asked.size(); atom++) {
                lines.add(INDENT + "  " + sign(one.holds(number, atom)) + " " + text(asked.get(atom)));
            }
        }
    }

    private static String said(@Nullable Boolean holds) {
        return holds == null ? "may hold" : holds ? "holds" : "does not hold";
    }

    private static String sign(@Nullable Boolean holds) {
        return holds == null ? "?" : holds ? "+" : "-";
    }

    private static String text(Asked asked) {
        String wanted = asked.fact() + " " + WORDS.get(asked.relation())
                + (asked.operands().isEmpty() ? "" : " " + String.join(" or ", asked.operands()));
        Object value = asked.value();
        String is = value == null ? "not known" : value(value);
        return wanted + "   [" + is
                + (asked.assumed() ? ", " + asked.how().name().toLowerCase(Locale.ROOT) : "") + "]";
    }

    private static String value(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "{", "}"))
                : value.toString();
    }
}
