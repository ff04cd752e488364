package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.Implications;
import org.jspecify.annotations.Nullable;

/**
 * Puts the same facts about a device to three rulesets. What is not stated stays unknown. Devices of which a ruleset
 * reads the same facts are decided once.
 */
final class DemoRules {

    static final String DEVICE_CLASS = "gb-device-class";

    private static final String RELIANCE = "gb-reliance";
    private static final String CHECKS = "ai-governance";

    private final RegulatoryRules rules;
    private final LocalDate asOf;
    private final Map<String, FactsRead> reads = new LinkedHashMap<>();
    private final Map<List<Object>, Decision> decisions = new ConcurrentHashMap<>();
    private final Set<List<Object>> profiles = ConcurrentHashMap.newKeySet();

    DemoRules(RegulatoryRules rules, LocalDate asOf) {
        this.rules = rules;
        this.asOf = asOf;
        for (String id : List.of(DEVICE_CLASS, RELIANCE, CHECKS)) {
            RulesetInfo ruleset = rules.ruleset(id);
            if (ruleset == null) {
                throw new ClearwayException(
                        ErrorCode.RULESET_UNKNOWN, id, null, null, "the demonstration needs the ruleset " + id);
            }
            reads.put(id, new FactsRead(ruleset));
        }
    }

    /** Decides all devices, several at a time, and keeps their order. */
    List<DemoRow> decide(List<DemoDevice> devices, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        return devices.parallelStream()
                .map(device -> {
                    DemoRow row = decide(device);
                    int count = done.incrementAndGet();
                    progress.at(count, count);
                    return row;
                })
                .toList();
    }

    /** How many different sets of facts were decided. */
    int profiles() {
        return profiles.size();
    }

    private DemoRow decide(DemoDevice device) {
        Facts settled = Implications.settle(device.facts()).facts();
        List<Object> profile = new ArrayList<>();
        List<Decision> decided = new ArrayList<>();
        reads.forEach((ruleset, read) -> {
            List<Object> key = List.of(ruleset, read.of(settled));
            profile.add(key);
            decided.add(decisions.computeIfAbsent(key, unseen -> rules.decide(request(ruleset, device))));
        });
        profiles.add(profile);
        return new DemoRow(
                device,
                pathway(settled.approvals()),
                DemoRow.Answer.of(decided.get(0)),
                DemoRow.Reliance.of(decided.get(1)),
                DemoRow.Answer.of(decided.get(2)),
                DemoRow.count(decided.get(2).checks()));
    }

    private Request request(String ruleset, DemoDevice device) {
        return Request.builder()
                .id(device.submission())
                .ruleset(ruleset)
                .asOf(asOf)
                .facts(device.facts())
                .build();
    }

    /** The requests behind the decisions about a device. */
    List<Request> requests(DemoDevice device) {
        return reads.keySet().stream().map(ruleset -> request(ruleset, device)).toList();
    }

    /** The American pathway as people call it. It follows from the number where it is not stated. */
    private static String pathway(@Nullable List<Approval> approvals) {
        Approval.Pathway pathway = approvals == null || approvals.isEmpty()
                ? null
                : approvals.get(0).pathway();
        return switch (Objects.requireNonNullElse(pathway, Approval.Pathway.OTHER)) {
            case US_510K -> "510(k)";
            case US_DE_NOVO -> "De Novo";
            case US_PMA -> "PMA";
            default -> "other";
        };
    }
}
