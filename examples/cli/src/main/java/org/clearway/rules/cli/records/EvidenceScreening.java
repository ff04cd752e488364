package org.clearway.rules.cli.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Request;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;

/** Devices put to the checks on evidence, counted by specialty. Devices with the same facts are decided once. */
final class EvidenceScreening {

    static final String RULESET = Rulesets.AI_GOVERNANCE;
    static final String ALL = "all";
    private static final List<String> FAMILIES = List.of("AIG-DAT-", "AIG-EVA-", "AIG-RPT-");

    private final RegulatoryRules rules;
    private final LocalDate asOf;
    private final Map<Facts, Map<String, CheckResult>> decided = new HashMap<>();
    private final Map<String, List<Evidence>> devices = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, Map<String, Map<Verdict, Integer>>> verdicts = new TreeMap<>();

    EvidenceScreening(RegulatoryRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
    }

    static Request request(Evidence evidence, LocalDate asOf) {
        return Request.builder()
                .id(evidence.submission())
                .ruleset(RULESET)
                .asOf(asOf)
                .facts(EvidenceFacts.of(evidence))
                .build();
    }

    void add(Evidence evidence) {
        Request request = request(evidence, asOf);
        Map<String, CheckResult> checks = decided.computeIfAbsent(
                request.facts(), facts -> rules.decide(request).checks());
        for (String group : List.of(ALL, evidence.specialty())) {
            devices.computeIfAbsent(group, name -> new ArrayList<>()).add(evidence);
            checks.forEach((id, check) -> {
                if (FAMILIES.stream().anyMatch(id::startsWith)) {
                    titles.put(id, check.title());
                    verdicts.computeIfAbsent(id, name -> new TreeMap<>())
                            .computeIfAbsent(group, name -> new TreeMap<>())
                            .merge(check.verdict(), 1, Integer::sum);
                }
            });
        }
    }

    LocalDate asOf() {
        return asOf;
    }

    /** How many different sets of facts there were. */
    int profiles() {
        return decided.size();
    }

    /** The checks, each with its title. */
    Map<String, String> checks() {
        return titles;
    }

    /** The specialties, those with most devices first, after all of them together. */
    List<String> groups() {
        return devices.keySet().stream()
                .sorted((a, b) -> a.equals(ALL) ? -1 : b.equals(ALL) ? 1 : Integer.compare(size(b), size(a)))
                .toList();
    }

    int size(String group) {
        return devices.getOrDefault(group, List.of()).size();
    }

    int count(String check, String group, Verdict verdict) {
        return verdicts.getOrDefault(check, Map.of())
                .getOrDefault(group, Map.of())
                .getOrDefault(verdict, 0);
    }

    /** How many devices of a group state something. */
    long stating(String group, Predicate<Evidence> what) {
        return devices.getOrDefault(group, List.of()).stream().filter(what).count();
    }
}
