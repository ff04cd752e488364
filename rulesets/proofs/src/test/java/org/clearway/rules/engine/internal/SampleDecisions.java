package org.clearway.rules.engine.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the decisions of two builds of this project against each other: one writes random requests and its decisions on them, the
 * other its own decisions on the same requests, and both files are compared. Run it by hand, with the class path of these tests:
 *
 * <pre>
 * SampleDecisions requests 20000 1 requests.ndjson
 * SampleDecisions decide requests.ndjson before.ndjson
 * SampleDecisions decide requests.ndjson after.ndjson        (in the other build)
 * SampleDecisions compare before.ndjson after.ndjson force crossChecked
 * </pre>
 */
final class SampleDecisions {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 4_500;
    private static final int SHOWN = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleDecisions() {}

    public static void main(String... arguments) throws IOException {
        switch (arguments[0]) {
            case "requests" ->
                requests(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), Path.of(arguments[3]));
            case "decide" -> decide(Path.of(arguments[1]), Path.of(arguments[2]));
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

    /** A decision or an error for each request, with the time that all took. */
    private static void decide(Path requests, Path file) throws IOException {
        RegulatoryRules rules = RegulatoryRules.load();
        long start = System.nanoTime();
        int decided = 0;
        try (Stream<String> lines = Files.lines(requests);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); decided++) {
                out.write(decide(rules, each.next()));
                out.write('\n');
            }
        }
        System.out.printf("%d requests in %.1f s%n", decided, (System.nanoTime() - start) / 1e9);
    }

    private static String decide(RegulatoryRules rules, String line) {
        Request request = RequestJson.read(line);
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
        ObjectNode decision = (ObjectNode) JSON.readTree(line);
        decision.remove(fields);
        if (decision.get("inForce") instanceof ObjectNode inner) {
            inner.remove(fields);
        }
        return decision;
    }
}
