package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One law has one answer: a check that reads the decision of another ruleset says what that decision says. */
class AnswersTest {

    private static final RegulatoryRules RULES = Editions.rules();
    private static final LocalDate MARKET_CHECKS = LocalDate.of(2023, 7, 1);

    private static List<Request> requests(String ruleset) {
        List<Request> requests = new ArrayList<>();
        Editions.all().stream()
                .filter(built -> built.edition().model().ruleset().equals(ruleset))
                .forEach(built -> built.cases().stream().map(Case::request).forEach(requests::add));
        // Proofs of one ruleset alone have no cases of the others.
        assumeThat(requests).isNotEmpty();
        return requests;
    }

    private static Object constant(String path, String value) {
        return Objects.requireNonNull(
                Objects.requireNonNull(Vocabulary.fact(path)).constant(value));
    }

    private static @Nullable Object value(Facts facts, String path) {
        FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
        Section section = facts.section(fact.sectionIndex());
        return section == null ? null : section.value(fact.index());
    }

    private static Facts with(Facts facts, Map<String, Object> values) {
        Facts.Builder changed = Facts.builder();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.repeated()) {
                changed.set(section.index(), facts.items(section.index()));
                continue;
            }
            Section before = facts.section(section.index());
            SectionBuilder builder = section.builder();
            boolean any = before != null;
            for (FactDefinition fact : section.facts()) {
                Object value = values.get(fact.path());
                any |= value != null;
                builder.set(fact.index(), value != null ? value : before == null ? null : before.value(fact.index()));
            }
            changed.set(section.index(), any ? builder.build() : null);
        }
        return changed.build();
    }

    private static Dossier dossier(Request request, Facts facts) {
        return Dossier.builder()
                .asOf(request.asOf())
                .ruleset(request.ruleset())
                .unstated(request.unstated())
                .facts(facts)
                .build();
    }

    @Test
    void theMarketChecksSayWhatGbMarketAccessSays() {
        int judged = 0;
        for (Request request : requests("gb-market-access")) {
            Object territory = value(request.facts(), "market.territory");
            if (territory == null || request.asOf().isBefore(MARKET_CHECKS)) {
                continue;
            }
            boolean gb = territory.toString().equals("GB");
            Assessment assessment = RULES.assess(
                    dossier(
                            request,
                            with(
                                    request.facts(),
                                    Map.of(
                                            "market.territories",
                                            Set.of(constant("market.territories", territory.toString())),
                                            "aiSystem.isSoftware",
                                            true,
                                            "aiSystem.qualificationDecision",
                                            constant("aiSystem.qualificationDecision", "DEVICE"),
                                            "aiSystem.euQualificationDecision",
                                            constant("aiSystem.euQualificationDecision", "DEVICE"),
                                            "aiSystem.placedOnMarket",
                                            true))),
                    List.of("gb-market-access", "ai-governance"));
            Decision market = Objects.requireNonNull(assessment.decision("gb-market-access"));
            Verdict check = Objects.requireNonNull(Objects.requireNonNull(assessment.decision("ai-governance"))
                            .checks()
                            .get(gb ? "AIG-MKT-01" : "AIG-MKT-04"))
                    .verdict();
            assertThat(check).as("%s %s", request.id(), market.outcome()).isIn(verdicts(market, gb));
            judged += market.status() == Status.DETERMINED ? 1 : 0;
        }
        assertThat(judged).isGreaterThan(50);
    }

    private static Set<Verdict> verdicts(Decision market, boolean gb) {
        if (market.status() == Status.NOT_APPLICABLE) {
            return Set.of(Verdict.NOT_APPLICABLE);
        }
        if (market.status() != Status.DETERMINED || !market.isLaw()) {
            return Set.of(Verdict.UNKNOWN);
        }
        return switch (String.valueOf(market.outcome())) {
            case "ALLOWED" -> Set.of(Verdict.PASS);
            case "NOT_ALLOWED" -> Set.of(Verdict.FAIL);
            default -> gb ? Set.of(Verdict.FAIL, Verdict.UNKNOWN) : Set.of(Verdict.FAIL);
        };
    }

    @Test
    void theDaysOfGbPostMarketAreHandedOn() {
        int handed = 0;
        for (Request request : requests("gb-post-market")) {
            Assessment assessment =
                    RULES.assess(dossier(request, request.facts()), List.of("gb-post-market", "ai-governance"));
            Decision duties = Objects.requireNonNull(assessment.decision("gb-post-market"));
            boolean open = duties.possible().contains(Status.NOT_APPLICABLE.name());
            for (Assessment.Decided decided : assessment.decided()) {
                if (decided.fact().equals("incident.reportBy")) {
                    assertThat(decided.value())
                            .as("%s", request.id())
                            .isEqualTo(duties.dates().get("reportBy"));
                    assertThat(open).as("%s", request.id()).isFalse();
                    handed++;
                }
            }
        }
        assertThat(handed).isGreaterThan(5);
    }

    @Test
    void aTestUnderTheOldDirectiveHasOneLastDay() {
        Map<String, Object> stated = new HashMap<>(Map.of(
                "marking.marks", Set.of(constant("marking.marks", "CE_IVDD")),
                "marking.euDeemedValid", true,
                "marking.certificateWithdrawn", false,
                "market.territory", constant("market.territory", "NI"),
                "market.manufacturerLocation", constant("market.manufacturerLocation", "EU_EEA"),
                "readiness.mhraRegistered", true,
                "readiness.eudamedRegistered", true,
                "device.qualifies", true));
        Map<String, Integer> compared = new TreeMap<>();
        for (Request request : requests("ni-ivd-class")) {
            for (boolean certificate : List.of(true, false)) {
                stated.put(
                        "marking.ceConformity",
                        constant(
                                "marking.ceConformity",
                                certificate ? "NOTIFIED_BODY_CERTIFICATE" : "SELF_DECLARATION"));
                stated.remove("marking.ceDeclarationDate");
                if (!certificate) {
                    stated.put("marking.ceDeclarationDate", LocalDate.of(2022, 5, 25));
                }
                stated.put(
                        "classification.gbClass",
                        constant("classification.gbClass", certificate ? "LIST_B" : "GENERAL"));
                String day = lastDay(request, stated);
                if (day != null) {
                    compared.merge(day, 1, Integer::sum);
                }
            }
        }
        assertThat(compared.keySet()).containsExactly("2027-12-31", "2028-12-31", "2029-12-31", "NONE");
        assertThat(compared.values()).allMatch(times -> times >= 30);
        assertThat(compared.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900);
    }

    /** The last day that both say; null where the class is open, or where what is stated beside the case contradicts it. */
    private static @Nullable String lastDay(Request request, Map<String, Object> stated) {
        Facts facts = with(request.facts(), stated);
        String ends;
        Decision market;
        try {
            Decision classed = RULES.decide(leftOutIsNo("ni-ivd-class", facts));
            ends = classed.consequences().stream()
                    .map(one -> one.gives().get("legacyEnds"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (classed.status() != Status.DETERMINED || ends == null) {
                return null;
            }
            Object euClass = constant("classification.euClass", Objects.requireNonNull(classed.outcome()));
            market = RULES.decide(
                    leftOutIsNo("gb-market-access", with(facts, Map.of("classification.euClass", euClass))));
        } catch (RequestException contradiction) {
            assertThat(contradiction.code()).isEqualTo(ErrorCode.FACTS_CONTRADICT);
            return null;
        }
        if (market.status() != Status.DETERMINED) {
            return null;
        }
        LocalDate last = market.dates().get("lastPlacingDate");
        assertThat(last == null ? "NONE" : last.toString())
                .as("%s %s %s", request.id(), stated, market)
                .isEqualTo(ends);
        assertThat(market.outcome())
                .as("%s %s", request.id(), stated)
                .isEqualTo(ends.equals("NONE") ? "NOT_ALLOWED" : "ALLOWED");
        return ends;
    }

    private static Request leftOutIsNo(String ruleset, Facts facts) {
        return Request.builder()
                .ruleset(ruleset)
                .asOf(LocalDate.of(2026, 11, 28))
                .unstated(Unstated.FALSE)
                .facts(facts)
                .build();
    }
}
