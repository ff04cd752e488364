package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Warning;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Description;
import org.jspecify.annotations.Nullable;

/** Writes a decision for people: the answer first, then why, what follows, what it rests on, and what to bear in mind. */
final class DecisionText {

    private static final int LISTED = 8;

    private final Page page;
    private final Style style;
    private final RegulatoryRules rules;
    private final Answers answers;

    DecisionText(Terminal terminal, RegulatoryRules rules) {
        this.page = new Page(terminal);
        this.style = page.style();
        this.rules = rules;
        this.answers = new Answers(rules);
    }

    /**
     * Writes a decision.
     *
     * @param assumptions whether to list every fact that was taken as given, also those that cannot change the answer
     * @param recordDigest the digest of the record; null where it is not asked for
     */
    void write(Request request, Decision decision, boolean assumptions, @Nullable String recordDigest) {
        EditionInfo edition =
                answers.edition(decision.ruleset().id(), decision.ruleset().edition());
        Codes codes = Codes.of(decision);
        ReasonsText reasons = new ReasonsText(page, edition);
        RestsText rests = new RestsText(page);
        answer(decision, codes);
        about(request, decision);
        given(decision, edition);
        byApproval(decision.byApproval());
        new ChecksText(page).write(decision.checks());
        reasons.why(decision);
        reasons.follows(decision.consequences());
        rests.questions(decision.questions(), codes);
        reasons.mayApply(decision.findings());
        rests.write(request, decision, edition, assumptions);
        decision.prospective().forEach(entry -> prospective(decision, entry));
        warnings(decision, edition);
        page.blank();
        page.text(
                "",
                style.dim("A screening result of encoded rules, not legal advice. "
                        + decision.ruleset().id()
                        + (edition == null ? "" : " " + Answers.edition(decision)) + ", engine " + decision.engine()
                        + "; --json has all of it." + (recordDigest == null ? "" : " Record " + recordDigest)));
        page.print();
    }

    private void answer(Decision decision, @Nullable Codes codes) {
        String force = decision.isLaw()
                ? style.reversed(" LAW ")
                : decision.status() == Status.NOT_IN_FORCE ? "" : style.yellow("[NOT LAW: " + notLaw(decision) + "]");
        switch (decision.status()) {
            case DETERMINED -> {
                if (codes == null) {
                    page.text("", style.outcome(answers.signal(decision), answers.meaning(decision)) + " " + force);
                } else {
                    codes(decision, codes, force);
                }
            }
            case UNDETERMINED -> {
                if (codes == null) {
                    open(decision, force);
                } else {
                    codes(decision, codes, force);
                }
            }
            case NOT_APPLICABLE -> page.text("", style.bold("These rules do not reach the product") + " " + force);
            case NOT_IN_FORCE -> page.text("", style.yellow("No answer in law: " + Answers.absenceInFull(decision)));
        }
    }

    private static String notLaw(Decision decision) {
        return decision.hypothetical() ? "a what-if" : Text.force(decision.force());
    }

    private void open(Decision decision, String force) {
        List<String> possible = decision.possible();
        String unsure = decision.possibleExact() ? "" : " (some of these may not be reachable)";
        if (possible.size() > LISTED) {
            page.text("", style.yellow("Not settled: " + Text.anyOf(plain(possible))) + unsure + " " + force);
            return;
        }
        page.text("", style.yellow("Not settled. Still possible:") + unsure + " " + force);
        possible.forEach(outcome -> page.text(Page.INDENT, outcome(decision, outcome)));
    }

    /** What is certain, with its day, then what is open; duties stand beside each other. */
    private void codes(Decision decision, Codes codes, String force) {
        page.text(
                "",
                (codes.certain().isEmpty()
                                ? codes.isOpen() ? style.yellow("Nothing is certain yet") : style.bold("None")
                                : style.bold(codes.isOpen() ? "Certain" : "All of these"))
                        + " " + force);
        codes.certain().forEach(code -> page.text(Page.INDENT, duty(decision, code)));
        if (!codes.undecided().isEmpty()) {
            page.text("", style.yellow("Open, each by itself"));
            codes.undecided().forEach(code -> page.text(Page.INDENT, duty(decision, code)));
        }
        if (!codes.reached()) {
            page.text(
                    "",
                    style.yellow(
                            "Whether these rules reach the product at all is open; what is certain is so only where they do."));
        }
    }

    private String duty(Decision decision, Codes.Code code) {
        List<String> days = new ArrayList<>();
        code.dates().forEach((date, day) -> days.add(answers.title(decision, date) + ": " + Plain.day(day)));
        return style.bold(outcome(decision, code.code())) + (days.isEmpty() ? "" : ". " + String.join("; ", days));
    }

