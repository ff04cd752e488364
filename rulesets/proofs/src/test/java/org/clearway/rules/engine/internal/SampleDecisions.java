package org.clearway.rules.engine.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the decisions of two builds of this project against each other: one writes requests and its decisions on them, the
 * other its own decisions on the same requests, and both files are compared. Says how long each ruleset takes, too. Run it by hand, with
 * the class path of these tests:
 *
 * <pre>
 * SampleDecisions requests 20000 1 requests.ndjson           (random facts)
 * SampleDecisions worked 0.33 1 worked.ndjson                (the worked cases, a third of their facts left out)
 * SampleDecisions decide requests.ndjson before.ndjson
 * SampleDecisions decide requests.ndjson after.ndjson        (in the other build; each with 'unchecked' without Drools)
 * SampleDecisions compare before.ndjson after.ndjson force crossChecked   (the fields named are left out, at any depth)
 * </pre>
 */
final class SampleDecisions {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4_500;
    private static final int SHOWN = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleDecisions() {}

    public static void main(String... arguments) throws IOException {
        switch (arguments[0]) {
            case "requests" ->
                requests(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), Path.of(arguments[3]));
            case "worked" ->
                worked(Double.parseDouble(arguments[1]), Long.parseLong(arguments[2]), Path.of(arguments[3]));
            case "decide" ->
                decide(
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        !List.of(arguments).contains("unchecked"));
            default ->
                compare(
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        List.of(arguments).subList(3, arguments.length));
        }
    }

    /** Random facts for every edition in turn; every second request leaves the choice of the edition to its day. */
    private static void requests(int count, long seed, Path file) throws IOException {
        Random random = new Random(seed);
        List<LoadedEdition> editions =
                Editions.all().stream().map(Editions.Built::edition).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                LoadedEdition edition = editions.get(i % editions.size());
                double unknown = List.of(0.1, 0.5, 0.9).get(random.nextInt(3));
                Request.Builder request = Request.builder()
                        .id(String.valueOf(i))
                        .ruleset(edition.model().ruleset())
                        .asOf(FIRST.plusDays(random.nextInt(DAYS)))
                        .unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN)
                        .facts(RandomFacts.of(edition, unknown, FIRST)
                                .generator(1_000)
                                .next(random)
                                .value());
                if (random.nextBoolean()) {
                    request.edition(edition.model().edition());
                }
                out.write(RequestJson.write(request.build()));
                out.write('\n');
            }
        }
    }

    /** The requests of all worked cases, each of their facts left out with a probability. */
    private static void worked(double share, long seed, Path file) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Editions.Built built : Editions.all()) {
                for (Case one : built.cases()) {
                    Request request = Request.builder()
                            .from(one.request())
                            .facts(without(one.request().facts(), share, random))
                            .build();
                    out.write(RequestJson.write(request));
                    out.write('\n');
                }
            }
        }
    }

    private static Facts without(Facts facts, double share, Random random) {
        Facts left = facts;
        for (SectionDefinition section : Vocabulary.sections()) {
            int first = section.repeated() ? 0 : -1;
            List<? extends Section> items = section.repeated() ? facts.items(section.index()) : null;
            int end = section.repeated() ? items == null ? 0 : items.size() : 0;
            for (int item = first; item < end; item++) {
                for (FactDefinition fact : section.facts()) {
                    Completions.Place place = new Completions.Place(fact, item);
                    if (place.in(left) != null && random.nextDouble() < share) {
                        left = place.set(left, null);
                    }
                }
            }
        }
        return left;
    }

    /** A decision or an error for each request, with the time of its thread that it took, by ruleset. */
    private static void decide(Path requests, Path file, boolean crossCheck) throws IOException {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(crossCheck);
        Map<String, List<Double>> times = new TreeMap<>();
        try (Stream<String> lines = Files.lines(requests);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                Request request = RequestJson.read(each.next());
                long start = THREADS.getCurrentThreadCpuTime();
                String decision = decide(rules, request);
                double time = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
                out.write(decision);
                out.write('\n');
                boolean open = decision.contains("\"status\":\"UNDETERMINED\"");
                times.computeIfAbsent(request.ruleset() + (open ? ", open" : ", settled"), key -> new ArrayList<>())
                        .add(time);
            }
        }
        System.out.printf("%-40s %9s %9s %9s %9s %9s%n", "", "requests", "mean ms", "median", "99 in 100", "longest");
        times.forEach((ruleset, all) -> {
            Collections.sort(all);
            System.out.printf(
                    "%-40s %9d %9.2f %9.2f %9.2f %9.2f%n",
                    ruleset,
                    all.size(),
                    all.stream().mapToDouble(time -> time).average().orElse(0),
                    all.get(all.size() / 2),
                    all.get(all.size() * 99 / 100),
                    all.get(all.size() - 1));
        });
    }

    private static String decide(RegulatoryRules rules, Request request) {
        try {
            return DecisionJson.write(rules.decide(request));
        } catch (RequestException e) {
            return DecisionJson.error(request.id(), e);
        } catch (ClearwayException e) {
            return "{\"error\":{\"code\":\"" + e.code() + "\"}}";
        }
    }

    private static void compare(Path before, Path after, List<String> apart) throws IOException {
        int same = 0;
        int errors = 0;
        List<String> differ = new ArrayList<>();
        try (Stream<String> olds = Files.lines(before);
                Stream<String> news = Files.lines(after)) {
            Iterator<String> each = news.iterator();
            for (Iterator<String> old = olds.iterator(); old.hasNext(); ) {
                JsonNode first = without(old.next(), apart);
                JsonNode second = without(each.next(), apart);
                errors += first.has("error") ? 1 : 0;
                // As text: the order of the fields counts too.
                if (first.toString().equals(second.toString())) {
                    same++;
                } else {
                    differ.add(first + "\n" + second);
                }
            }
        }
        System.out.printf("%d the same, of which %d errors; %d differ%n", same, errors, differ.size());
        differ.stream().limit(SHOWN).forEach(System.out::println);
    }

    private static JsonNode without(String line, List<String> fields) {
        JsonNode decision = JSON.readTree(line);
        strip(decision, fields);
        return decision;
    }

    /** Takes fields out at any depth. */
    private static void strip(JsonNode node, List<String> fields) {
        if (node instanceof ObjectNode object) {
            object.remove(fields);
        }
        node.forEach(inner -> strip(inner, fields));
    }
}
