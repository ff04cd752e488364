package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.Question;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Role;

/** What is unknown, by who could answer it. */
public final class OpenFacts {

    private OpenFacts() {}

    /** What one role could answer. */
    public record Asked(String role, List<Unknown> unknown) {

        private static final int FEW = 5;

        /** The first few. */
        public List<Unknown> first() {
            return unknown.subList(0, Math.min(FEW, unknown.size()));
        }

        /** How many more there are. */
        public int more() {
            return unknown.size() - first().size();
        }
    }

    /**
     * An unknown fact.
     *
     * @param waiting the checks and rulesets that wait for it
     */
    public record Unknown(String fact, String question, List<String> waiting) {}

    /** Unknown facts by role: those of checks that law asks for first, then by how much waits for them. */
    static List<Asked> of(List<CheckLine> checks, List<Decision> asked) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> check.verdict() == Verdict.UNKNOWN)
                .sorted(Comparator.comparing((CheckLine check) -> CheckGroup.AUTHORITIES.indexOf(check.authority()))
                        .thenComparing(CheckLine::severity))
                .forEach(check -> check.missing()
                        .forEach(fact -> waiting.computeIfAbsent(fact, path -> new LinkedHashSet<>())
                                .add(check.id())));
        asked.stream()
                .filter(decision -> decision.ruleset().id().equals(Rulesets.GB_POST_MARKET))
                .forEach(decision -> decision.questions().stream()
                        .map(Question::fact)
                        .forEach(fact -> waiting.computeIfAbsent(fact, path -> new LinkedHashSet<>())
                                .add(Rulesets.GB_POST_MARKET)));
        Map<Role, List<Unknown>> roles = new TreeMap<>();
        waiting.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    FactDefinition fact = Plain.definition(entry.getKey());
                    if (fact != null) {
                        roles.computeIfAbsent(fact.askedOf(), one -> new ArrayList<>())
                                .add(new Unknown(entry.getKey(), fact.question(), List.copyOf(entry.getValue())));
                    }
                });
        return roles.entrySet().stream()
                .map(entry -> new Asked(entry.getKey().title(), List.copyOf(entry.getValue())))
                .toList();
    }
}
