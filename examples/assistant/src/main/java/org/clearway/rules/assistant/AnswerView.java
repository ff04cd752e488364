package org.clearway.rules.assistant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clearway.rules.Answered;
import org.clearway.rules.Basis;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Finding;
import org.clearway.rules.Force;
import org.clearway.rules.Verdict;
import org.clearway.rules.engine.EditionInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer, whole or only what has one authority. */
final class AnswerView {

    private final @Nullable EditionInfo edition;
    private final Detail detail;

    AnswerView(@Nullable EditionInfo edition, Detail detail) {
        this.edition = edition;
        this.detail = detail;
    }

    /** All of an answer, whatever the authority of its parts. */
    void all(ObjectNode node, Answered answer, List<Consequence> consequences) {
        outcome(node, answer);
        reasons(node, answer, consequences, force -> true);
    }

    /**
     * What of an answer has one authority.
     *
     * @param carries whether the outcome itself has it
     * @return whether there is anything
     */
    boolean part(ObjectNode node, Answered answer, List<Consequence> consequences, Force force, boolean carries) {
        if (carries) {
            outcome(node, answer);
        }
        reasons(node, answer, consequences, force::equals);
        return !node.isEmpty();
    }

    private void outcome(ObjectNode node, Answered answer) {
        if (answer.outcome() != null) {
            node.put("outcome", answer.outcome());
            String meaning = meaning(answer.outcome());
            if (meaning != null) {
                node.put("meaning", meaning);
            }
        }
        if (answer.outcomes() != null) {
            outcomes(node.putArray("outcomes"), answer.outcomes());
        }
        if (answer.certain() != null) {
            outcomes(node.putArray("certain"), answer.certain());
        }
        if (answer.outcome() == null
                && answer.outcomes() == null
                && !answer.possible().isEmpty()) {
            outcomes(node.putArray("possible"), answer.possible());
        }
        if (!answer.possibleExact()) {
            node.put("possibleNote", "Some of these may not be reachable.");
        }
        answer.deciding().forEach(node.putArray("deciding")::add);
        if (answer.route() != null) {
            node.put("route", answer.route());
        }
        if (answer.legalBasis() != null) {
            node.put("legalBasis", answer.legalBasis());
        }
        dates(node, answer.dates());
        answer.byApproval().forEach(one -> {
            ObjectNode approval = node.withArray("byApproval").addObject();
            approval.put("approval", "approvals[" + one.index() + "]");
            if (one.origin() != null) {
                approval.put("origin", one.origin());
            }
            approval.put("status", one.status().name());
            one.possible().forEach(approval.putArray("possible")::add);
        });
    }

    private void dates(ObjectNode node, Map<String, LocalDate> dates) {
        dates.forEach((name, day) -> node.withArray("dates")
                .addObject()
                .put("date", name)
                .put("called", edition == null ? name : edition.dates().getOrDefault(name, name))
                .put("day", day.toString()));
    }

    private void outcomes(ArrayNode list, Collection<String> outcomes) {
        for (String outcome : outcomes) {
            ObjectNode one = list.addObject().put("outcome", outcome);
            String meaning = meaning(outcome);
            if (meaning != null) {
                one.put("meaning", meaning);
            }
        }
    }

    private @Nullable String meaning(String outcome) {
        return edition == null ? null : edition.meaning(outcome);
    }

    private void reasons(ObjectNode node, Answered answer, List<Consequence> consequences, Predicate<Force> wanted) {
        if (detail == Detail.SUMMARY) {
            return;
        }
        answer.checks().forEach((id, check) -> {
            if (wanted.test(Force.of(check.authority()))) {
                check(node, id, check);
            }
        });
        for (Finding finding : answer.findings()) {
            if (wanted.test(force(finding.citations())) && told(finding, answer)) {
                finding(node.withArray("findings").addObject(), finding);
            }
        }
        for (Consequence consequence : consequences) {
            if (wanted.test(force(consequence.citations()))) {
                ObjectNode one = node.withArray("follows").addObject().put("rule", consequence.name());
                one.put("certainty", consequence.certainty().name());
                consequence.gives().forEach(one.putObject("gives")::put);
                note(one, consequence.note());
                Citations.put(one, consequence.citations());
            }
        }
    }

    private static Force force(List<Citation> citations) {
        return Force.strongest(citations);
    }

    /** Of a checklist, the checks say what is failed; their findings are told only in full. */
    private boolean told(Finding finding, Answered answer) {
        return detail == Detail.FULL
                || answer.checks().isEmpty() && answer.deciding().contains(finding.rule());
    }

    private void check(ObjectNode node, String id, CheckResult check) {
        boolean matters = check.verdict() == Verdict.FAIL || check.verdict() == Verdict.UNKNOWN;
        ObjectNode counts = node.withObject("checkCounts");
        counts.put(check.verdict().name(), counts.path(check.verdict().name()).asInt(0) + 1);
        if (matters || detail == Detail.FULL) {
            ObjectNode one = node.withObject("checks")
                    .withArray(check.verdict().name())
                    .addObject()
                    .put("check", id)
                    .put("title", check.title())
                    .put("severity", check.severity().name());
            if (check.from() != null && check.verdict() == Verdict.NOT_YET_EFFECTIVE) {
                one.put("from", check.from().toString());
            }
            check.missing().forEach(one.putArray("missing")::add);
        }
    }

    private void finding(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule()).put("name", finding.name()).put("conclusion", finding.conclusion());
        if (finding.subject() != null) {
            node.put("subject", finding.subject());
        }
        node.put("certainty", finding.certainty().name());
        if (finding.basis() == Basis.INFERRED) {
            node.put("reading", "inferred");
        }
        dates(node, finding.dates());
        finding.because().forEach(because -> {
            ObjectNode one = node.withArray("because").addObject().put("fact", because.fact());
            one.set("value", Values.node(because.value()));
            one.put("how", because.how().name());
        });
        if (!finding.missing().isEmpty()) {
            finding.missing().forEach(node.putArray("missing")::add);
        }
        note(node, finding.note());
        Citations.put(node, finding.citations());
    }

    private static void note(ObjectNode node, @Nullable String note) {
        if (note != null) {
            node.put("note", note);
        }
    }
}
