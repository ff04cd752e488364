package org.clearway.rules.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Request;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Assumed;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Documents;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.DueCalendar;
import org.clearway.rules.documents.DueDates;
import org.clearway.rules.documents.Rationale;
import org.clearway.rules.documents.TimelineDays;
import org.clearway.rules.documents.TimelineView;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Description;
import org.clearway.rules.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** What a person may take along of an answer: made when it is asked for, and kept nowhere. */
final class ProductFiles {

    /** How many years a timeline looks ahead. */
    private static final int YEARS = 5;

    private final RegulatoryRules rules;
    private final Request request;
    private final Decision decision;
    private final Assessment assessment;

    ProductFiles(RegulatoryRules rules, Visit visit, String ruleset) {
        this.rules = rules;
        request = visit.about(ruleset).request();
        decision = visit.about(ruleset).decision();
        assessment = rules.assess(
                Dossier.builder()
                        .asOf(request.asOf())
                        .ruleset(ruleset)
                        .facts(request.facts())
                        .build(),
                List.of(ruleset));
    }

    Assessment assessment() {
        return assessment;
    }

    /** Days on which something becomes due, the earliest first. */
    List<Due> due() {
        List<CheckLine> checks = assessment.decisions().stream()
                .flatMap(one -> CheckLine.of(one, new Assumed(assessment)))
                .toList();
        return DueDates.of(assessment, checks, rules, new Answers(rules));
    }

    String calendar() {
        return DueCalendar.of(name(), product(), request.asOf(), due());
    }

    /** Null where no edition was applied. */
    @Nullable
    String rationale() {
        Explanation explanation = rules.explain(request);
        return explanation.edition() == null
                ? null
                : Documents.html(Rationale.of(request, explanation, new Answers(rules)));
    }

    String record() {
        return RecordJson.write(request, decision);
    }

    /** Null where the timeline ends on its first day. */
    @Nullable
    TimelineView timeline() {
        LocalDate from = request.asOf();
        LocalDate to = LocalDate.of(from.getYear() + YEARS, 12, 31);
        return TimelineView.of(
                product(),
                from,
                new TimelineDays(from, to),
                Map.of(request.ruleset(), rules.timeline(request, from, to)),
                rules);
    }

    /** What to call its files. */
    String name() {
        return "clearway-" + request.ruleset() + "-" + request.asOf();
    }

    private String product() {
        Description description = request.facts().description();
        String name = description == null ? null : description.productName();
        return name == null ? "The product" : name;
    }
}
