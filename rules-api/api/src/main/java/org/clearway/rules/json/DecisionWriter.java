package org.clearway.rules.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Answer;
import org.clearway.rules.Assumption;
import org.clearway.rules.Because;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Known;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Warning;
import org.jspecify.annotations.Nullable;

/** Writes decisions. */
final class DecisionWriter {

    private final JsonOutput out;

    private DecisionWriter(JsonOutput out) {
        this.out = out;
    }

    static void write(Decision decision, @Nullable String recordDigest, JsonOutput out) {
        new DecisionWriter(out).decision(decision, recordDigest);
    }

    /** Writes what the digest of a record covers of a decision. */
    static void covered(Decision decision, JsonOutput out) {
        out.open();
        new DecisionWriter(out).decided(decision);
        out.close();
    }

    private void decision(Decision decision, @Nullable String recordDigest) {
        out.open().field("id", decision.id());
        decided(decision);
        out.field("engine", decision.engine())
                .field("crossChecked", decision.crossChecked())
                .field("recordDigest", recordDigest)
                .close();
    }

    private void decided(Decision decision) {
        ruleset(decision.ruleset());
        out.field("asOf", decision.asOf()).field("knownOn", decision.knownOn());
        if (decision.hypothetical()) {
            out.field("hypothetical", true);
        }
        answer(decision);
        Decision inForce = decision.inForce();
        if (inForce != null) {
            out.open("inForce");
            ruleset(inForce.ruleset());
            answer(inForce);
            out.close();
        }
    }

    private void answer(Decision decision) {
        out.field("status", decision.status())
                .field("force", decision.force())
                .field("absence", decision.absence())
                .field("outcome", decision.outcome());
        outcomes(decision.outcomes());
        certain(decision.certain());
        out.field("route", decision.route()).field("basis", decision.legalBasis());
        out.texts("possible", decision.possible());
        possibleExact(decision.answer());
        out.texts("deciding", decision.deciding());
        dates(decision.dates());
        checks(decision.checks());
        subjects(decision.byApproval());
        if (!decision.consequences().isEmpty()) {
            out.list("consequences", decision.consequences(), this::consequence);
        }
        out.list("findings", decision.findings(), this::finding)
                .list("questions", decision.questions(), this::question)
                .list("assumed", decision.assumed(), this::assumption)
                .list("warnings", decision.warnings(), this::warning);
        if (decision.status() == Status.NOT_IN_FORCE) {
            out.list("prospective", decision.prospective(), this::prospective);
        }
    }

    private void ruleset(RulesetRef ruleset) {
        out.open("ruleset")
                .field("id", ruleset.id())
                .field("edition", ruleset.edition())
                .field("revision", ruleset.revision())
                .field("standing", ruleset.standing())
                .field("digest", ruleset.digest())
                .close();
    }

    /** A ruleset gives one outcome or a set of them, under the same name. */
    private void outcomes(@Nullable List<String> outcomes) {
        if (outcomes != null) {
            out.texts("outcome", outcomes);
        }
    }

    private void possibleExact(Answer answer) {
        if (!answer.possibleExact()) {
            out.field("possibleExact", false);
        }
    }

    private void certain(@Nullable List<String> certain) {
        if (certain != null) {
            out.texts("certain", certain);
        }
    }

    private void dates(Map<String, LocalDate> dates) {
        if (!dates.isEmpty()) {
            out.open("dates");
            dates.forEach(out::field);
            out.close();
        }
    }

    private void checks(Map<String, CheckResult> checks) {
        if (checks.isEmpty()) {
            return;
        }
        out.open("checks");
        checks.forEach((id, check) -> out.field(id, check.verdict()));
        out.close().open("checkDetails");
        checks.forEach((id, check) -> out.open(id)
                .field("title", check.title())
                .field("topic", check.topic())
                .field("severity", check.severity())
                .field("authority", check.authority())
                .texts("missing", check.missing())
                .field("from", check.from())
                .field("to", check.to())
                .close());
        out.close();
    }

