package org.clearway.rules.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** The requests of the worked cases of every ruleset, as they stand or with facts left out. */
final class WorkedRequests {

    static final Path RULESETS = rulesets();

    private WorkedRequests() {}

    /** The sources of all rulesets, from this folder or any in it. */
    private static Path rulesets() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("rulesets").resolve("classification"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder with rulesets");
        }
        return folder.resolve("rulesets");
    }

    /** Spread over the cases of each ruleset that are decided, so many of one; each is named by its number, from 0. */
    static List<Request> spread(int most) {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
        List<Request> all = new ArrayList<>();
        for (List<Request> of : byRuleset().values()) {
            int step = Math.max(1, of.size() / most);
            int left = most;
            for (int i = 0; i < of.size() && left > 0; i += step) {
                if (Answers.of(rules, of.get(i)) instanceof Decision) {
                    all.add(Request.builder()
                            .from(of.get(i))
                            .id(String.valueOf(all.size()))
                            .build());
                    left--;
                }
            }
        }
        return all;
    }

    /** The same in JSON. */
    static List<String> lines(int most) {
        return spread(most).stream().map(RequestJson::write).toList();
    }

    private static Map<String, List<Request>> byRuleset() {
        Map<String, List<Request>> all = new TreeMap<>();
        try {
            for (Path edition : EditionFolders.in(RULESETS)) {
                for (Case one : EditionCases.read(edition)) {
                    all.computeIfAbsent(one.request().ruleset(), ruleset -> new ArrayList<>())
                            .add(one.request());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The request without some of the facts that it states: each is left out by a lot of one in four. */
    static Request withFactsLeftOut(Request request, Random lot) {
        Facts facts = request.facts();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                continue;
            }
            for (FactDefinition fact : section.facts()) {
                if (facts.value(fact.path()) != null && lot.nextInt(4) == 0) {
                    facts = facts.with(fact.path(), null);
                }
            }
        }
        return Request.builder().from(request).facts(facts).build();
    }
}
