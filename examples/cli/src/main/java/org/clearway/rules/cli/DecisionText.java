package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Assumption;
import org.clearway.rules.Basis;
import org.clearway.rules.Certainty;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.jspecify.annotations.Nullable;

/** Writes a decision for people. */
final class DecisionText {

    private static final int LABEL = 13;
    private static final int QUESTIONS = 6;
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Style style;
    private final RegulatoryRules rules;
    private final List<String> lines = new ArrayList<>();

    DecisionText(Terminal terminal, RegulatoryRules rules) {
        this.terminal = terminal;
        this.style = terminal.style();
        this.rules = rules;
    }

    void write(Decision decision, @Nullable String recordDigest) {
        head(decision);
        outcome(decision);
        byApproval(decision.byApproval(), INDENT);
        checks(decision.checks(), INDENT);
        certain(decision.findings(), "");
        consequences(decision);
        questions(decision.questions(), Codes.of(decision), "");
        possible(decision.findings(), "");
        assumed(decision);
        decision.prospective().forEach(this::prospective);
        warnings(decision.warnings(), "");
        lines.add("");
        lines.add(style.dim("Engine " + decision.engine() + "; a screening result of encoded rules, not legal advice."
                + (recordDigest == null ? "" : " Record " + recordDigest)));
        lines.forEach(terminal.out()::println);
        terminal.out().flush();
    }

    private void head(Decision decision) {
        RulesetInfo ruleset = rules.ruleset(decision.ruleset().id());
        String id = decision.id();
        lines.add(style.bold(ruleset == null ? decision.ruleset().id() : ruleset.question()));
        if (id != null) {
            label("Request", id);
        }
        label("Day", decision.asOf() + (decision.knownOn() == null ? "" : ", as known on " + decision.knownOn()));
        String edition = decision.ruleset().edition();
        label("Ruleset", decision.ruleset().id() + (edition == null ? "" : " " + Answers.edition(decision)));
        if (decision.hypothetical()) {
            label(
                    "What if",
                    style.yellow(
                            "The request supposes an edition or a commencement. This says nothing about the law."));
        } else if (!Answers.notLaw(decision).isEmpty()) {
            label("Force", style.yellow(Answers.notLaw(decision)));
        }
    }

    private void outcome(Decision decision) {
        String outcome = decision.outcome();
        String edition = decision.ruleset().edition();
        switch (decision.status()) {
            case DETERMINED -> {
                Codes codes = Codes.of(decision);
                if (codes == null) {
                    label(
                            "Outcome",
                            style.green(style.bold(String.valueOf(outcome))) + meaning(decision, edition, outcome));
                } else {
                    codes(decision, edition, codes, "Outcome");
                }
            }
            case UNDETERMINED -> {
                Codes codes = Codes.of(decision);
                if (codes == null) {
                    label("Outcome", open(decision.possible(), decision.possibleExact()));
                } else {
                    codes(decision, edition, codes, "Certain");
                }
            }
            case NOT_APPLICABLE -> label("Outcome", style.yellow("not applicable: the ruleset does not reach this"));
            case NOT_IN_FORCE -> label("Outcome", style.yellow("none: " + Answers.absenceInFull(decision)));
        }
        summary(
                decision.deciding(),
                decision.route() == null ? decision.legalBasis() : decision.route(),
                decision.dates(),
                "");
        if (decision.hypothetical()) {
            label("In force", style.bold(Answers.besides(decision)));
        }
    }

