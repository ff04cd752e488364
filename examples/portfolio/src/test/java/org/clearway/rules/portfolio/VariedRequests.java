package org.clearway.rules.portfolio;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * Makes many requests of few: each time it states some more facts that the ruleset reads, at random and the same each time it runs. What
 * contradicts what is stated is left out again, but for one in a thousand, and one in ten thousand is cut off, as in portfolios.
 */
final class VariedRequests {

    private static final int MOST = 6;
    private static final int CONTRADICTS = 1_000;
    private static final int CUT = 10_000;

    private final Map<String, List<FactDefinition>> read = new HashMap<>();
    private final Random random = new Random(1);

    private VariedRequests(RegulatoryRules rules) {
        rules.rulesets()
                .forEach(ruleset -> read.put(
                        ruleset.id(),
                        ruleset.editions().stream()
                                .map(EditionInfo::facts)
                                .flatMap(List::stream)
                                .distinct()
                                .map(Vocabulary::fact)
                                .filter(fact -> fact != null
                                        && (fact.type() == FactType.BOOLEAN || fact.type() == FactType.ENUM))
                                .filter(fact ->
                                        !Vocabulary.section(fact.section()).repeated())
                                .toList()));
    }

    /**
     * Writes them.
     *
     * @param arguments a file of requests, one a line; how many to make; the file to write
     */
    public static void main(String[] arguments) throws IOException {
        List<Request> given = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            given.add(RequestJson.read(line));
        }
        VariedRequests varied = new VariedRequests(RegulatoryRules.load());
        int count = Integer.parseInt(arguments[1]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (int i = 0; i < count; i++) {
                String line = RequestJson.write(varied.of(given.get(i % given.size()), i));
                out.write(i % CUT == CUT - 1 ? line.substring(0, line.length() / 2) : line);
                out.write('\n');
            }
        }
    }

    private Request of(Request request, int number) {
        Facts facts = request.facts();
        List<FactDefinition> known = read.get(request.ruleset());
        int more = random.nextInt(MOST + 1);
        for (int i = 0; i < more; i++) {
            FactDefinition fact = known.get(random.nextInt(known.size()));
            if (facts.value(fact.path()) == null) {
                Facts with = facts.with(fact.path(), value(fact));
                facts = number % CONTRADICTS == 0 || holds(with, request) ? with : facts;
            }
        }
        return Request.builder()
                .from(request)
                .id(request.id() + "/" + number)
                .facts(facts)
                .build();
    }

    private static boolean holds(Facts facts, Request request) {
        try {
            Links.settle(facts, request.asOf());
            return true;
        } catch (RequestException e) {
            return false;
        }
    }

    private Object value(FactDefinition fact) {
        return fact.type() == FactType.BOOLEAN
                ? (Object) random.nextBoolean()
                : fact.values().get(random.nextInt(fact.values().size()));
    }
}
