package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.Rulesets;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Description;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.Links;
import org.jspecify.annotations.Nullable;

/**
 * Puts the same facts about a device to four rulesets. What is not stated stays unknown. Devices of which a ruleset
 * reads the same facts are decided once.
 */
final class DemoRules {

    static final String DEVICE_CLASS = Rulesets.GB_DEVICE_CLASS;

    private static final String MARKET = Rulesets.GB_MARKET_ACCESS;
    private static final String RELIANCE = Rulesets.GB_RELIANCE;
    private static final String CHECKS = Rulesets.AI_GOVERNANCE;

    private final RegulatoryRules rules;
    private final LocalDate asOf;
    private final @Nullable LocalDate commencement;
    private final List<String> supposed;
    private final Map<String, FactsRead> reads = new LinkedHashMap<>();
    private final Map<List<Object>, List<Decision>> decisions = new ConcurrentHashMap<>();
    private final Set<List<Object>> profiles = ConcurrentHashMap.newKeySet();

    /**
     * Rules for a day.
     *
     * @param commencement the day on which each edition of reliance without a commencement is supposed to have become
     *     law, a what-if; null to suppose nothing
     */
    DemoRules(RegulatoryRules rules, LocalDate asOf, @Nullable LocalDate commencement) {
        this.rules = rules;
        this.asOf = asOf;
        this.commencement = commencement;
        for (String id : List.of(DEVICE_CLASS, MARKET, RELIANCE, CHECKS)) {
            RulesetInfo ruleset = rules.ruleset(id);
            if (ruleset == null) {
                throw new ClearwayException(
                        ErrorCode.RULESET_UNKNOWN, id, null, null, "the demonstration needs the ruleset " + id);
            }
            reads.put(id, new FactsRead(ruleset));
        }
        supposed = Objects.requireNonNull(rules.ruleset(RELIANCE)).editions().stream()
                .filter(edition -> edition.effectiveFrom() == null)
                .map(EditionInfo::edition)
                .toList();
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
        Facts settled = Links.settle(device.facts(), asOf);
        List<Object> profile = new ArrayList<>();
        Map<String, List<Decision>> decided = new HashMap<>();
        reads.forEach((ruleset, read) -> {
            List<Object> key = List.of(ruleset, read.of(settled));
            profile.add(key);
            decided.put(
                    ruleset,
                    decisions.computeIfAbsent(
                            key,
                            unseen ->
                                    requests(ruleset, device).map(rules::decide).toList()));
        });
        profiles.add(profile);
        return new DemoRow(
                device,
                pathway(settled.approvals(), device.submission()),
                DemoRow.Answer.of(only(decided, DEVICE_CLASS)),
                DemoRow.Answer.of(only(decided, MARKET)),
                Objects.requireNonNull(decided.get(RELIANCE)).stream()
                        .flatMap(decision -> DemoRow.Reliance.of(decision).stream())
                        .toList(),
                DemoRow.Answer.of(only(decided, CHECKS)),
                DemoRow.count(only(decided, CHECKS).checks()));
    }

    private static Decision only(Map<String, List<Decision>> decided, String ruleset) {
        return Objects.requireNonNull(decided.get(ruleset)).get(0);
    }

    /** One request; for reliance with a supposed commencement, one for each edition for which it is supposed. */
    private Stream<Request> requests(String ruleset, DemoDevice device) {
        Request request = Request.builder()
                .id(device.submission())
                .ruleset(ruleset)
                .asOf(asOf)
                .facts(device.facts())
                .build();
        return commencement == null || !ruleset.equals(RELIANCE)
                ? Stream.of(request)
                : supposed.stream()
                        .map(edition -> Request.builder()
                                .from(request)
                                .edition(edition)
                                .commencement(commencement)
                                .build());
    }

    /** The requests behind the decisions about a device, which say what it is called. */
    List<Request> requests(DemoDevice device) {
        Facts described = Facts.builder()
                .from(device.facts())
                .description(Description.builder()
                        .productName(device.name())
                        .manufacturerName(device.company())
                        .build())
                .build();
        return reads.keySet().stream()
                .flatMap(ruleset -> requests(ruleset, device))
                .map(request -> Request.builder().from(request).facts(described).build())
                .toList();
    }

    /**
     * The American pathway as people call it. It follows from the number where it is not stated; older De Novo grants stand on
     * numbers that begin with K, too.
     */
    private static String pathway(@Nullable List<Approval> approvals, String submission) {
        Approval.Pathway pathway = approvals == null || approvals.isEmpty()
                ? null
                : approvals.get(0).pathway();
        return switch (Objects.requireNonNullElse(pathway, Approval.Pathway.OTHER)) {
            case US_510K -> "510(k)";
            case US_DE_NOVO -> "De Novo";
            case US_PMA -> "PMA";
            default -> pathway == null && submission.matches("B?K.*") ? "510(k) or De Novo" : "other";
        };
    }
}