    private String outcome(Decision decision, String outcome) {
        return outcome.equals(Status.NOT_APPLICABLE.name())
                ? "these rules do not reach the product"
                : Plain.outcome(outcome, answers.meaning(decision, outcome));
    }

    private static List<String> plain(List<String> outcomes) {
        return outcomes.stream().map(Plain::outcome).toList();
    }

    /** Of what, for which day, and to which question. */
    private void about(Request request, Decision decision) {
        RulesetInfo ruleset = rules.ruleset(decision.ruleset().id());
        Description description = request.facts().description();
        String name = description == null ? null : description.productName();
        String id = decision.id();
        String what = name != null && id != null ? name + " (" + id + ")" : name != null ? name : id;
        page.text(
                "",
                (what == null ? "" : what + ", ")
                        + Plain.day(decision.asOf())
                        + (decision.knownOn() == null ? "" : ", as known on " + Plain.day(decision.knownOn())));
        page.text("", style.dim(ruleset == null ? decision.ruleset().id() : ruleset.question()));
        if (decision.hypothetical()) {
            page.notLawRule();
            page.text(
                    "",
                    style.yellow(
                            "A what-if: the request supposes an edition or a commencement. This says nothing about the law."));
            page.text("", "In force: " + style.bold(answers.besides(decision)));
        }
    }

    private void given(Decision decision, @Nullable EditionInfo edition) {
        String basis = Answers.basis(decision.route(), decision.legalBasis());
        if (!basis.isEmpty()) {
            page.text("", (decision.route() == null ? "Legal basis: " : "Route: ") + basis);
        }
        if (Codes.of(decision) == null) {
            decision.dates()
                    .forEach((date, day) -> page.text("", Answers.title(edition, date) + ": " + Plain.day(day)));
        }
    }

    /** What each of several items gives; a single one gives the outcome itself. */
    private void byApproval(List<SubjectOutcome> subjects) {
        if (subjects.size() < 2) {
            return;
        }
        page.section("Each by itself");
        for (SubjectOutcome subject : subjects) {
            String origin = subject.origin() == null ? "" : " (" + subject.origin() + ")";
            String outcome = subject.outcome() == null
                    ? "not settled: " + Text.anyOf(plain(subject.possible()))
                    : Plain.outcome(subject.outcome());
            page.text(
                    Page.INDENT,
                    "approval " + (subject.index() + 1) + origin + ": " + style.bold(outcome)
                            + (subject.route() == null ? "" : ", " + Plain.outcome(subject.route()))
                            + (subject.deciding().isEmpty() ? "" : ", by " + String.join(", ", subject.deciding())));
        }
    }

    private void prospective(Decision decision, Prospective entry) {
        EditionInfo edition = answers.edition(decision.ruleset().id(), entry.edition());
        page.blank();
        page.notLawRule();
        page.text(
                "",
                style.yellow("NOT LAW: what edition " + entry.edition() + " (" + Text.standing(entry.standing())
                        + ") would give"));
        if (edition != null) {
            page.text("", style.dim(edition.title()));
        }
        page.text("", style.bold(Text.capital(answers.inWords(decision.ruleset().id(), entry))));
        String basis = Answers.basis(entry.route(), entry.legalBasis());
        if (!basis.isEmpty()) {
            page.text("", (entry.route() == null ? "Legal basis: " : "Route: ") + basis);
        }
        if (Codes.of(entry) == null) {
            entry.dates().forEach((date, day) -> page.text("", Answers.title(edition, date) + ": " + Plain.day(day)));
        }
        byApproval(entry.byApproval());
        new ChecksText(page).write(entry.checks());
        ReasonsText reasons = new ReasonsText(page, edition);
        reasons.why(entry);
        new RestsText(page).questions(entry.questions(), Codes.of(entry));
        reasons.mayApply(entry.findings());
        List<Warning> own = own(entry.warnings(), edition);
        if (!own.isEmpty()) {
            page.section("To bear in mind with this edition");
            own.forEach(this::warning);
        }
        page.notLawRule();
    }

    /** First what this request raises, then what the edition says with every answer. */
    private void warnings(Decision decision, @Nullable EditionInfo edition) {
        List<Warning> own = own(decision.warnings(), edition);
        if (!own.isEmpty()) {
            page.section("This request raises");
            own.forEach(this::warning);
        }
        List<Warning> standing = new ArrayList<>(decision.warnings());
        standing.removeAll(own);
        if (!standing.isEmpty()) {
            page.section("Said with every answer of this edition");
            standing.forEach(this::warning);
        }
    }

    private static List<Warning> own(List<Warning> warnings, @Nullable EditionInfo edition) {
        return warnings.stream().filter(one -> !Answers.standing(edition, one)).toList();
    }

    private void warning(Warning warning) {
        page.text(Page.INDENT, WarningWords.of(warning) + style.dim(" (" + warning.code() + ")"));
    }
}
