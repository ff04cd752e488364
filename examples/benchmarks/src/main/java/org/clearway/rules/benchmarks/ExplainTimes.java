package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * How long it takes to explain what is open. The worked cases of the rulesets for the class of a device, a third of their facts left out
 * by lot, the same lot in every run: of those that are undetermined, the time of a decision with its questions, assumptions and findings,
 * and of an explanation with every rule besides. Then a request with as many approvals as one may have, of none of which anything is
 * stated: how long its answer takes as JSON, and how long it is.
 */
public final class ExplainTimes {
    private static final List<String> RULESETS = List.of("gb-device-class", "ni-device-class", "in-device-class");
    private static final double LEFT_OUT = 1 / 3.0;
    private static final long SEED = 1;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int APPROVALS = 64;
    private static final int ANSWERS = 60;

    private ExplainTimes() {}

    public static void main(String... arguments) {
        RegulatoryRules rules = RegulatoryRules.load();
        System.out.println("| ms | requests | cross-check | median | 99 in 100 | longest |");
        System.out.println("|---|--:|---|--:|--:|--:|");
        for (String ruleset : RULESETS) {
            List<Request> open = open(rules, ruleset);
            for (boolean checked : new boolean[] {false, true}) {
                RegulatoryRules by = rules.crossCheck(checked);
                row("decide, " + ruleset, checked, open, by::decide);
                row("explain, " + ruleset, checked, open, by::explain);
            }
        }
        System.out.println();
        System.out.println("| approvals of which nothing is stated | cross-check | KB | median ms | longest |");
        System.out.println("|---|---|--:|--:|--:|");
        for (boolean checked : new boolean[] {false, true}) {
            approvals("every edition, none is law", "", 1, rules.crossCheck(checked), checked);
            approvals("every edition, none is law", "", APPROVALS, rules.crossCheck(checked), checked);
            approvals("one edition", ",\"edition\":\"2026-05-08\"", APPROVALS, rules.crossCheck(checked), checked);
        }
    }

    /** The worked cases with a third of their facts left out, as far as they are then undetermined. */
    private static List<Request> open(RegulatoryRules rules, String ruleset) {
        Random lot = new Random(SEED);
        List<Request> open = new ArrayList<>();
        for (Case one : cases(ruleset)) {
            Request request = Request.builder()
                    .from(one.request())
                    .facts(without(one.request().facts(), lot))
                    .build();
            try {
                if (rules.decide(request).status() == Status.UNDETERMINED) {
                    open.add(request);
                }
            } catch (RequestException e) {
                // The case shows that it is refused, which nothing left out has changed.
                continue;
            }
        }
        return open;
    }

    private static List<Case> cases(String ruleset) {
        try (Stream<Path> folders = Files.list(Portfolio.folder(ruleset))) {
            List<Case> cases = new ArrayList<>();
            for (Path edition :
                    folders.filter(EditionFolders::isEdition).sorted().toList()) {
                cases.addAll(EditionCases.read(edition));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of the sections that stand once, each left out by lot. */
    private static Facts without(Facts facts, Random lot) {
        Facts left = facts;
        for (SectionDefinition definition : Vocabulary.sections()) {
            Section section = definition.repeated() ? null : facts.section(definition.index());
            if (section == null) {
                continue;
            }
            for (FactDefinition fact : definition.facts()) {
                if (section.value(fact.index()) != null && lot.nextDouble() < LEFT_OUT) {
                    left = left.with(definition.name() + "." + fact.name(), null);
                }
            }
        }
        return left;
    }

    /** The median of the rounds for each request, so that what else the machine does counts less. */
    private static void row(String what, boolean checked, List<Request> requests, Consumer<Request> call) {
        double[][] times = new double[requests.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < times.length; i++) {
                Request request = requests.get(i);
                double time = milliseconds(() -> call.accept(request));
                if (round >= 0) {
                    times[i][round] = time;
                }
            }
        }
        double[] medians = Arrays.stream(times)
                .mapToDouble(each -> sorted(each)[ROUNDS / 2])
                .toArray();
        double[] all = sorted(medians);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.2f | %.2f | %.2f |%n",
                what,
                all.length,
                checked ? "on" : "off",
                all[all.length / 2],
                all[all.length * 99 / 100],
                all[all.length - 1]);
    }

    private static void approvals(String what, String edition, int count, RegulatoryRules rules, boolean checked) {
        String json = "{\"ruleset\":\"gb-reliance\",\"asOf\":\"2026-11-22\"" + edition + ",\"facts\":{\"approvals\":["
                + String.join(",", "{}".repeat(count).split("(?<=})")) + "]}}";
        String[] answer = {""};
        double[] times = new double[ANSWERS];
        for (int i = -ANSWERS / 2; i < ANSWERS; i++) {
            double time = milliseconds(() -> answer[0] = DecisionJson.write(rules.decide(RequestJson.read(json))));
            if (i >= 0) {
                times[i] = time;
            }
        }
        double[] all = sorted(times);
        System.out.printf(
                Locale.ROOT,
                "| %d, %s | %s | %.0f | %.1f | %.1f |%n",
                count,
                what,
                checked ? "on" : "off",
                answer[0].length() / 1000.0,
                all[ANSWERS / 2],
                all[ANSWERS - 1]);
    }

    private static double milliseconds(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] sorted(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