    /** What is certain, with its day, then what is open; duties stand beside each other. */
    private void codes(Decision decision, @Nullable String edition, Codes codes, String title) {
        if (codes.certain().isEmpty()) {
            label(title, codes.isOpen() ? style.yellow("nothing yet") : style.green(style.bold("none")));
        }
        for (int i = 0; i < codes.certain().size(); i++) {
            Codes.Code code = codes.certain().get(i);
            label(
                    i == 0 ? title : "and",
                    style.green(style.bold(code.code())) + code.days() + meaning(decision, edition, code.code()));
        }
        if (!codes.undecided().isEmpty()) {
            wrap(
                    INDENT,
                    style.dim(Text.padded("Open", LABEL))
                            + style.yellow("each by itself: "
                                    + codes.undecided().stream()
                                            .map(code -> code.code() + code.days())
                                            .collect(Collectors.joining(", "))));
        }
        if (!codes.reached()) {
            label(
                    "Open",
                    style.yellow("whether the ruleset reaches this at all; what is certain is so only where it does"));
        }
    }

    private String open(List<String> possible, boolean exact) {
        return style.yellow("open: " + Text.anyOf(possible)) + (exact ? "" : " (some of these may not be reachable)");
    }

    private void summary(List<String> deciding, @Nullable String route, Map<String, ?> dates, String indent) {
        if (!deciding.isEmpty()) {
            label(indent + "Decided by", String.join(", ", deciding));
        }
        if (route != null) {
            label(indent + "Route", route);
        }
        dates.forEach((name, day) -> label(indent + "Date", name + " " + day));
    }

    private String meaning(Decision decision, @Nullable String edition, @Nullable String outcome) {
        RulesetInfo ruleset = rules.ruleset(decision.ruleset().id());
        if (ruleset == null || outcome == null) {
            return "";
        }
        for (EditionInfo info : ruleset.editions()) {
            String meaning = info.outcomes().get(outcome);
            if (info.edition().equals(edition) && meaning != null) {
                return "  " + meaning;
            }
        }
        return "";
    }

    /** What each of several items gives; a single one gives the outcome itself. */
    private void byApproval(List<SubjectOutcome> subjects, String indent) {
        if (subjects.size() < 2) {
            return;
        }
        for (SubjectOutcome subject : subjects) {
            String origin = subject.origin() == null ? "" : " (" + subject.origin() + ")";
            String outcome = subject.outcome() == null ? "open: " + Text.anyOf(subject.possible()) : subject.outcome();
            String route = subject.route() == null ? "" : ", " + subject.route();
            String deciding = subject.deciding().isEmpty() ? "" : " by " + String.join(", ", subject.deciding());
            lines.add(indent + "approvals[" + subject.index() + "]" + origin + ": " + outcome + route + deciding);
        }
    }

    private void checks(Map<String, CheckResult> checks, String indent) {
        if (checks.isEmpty()) {
            return;
        }
        section("Checks", indent.substring(INDENT.length()));
        Table table = new Table("check", "verdict", "severity", "what it asks for").indented(indent);
        new TreeMap<>(checks)
                .forEach((id, check) -> table.row(
                        id,
                        style.verdict(check.verdict(), Text.words(check.verdict())),
                        check.severity().name(),
                        check.title()
                                + (check.missing().isEmpty()
                                        ? ""
                                        : " [missing " + check.missing().get(0) + "]")));
        lines.addAll(table.lines(terminal.columns(), style));
    }

    /** The rules that apply, with the facts they rest on and what they cite. */
    private void certain(List<Finding> findings, String indent) {
        List<Finding> certain = findings.stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                .toList();
        if (certain.isEmpty()) {
            return;
        }
        section("Findings", indent);
        String deeper = indent + INDENT.repeat(3);
        for (Finding finding : certain) {
            String inferred = finding.basis() == Basis.INFERRED ? style.dim(" (inferred reading)") : "";
            wrap(indent + INDENT, name(finding) + " -> " + conclusion(finding) + inferred);
            int width = finding.because().stream()
                    .mapToInt(because -> because.fact().length())
                    .max()
                    .orElse(0);
            finding.because()
                    .forEach(because -> lines.add(
                            deeper + Text.padded(because.fact(), width) + " = " + Text.value(because.value())));
            if (finding.note() != null) {
                wrap(deeper, finding.note());
            }
            citations(finding.citations(), deeper);
        }
    }

