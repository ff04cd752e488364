package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Due;
import org.clearway.rules.documents.Duties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A report as data. */
final class ReportJson {

    private ReportJson() {}

    static String of(ReportView view) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("product", view.product());
        report.put("asOf", view.asOf().toString());
        report.put("answers", view.answers().stream().map(ReportJson::answer).toList());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), view.count(verdict));
        }
        report.put("verdicts", counts);
        report.put("blocking", view.blocking().stream().map(ReportJson::check).toList());
        report.put(
                "blockingIfLeftOut",
                view.blockingIfLeftOut().stream().map(ReportJson::check).toList());
        report.put("checks", view.checks().stream().map(ReportJson::check).toList());
        report.put(
                "duties",
                view.duties().certain().stream().map(Duties.Duty::duty).toList());
        report.put("possibleDuties", view.duties().possible());
        report.put(
                "unknown",
                view.open().stream()
                        .flatMap(asked -> asked.unknown().stream().map(one -> unknown(asked.role(), one)))
                        .toList());
        report.put("due", view.due().stream().map(ReportJson::due).toList());
        report.put("handedOn", view.handedOn());
        return new JsonMapper().writeValueAsString(report);
    }

    private static Map<String, Object> answer(ReportView.Answer answer) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("ruleset", answer.ruleset());
        written.put("answer", answer.answer());
        written.put("edition", answer.edition());
        written.put("law", answer.law());
        written.put("force", answer.force().name());
        written.put("open", answer.open());
        return written;
    }

    private static Map<String, Object> check(CheckLine check) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", check.id());
        written.put("ruleset", check.ruleset());
        written.put("title", check.title());
        written.put("topic", check.topic());
        written.put("authority", check.authority().name());
        written.put("severity", check.severity().name());
        written.put("verdict", check.verdict().name());
        written.put("missing", check.missing());
        written.put("presumed", check.presumed());
        written.put("from", day(check.from()));
        written.put("to", day(check.to()));
        return written;
    }

    private static Map<String, Object> unknown(String role, OpenFacts.Unknown unknown) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("fact", unknown.fact());
        written.put("question", unknown.question());
        written.put("who", role);
        written.put("waiting", List.copyOf(unknown.waiting()));
        return written;
    }

    private static Map<String, Object> due(Due due) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("day", due.day().toString());
        written.put("what", due.what());
        written.put("ruleset", due.ruleset());
        written.put("code", due.code());
        written.put("state", due.state().name());
        return written;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
