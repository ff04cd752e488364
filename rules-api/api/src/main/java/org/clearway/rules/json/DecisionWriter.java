package org.clearway.rules.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Answer;
import org.clearway.rules.Assumption;
import org.clearway.rules.Because;
import org.clearway.rules.CheckResult;
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

    private final CitationWriter citations;

    private DecisionWriter(JsonOutput out, boolean once) {
        this.out = out;
        this.citations = new CitationWriter(out, once);
    }

    /**
     * Writes a decision.
     *
     * @param recordDigest null for none; with it each citation is told wherever it is cited, as the digest covers it
     */
    static void write(Decision decision, @Nullable String recordDigest, JsonOutput out) {
        new DecisionWriter(out, recordDigest == null).decision(decision, recordDigest);
    }

    /** Writes what the digest of a record covers of a decision. */
    static void covered(Decision decision, JsonOutput out) {
        out.open();
        new DecisionWriter(out, false).decided(decision);
        out.close();
    }

    private void decision(Decision decision, @Nullable String recordDigest) {
        out.open().field("id", decision.id());
        decided(decision);
        citations.numbered();
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
                .word("outcome", decision.outcome());
        outcomes(decision.outcomes());
        certain(decision.certain());
        out.word("route", decision.route()).field("basis", decision.legalBasis());
        out.words("possible", decision.possible());
        possibleExact(decision.answer());
        out.words("deciding", decision.deciding());
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
            out.list("prospective", decision.prospective(), citations.byNumber(this::prospective));
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
                .word("title", check.title())
                .word("topic", check.topic())
                .field("severity", check.severity())
                .field("authority", check.authority())
                .words("missing", check.missing())
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
                            .word("outcome", subject.outcome())
                            .word("route", subject.route())
                            .words("possible", subject.possible())
                            .words("deciding", subject.deciding())
                            .close());
        }
    }

    private void consequence(Consequence consequence) {
        out.open()
                .word("rule", consequence.rule())
                .word("limb", consequence.limb())
                .field("certainty", consequence.certainty())
                .open("gives");
        consequence.gives().forEach(out::field);
        out.close();
        citations.of(consequence.citations());
        out.word("note", consequence.note()).close();
    }

    private void finding(Finding finding) {
        out.open()
                .word("rule", finding.rule())
                .word("limb", finding.limb())
                .field("subject", finding.subject())
                .word("conclusion", finding.conclusion())
                .word("route", finding.route())
                .word("legalBasis", finding.legalBasis())
                .field("certainty", finding.certainty())
                .field("basis", finding.basis())
                .list("because", finding.because(), this::because);
        dates(finding.dates());
        if (!finding.missing().isEmpty()) {
            out.words("missing", finding.missing());
        }
        citations.of(finding.citations());
        out.word("note", finding.note()).close();
    }

    private void because(Because because) {
        out.open().word("fact", because.fact()).field("value", because.value());
        if (because.how() != Known.STATED) {
            out.field("how", because.how());
        }
        out.close();
    }

    private void question(Question question) {
        out.open()
                .word("fact", question.fact())
                .word("question", question.question())
                .list(
                        "answers",
                        question.answers(),
                        answer -> out.open()
                                .word("answer", answer.answer())
                                .words("possible", answer.possible())
                                .close())
                .close();
    }

    private void assumption(Assumption assumption) {
        out.open()
                .word("fact", assumption.fact())
                .field("value", assumption.value())
                .field("how", assumption.how());
        if (assumption.inPart()) {
            out.field("inPart", true);
        }
        out.word("follows", assumption.follows());
        if (!assumption.changes().isEmpty()) {
            out.list(
                    "changes",
                    assumption.changes(),
                    change -> out.open()
                            .word("value", change.value())
                            .words("possible", change.possible())
                            .close());
        }
        out.close();
    }

    private void warning(Warning warning) {
        out.open().word("code", warning.code()).word("text", warning.text());
        if (!warning.facts().isEmpty()) {
            out.list("facts", warning.facts(), this::because);
        }
        if (!warning.citations().isEmpty()) {
            citations.of(warning.citations());
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
                .word("outcome", prospective.outcome());
        outcomes(prospective.outcomes());
        certain(prospective.certain());
        out.word("route", prospective.route())
                .field("basis", prospective.legalBasis())
                .words("possible", prospective.possible());
        possibleExact(prospective.answer());
        out.words("deciding", prospective.deciding());
        dates(prospective.dates());
        checks(prospective.checks());
        subjects(prospective.byApproval());
        out.list("findings", prospective.findings(), this::finding)
                .list("questions", prospective.questions(), this::question)
                .list("warnings", prospective.warnings(), this::warning)
                .close();
    }
}