    /** The rules that unknown facts leave open, in short; the JSON has them in full. */
    private void possible(List<Finding> findings, String indent) {
        List<Finding> possible = findings.stream()
                .filter(finding -> finding.certainty() == Certainty.POSSIBLE)
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        section("May apply", indent);
        for (Finding finding : possible) {
            wrap(indent + INDENT, name(finding) + " -> " + style.yellow(conclusion(finding)));
            wrap(indent + INDENT.repeat(3), style.dim("not known: " + String.join(", ", finding.missing())));
        }
    }

    private String name(Finding finding) {
        String subject = finding.subject() == null ? "" : finding.subject() + " ";
        return subject
                + style.bold(finding.rule())
                + finding.name().substring(finding.rule().length());
    }

    private static String conclusion(Finding finding) {
        return finding.conclusion() + (finding.route() == null ? "" : ", " + finding.route());
    }

    private void citations(List<Citation> citations, String indent) {
        for (Citation citation : citations) {
            String authority =
                    Text.words(citation.authority()) + (citation.basis() == Basis.INFERRED ? ", inferred" : "");
            wrap(indent, style.dim(citation.text() + " [" + authority + "]"));
        }
    }

    private void consequences(Decision decision) {
        if (decision.consequences().isEmpty()) {
            return;
        }
        section("What follows", "");
        for (Consequence consequence : decision.consequences()) {
            String gives = consequence.gives().entrySet().stream()
                    .map(given -> given.getKey() + " " + given.getValue())
                    .collect(Collectors.joining("; "));
            boolean certain = consequence.certainty() == Certainty.CERTAIN;
            wrap(INDENT, style.bold(consequence.rule()) + ": " + (certain ? "" : "may be: ") + gives);
            citations(consequence.citations(), INDENT.repeat(3));
        }
    }

    private void questions(List<Question> questions, @Nullable Codes codes, String indent) {
        if (questions.isEmpty()) {
            return;
        }
        section("Questions, best first", indent);
        for (Question question : questions.subList(0, Math.min(QUESTIONS, questions.size()))) {
            wrap(indent + INDENT, style.cyan(question.fact()) + "  " + question.question());
            int width = question.answers().stream()
                    .mapToInt(answer -> answer.answer().length())
                    .max()
                    .orElse(0);
            question.answers()
                    .forEach(answer -> wrap(
                            indent + INDENT.repeat(3),
                            Text.padded(answer.answer(), width) + " -> " + left(answer.possible(), codes)));
        }
        if (questions.size() > QUESTIONS) {
            lines.add(indent
                    + INDENT
                    + style.dim("and " + (questions.size() - QUESTIONS) + " more; --json has them all"));
        }
    }

    /** What an answer leaves: of one outcome those that may still be it, of a set what it rules out. */
    private static String left(List<String> possible, @Nullable Codes codes) {
        if (codes == null) {
            return Text.anyOf(possible);
        }
        List<String> out =
                codes.open().stream().filter(code -> !possible.contains(code)).toList();
        return possible.equals(List.of(Status.NOT_APPLICABLE.name()))
                ? Status.NOT_APPLICABLE.name()
                : out.isEmpty() ? "rules out nothing by itself" : "not " + Text.anyOf(out);
    }

    /** First what could change the answer, then what followed, then what was taken as no. */
    private void assumed(Decision decision) {
        if (decision.assumed().isEmpty()) {
            return;
        }
        Codes codes = Codes.of(decision);
        section("Taken as given without being stated", "");
        List<String> unstated = new ArrayList<>();
        for (Assumption assumption : decision.assumed()) {
            String is = assumption.fact() + (assumption.inPart() ? " has " : " = ") + Text.value(assumption.value());
            if (!assumption.changes().isEmpty()) {
                wrap(INDENT, style.yellow("could change the answer") + ": " + is + ", " + how(assumption));
                for (Assumption.Change change : assumption.changes()) {
                    wrap(INDENT + INDENT, "if " + change.value() + ": " + otherwise(change.possible(), codes));
                }
            } else if (assumption.follows() != null) {
                wrap(INDENT, is + ", " + how(assumption));
            } else {
                unstated.add(assumption.fact());
            }
        }
        if (!unstated.isEmpty()) {
            wrap(INDENT, "no, or nothing further for a set: " + style.dim(String.join(", ", unstated)));
        }
    }

