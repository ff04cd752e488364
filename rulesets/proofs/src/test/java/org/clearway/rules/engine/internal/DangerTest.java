package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.Atoms.Statement;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A danger stated is never silently without effect. Each fact that the condition of any rule of any edition asks for is stated
 * alone, everything else is left out and taken as no; the answer must then not be settled below what that rule gives, unless it
 * is settled so by what is stated alone, without anything being assumed. The exceptions stand in {@code danger-exceptions.csv}.
 */
class DangerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final RegulatoryRules RULES = Editions.unchecked();

    @Test
    void whatARuleAsksForStatedAloneIsNeverAnsweredWithLessThanTheRuleGives() {
        AtomicInteger pairs = new AtomicInteger();
        Set<String> silent = ConcurrentHashMap.newKeySet();
        Map<String, Integer> counts = new TreeMap<>();
        for (Editions.Built built : Editions.all()) {
            LoadedEdition edition = built.edition();
            Map<Statement, List<Integer>> asked = asked(edition);
            int here = asked.values().stream().mapToInt(List::size).sum();
            counts.put(built.toString(), here);
            pairs.addAndGet(here);
            asked.entrySet().parallelStream()
                    .filter(entry -> isSilent(edition, entry.getKey(), entry.getValue()))
                    .forEach(entry -> silent.add(edition.model().ruleset() + "," + entry.getKey()));
        }
        Map<String, String> exceptions = exceptions();
        System.out.printf(
                "a danger stated alone: %,d pairs of a fact and a rule, %d exceptions; %s%n",
                pairs.get(), exceptions.size(), counts);
        assertThat(new TreeSet<>(silent))
                .as("statements without effect, against the reviewed exceptions")
                .isEqualTo(new TreeSet<>(exceptions.keySet()));
        assertThat(exceptions.values()).as("each exception has its reason").allMatch(reason -> reason.length() > 20);
    }

    /** For each statement, the rules whose condition asks for it and which give something that can be too little. */
    private static Map<Statement, List<Integer>> asked(LoadedEdition edition) {
        List<Rule> rules = edition.model().rules();
        Map<Statement, List<Integer>> asked = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            boolean gate = edition.model().stages().get(rules.get(rule).stage()).join() == Stage.Join.GATE;
            boolean gives = rules.get(rule).conclusion() instanceof Rule.Outcome
                    || rules.get(rule).conclusion() instanceof Rule.Gives result && result.verdict() == Verdict.FAIL;
            if (!gate && gives) {
                for (Statement statement : Atoms.of(rules.get(rule).when())) {
                    asked.computeIfAbsent(statement, one -> new ArrayList<>()).add(rule);
                }
            }
        }
        return asked;
    }

    private static boolean isSilent(LoadedEdition edition, Statement statement, List<Integer> rules) {
        Decision assuming = decide(edition, statement, Unstated.FALSE);
        if (assuming == null) {
            return false;
        }
        Decision stating = Objects.requireNonNull(decide(edition, statement, Unstated.UNKNOWN));
        return rules.stream().anyMatch(rule -> isSilent(edition, rule, assuming, stating));
    }

    private static boolean isSilent(LoadedEdition edition, int number, Decision assuming, Decision stating) {
        Rule rule = edition.model().rules().get(number);
        if (rule.conclusion() instanceof Rule.Gives gives) {
            Verdict assumed = assuming.checks().get(gives.check()).verdict();
            return (assumed == Verdict.PASS || assumed == Verdict.NOT_APPLICABLE)
                    && stating.checks().get(gives.check()).verdict() == Verdict.UNKNOWN;
        }
        boolean settled = assuming.status() == Status.DETERMINED || assuming.status() == Status.NOT_APPLICABLE;
        if (!settled || stating.status() == assuming.status()) {
            return false;
        }
        String gives = ((Rule.Outcome) rule.conclusion()).outcome();
        if (assuming.outcomes() != null) {
            return !assuming.outcomes().contains(gives);
        }
        String got = assuming.outcome();
        return got != null
                && edition.outcomes().rank(edition.outcomes().number(got))
                        < edition.outcomes().rank(edition.outcomes().number(gives));
    }

    /** Null where the statement contradicts itself. */
    private static @Nullable Decision decide(LoadedEdition edition, Statement statement, Unstated unstated) {
        try {
            return RULES.decide(Request.builder()
                    .ruleset(edition.model().ruleset())
                    .edition(edition.model().edition())
                    .asOf(DAY)
                    .unstated(unstated)
                    .facts(statement.alone())
                    .build());
        } catch (RequestException e) {
            return null;
        }
    }

    /** The reviewed exceptions: ruleset and statement, with the reason. */
    private static Map<String, String> exceptions() {
        try (InputStream in = DangerTest.class.getResourceAsStream("/danger-exceptions.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toMap(
                            parts -> parts[0] + "," + parts[1], parts -> parts[2].strip(), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
