package org.clearway.rules.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Request;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.facts.Incident;
import org.clearway.rules.facts.Marking;
import org.jspecify.annotations.Nullable;

/** The days that an assessment knows of: duties, the last day for placing, stated ends of certificates, checks that begin or end. */
public final class DueDates {

    private final Assessment assessment;
    private final RegulatoryRules rules;
    private final Answers answers;
    private final LocalDate today;
    private final List<Due> due = new ArrayList<>();

    private DueDates(Assessment assessment, RegulatoryRules rules, Answers answers) {
        this.assessment = assessment;
        this.rules = rules;
        this.answers = answers;
        this.today = assessment.dossier().asOf();
    }

    public static List<Due> of(Assessment assessment, List<CheckLine> checks, RegulatoryRules rules, Answers answers) {
        DueDates dates = new DueDates(assessment, rules, answers);
        dates.checks(checks);
        dates.duties();
        dates.placing();
        dates.certificates();
        // Several rules may give a duty the same day.
        Map<String, Due> once = new LinkedHashMap<>();
        dates.due.forEach(one -> once.putIfAbsent(one.ruleset() + one.code() + one.day(), one));
        return once.values().stream()
                .sorted(Comparator.comparing(Due::day).thenComparing(Due::what))
                .toList();
    }

    private void checks(List<CheckLine> checks) {
        Map<String, Map<String, Verdict>> onItsDay = new HashMap<>();
        for (CheckLine check : checks) {
            String what = check.id() + " " + check.title();
            String why = check.severityInWords() + ", " + Text.authority(check.authority());
            LocalDate from = check.from();
            LocalDate to = check.to();
            if (check.verdict() == Verdict.NOT_YET_EFFECTIVE && from != null) {
                Verdict then = onItsDay.computeIfAbsent(check.ruleset() + from, day -> verdicts(check.ruleset(), from))
                        .get(check.id());
                if (then != null && then != Verdict.NOT_APPLICABLE) {
                    String told = why + "; on what is stated it would then be: "
                            + Text.verdict(then).toLowerCase(Locale.ROOT);
                    due.add(new Due(
                            from,
                            "Starts to apply: " + what,
                            told,
                            check.ruleset(),
                            check.id() + "-from",
                            Due.State.DUE));
                }
            }
            if (to != null && !to.isBefore(today)) {
                due.add(new Due(
                        to,
                        "Applies for the last time: " + what,
                        why,
                        check.ruleset(),
                        check.id() + "-to",
                        Due.State.DUE));
            }
        }
    }

    /** The verdicts of a checklist on a later day, if nothing else changed; whom a check does not reach has nothing due. */
    private Map<String, Verdict> verdicts(String ruleset, LocalDate day) {
        Request request = Request.builder()
                .from(assessment.dossier().request(ruleset))
                .asOf(day)
                .facts(assessment.facts())
                .build();
        Map<String, Verdict> verdicts = new HashMap<>();
        rules.decide(request).checks().forEach((id, check) -> verdicts.put(id, check.verdict()));
        return verdicts;
    }

    private void duties() {
        // That the initial report was made meets the one duty whose day it answers; no other duty has a fact that says
        // it is done.
        Incident incident = assessment.facts().incident();
        LocalDate reported = incident == null ? null : incident.initialReportDate();
        Decision duties = assessment.decision(Rulesets.GB_POST_MARKET);
        if (duties != null && duties.force() != Force.NONE) {
            Duties.findings(duties)
                    .forEach(finding -> finding.dates()
                            .forEach((name, day) -> due.add(dated(
                                    duties, name, day, finding.name(), name.equals("reportBy") ? reported : null))));
        }
    }

    private void placing() {
        Decision market = assessment.decision(Rulesets.GB_MARKET_ACCESS);
        if (market != null && market.force() != Force.NONE) {
            market.dates()
                    .forEach((name, day) ->
                            due.add(dated(market, name, day, String.join(", ", market.deciding()), null)));
        }
    }

    private void certificates() {
        Marking marking = assessment.facts().marking();
        if (marking != null) {
            stated("UKCA certificate expires, as stated", marking.ukcaCertificateExpiry(), "ukcaCertificateExpiry");
            stated("CE certificate expires, as stated", marking.ceCertificateExpiry(), "ceCertificateExpiry");
        }
    }

    private void stated(String what, @Nullable LocalDate day, String code) {
        if (day != null) {
            Due.State state = day.isBefore(today) ? Due.State.PASSED : Due.State.DUE;
            due.add(new Due(day, what, "Stated in the request", Rulesets.GB_MARKET_ACCESS, code, state));
        }
    }

    private Due dated(Decision decision, String name, LocalDate day, String why, @Nullable LocalDate done) {
        Due.State state = done != null ? Due.State.DONE : day.isBefore(today) ? Due.State.PASSED : Due.State.DUE;
        return new Due(
                day,
                answers.title(decision, name),
                why + (done == null ? "" : "; initial report made on " + Plain.day(done)),
                decision.ruleset().id(),
                name,
                state);
    }
}