    /** What would be possible otherwise: of one outcome all of it, of a set what falls away and what may come. */
    private static String otherwise(List<String> possible, @Nullable Codes codes) {
        if (codes == null || possible.equals(List.of(Status.NOT_APPLICABLE.name()))) {
            return Text.anyOf(possible);
        }
        List<String> now = Stream.concat(codes.certain().stream(), codes.undecided().stream())
                .map(Codes.Code::code)
                .toList();
        List<String> gone =
                now.stream().filter(code -> !possible.contains(code)).toList();
        List<String> more =
                possible.stream().filter(code -> !now.contains(code)).toList();
        return (gone.isEmpty() ? "" : "not " + Text.anyOf(gone))
                + (gone.isEmpty() || more.isEmpty() ? "" : "; ")
                + (more.isEmpty() ? "" : "may come, each by itself: " + String.join(", ", more))
                + (gone.isEmpty() && more.isEmpty() ? "what is certain may change" : "");
    }

    private static String how(Assumption assumption) {
        String follows = assumption.follows();
        return switch (assumption.how()) {
            case SETTLED -> "which follows from " + follows;
            case PRESUMED -> "which is presumed" + (follows == null ? "" : " from " + follows);
            default ->
                follows == null ? "because nothing speaks of it" : "which follows from what was assumed: " + follows;
        };
    }

    private void prospective(Prospective entry) {
        section(
                style.yellow("Not law") + ": what edition " + entry.edition() + " (" + Text.standing(entry.standing())
                        + ") would give",
                "");
        String outcome = entry.outcome();
        Codes codes = Codes.of(entry);
        label(
                INDENT + "Would give",
                switch (entry.status()) {
                    case DETERMINED, UNDETERMINED ->
                        codes != null
                                ? codes.inWords()
                                : outcome != null ? style.bold(outcome) : open(entry.possible(), true);
                    default -> Text.words(entry.status());
                });
        summary(entry.deciding(), entry.route() == null ? entry.legalBasis() : entry.route(), entry.dates(), INDENT);
        byApproval(entry.byApproval(), INDENT + INDENT);
        checks(entry.checks(), INDENT + INDENT);
        certain(entry.findings(), INDENT);
        questions(entry.questions(), codes, INDENT);
        possible(entry.findings(), INDENT);
        warnings(entry.warnings(), INDENT);
    }

    private void warnings(List<Warning> warnings, String indent) {
        if (warnings.isEmpty()) {
            return;
        }
        section("Warnings", indent);
        int width = warnings.stream()
                .mapToInt(warning -> warning.code().length())
                .max()
                .orElse(0);
        for (Warning warning : warnings) {
            int text = terminal.columns() - indent.length() - width - 4;
            List<String> wrapped = Text.wrapped(warning.text(), Math.max(40, text));
            lines.add(indent + INDENT + style.yellow(Text.padded(warning.code(), width)) + INDENT + wrapped.get(0));
            wrapped.stream().skip(1).forEach(more -> lines.add(indent + INDENT.repeat(2) + " ".repeat(width) + more));
        }
    }

    private void section(String title, String indent) {
        lines.add("");
        lines.add(indent + style.bold(title));
    }

    private void label(String label, String text) {
        lines.add(INDENT + style.dim(Text.padded(label, LABEL)) + text);
    }

    private void wrap(String indent, String text) {
        List<String> wrapped = Text.wrapped(text, terminal.columns() - indent.length() - INDENT.length());
        lines.add(indent + wrapped.get(0));
        wrapped.stream().skip(1).forEach(more -> lines.add(indent + INDENT + more));
    }
}