    private void subjects(List<SubjectOutcome> subjects) {
        if (!subjects.isEmpty()) {
            out.list(
                    "byApproval",
                    subjects,
                    subject -> out.open()
                            .field("index", subject.index())
                            .field("like", subject.like())
                            .field("origin", subject.origin())
                            .field("status", subject.status())
                            .field("outcome", subject.outcome())
                            .field("route", subject.route())
                            .texts("possible", subject.possible())
                            .texts("deciding", subject.deciding())
                            .close());
        }
    }

    private void consequence(Consequence consequence) {
        out.open()
                .field("rule", consequence.rule())
                .field("limb", consequence.limb())
                .field("certainty", consequence.certainty())
                .open("gives");
        consequence.gives().forEach(out::field);
        out.close().list("citations", consequence.citations(), this::citation);
        out.field("note", consequence.note()).close();
    }

    private void finding(Finding finding) {
        out.open()
                .field("rule", finding.rule())
                .field("limb", finding.limb())
                .field("subject", finding.subject())
                .field("conclusion", finding.conclusion())
                .field("route", finding.route())
                .field("legalBasis", finding.legalBasis())
                .field("certainty", finding.certainty())
                .field("basis", finding.basis())
                .list("because", finding.because(), this::because);
        dates(finding.dates());
        if (!finding.missing().isEmpty()) {
            out.texts("missing", finding.missing());
        }
        out.list("citations", finding.citations(), this::citation)
                .field("note", finding.note())
                .close();
    }

    private void because(Because because) {
        out.open().field("fact", because.fact()).field("value", because.value());
        if (because.how() != Known.STATED) {
            out.field("how", because.how());
        }
        out.close();
    }

    private void citation(Citation citation) {
        out.open()
                .field("instrument", citation.instrument())
                .field("provision", citation.provision())
                .field("authority", citation.authority())
                .field("basis", citation.basis())
                .field("address", citation.address())
                .field("published", citation.published())
                .field("consulted", citation.consulted())
                .close();
    }

    private void question(Question question) {
        out.open()
                .field("fact", question.fact())
                .field("question", question.question())
                .list(
                        "answers",
                        question.answers(),
                        answer -> out.open()
                                .field("answer", answer.answer())
                                .texts("possible", answer.possible())
                                .close())
                .close();
    }

    private void assumption(Assumption assumption) {
        out.open()
                .field("fact", assumption.fact())
                .field("value", assumption.value())
                .field("how", assumption.how());
        if (assumption.inPart()) {
            out.field("inPart", true);
        }
        out.field("follows", assumption.follows());
        if (!assumption.changes().isEmpty()) {
            out.list(
                    "changes",
                    assumption.changes(),
                    change -> out.open()
                            .field("value", change.value())
                            .texts("possible", change.possible())
                            .close());
        }
        out.close();
    }

    private void warning(Warning warning) {
        out.open().field("code", warning.code()).field("text", warning.text());
        if (!warning.facts().isEmpty()) {
            out.list("facts", warning.facts(), this::because);
        }
        if (!warning.citations().isEmpty()) {
            out.list("citations", warning.citations(), this::citation);
        }
        out.close();
    }

    private void prospective(Prospective prospective) {
        out.open()
                .field("edition", prospective.edition())
                .field("standing", prospective.standing())
                .field("published", prospective.published())
                .field("digest", prospective.digest())
                .field("status", prospective.status())
                .field("outcome", prospective.outcome());
        outcomes(prospective.outcomes());
        certain(prospective.certain());
        out.field("route", prospective.route())
                .field("basis", prospective.legalBasis())
                .texts("possible", prospective.possible());
        possibleExact(prospective.answer());
        out.texts("deciding", prospective.deciding());
        dates(prospective.dates());
        checks(prospective.checks());
        subjects(prospective.byApproval());
        out.list("findings", prospective.findings(), this::finding)
                .list("questions", prospective.questions(), this::question)
                .list("warnings", prospective.warnings(), this::warning)
                .close();
    }
}
