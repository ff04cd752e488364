package org.clearway.rules.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.Basis;
import org.clearway.rules.Because;
import org.clearway.rules.Certainty;
import org.clearway.rules.Citation;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Known;
import org.clearway.rules.Prospective;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.EditionInfo;
import org.jspecify.annotations.Nullable;

/** Writes why an answer is so: the rules with their facts and provisions, and what follows. */
final class ReasonsText {

    private static final int FEW = 12;

    private final Page page;
    private final Style style;
    private final @Nullable EditionInfo edition;

    ReasonsText(Page page, @Nullable EditionInfo edition) {
        this.page = page;
        this.style = page.style();
        this.edition = edition;
    }

    void why(Decision decision) {
        boolean one = decision.status() == Status.DETERMINED && decision.outcome() != null;
        why(decision.findings(), decision.deciding(), one ? decision.outcome() : null);
    }

    void why(Prospective entry) {
        boolean one = entry.status() == Status.DETERMINED && entry.outcome() != null;
        why(entry.findings(), entry.deciding(), one ? entry.outcome() : null);
    }

    /**
     * The rules that decide in full; those that apply beside them by name only, since what they give is not the answer.
     *
     * @param outcome the one outcome that is decided; null where there are several, or none yet
     */
    private void why(List<Finding> findings, List<String> deciding, @Nullable String outcome) {
        List<Finding> certain = findings.stream()
                .filter(finding -> finding.certainty() == Certainty.CERTAIN)
                .filter(finding -> !finding.conclusion().equals(Verdict.PASS.name())
                        && !finding.conclusion().equals("APPLIES"))
                .toList();
        List<Finding> told = outcome == null
                ? certain
                : certain.stream()
                        .filter(finding -> decides(finding, deciding, outcome, certain))
                        .toList();
        if (!told.isEmpty()) {
            page.section(outcome == null && deciding.isEmpty() ? "What applies so far" : "Why");
            told.forEach(finding -> finding(finding, outcome));
        }
        String others = certain.stream()
                .filter(finding -> !told.contains(finding))
                .map(finding -> finding.name() + " (" + brief(finding) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            page.text(Page.INDENT, style.dim("Applies too, but does not give the answer: " + others));
        }
    }

    /** Of a provision that decides, the rules that give the outcome, where there are such, and not the milder ones. */
    private static boolean decides(Finding finding, List<String> deciding, String outcome, List<Finding> certain) {
        return deciding.contains(finding.rule())
                && (finding.conclusion().equals(outcome)
                        || certain.stream()
                                .noneMatch(other -> other.rule().equals(finding.rule())
                                        && other.conclusion().equals(outcome)));
    }

    /** What a rule gives is not said again where it is the answer. */
    private void finding(Finding finding, @Nullable String outcome) {
        String subject = finding.subject() == null ? "" : Plain.item(finding.subject()) + ", ";
        String inferred = finding.basis() == Basis.INFERRED ? style.dim(" (inferred reading)") : "";
        page.text(
                Page.INDENT,
                subject
                        + style.bold(finding.name())
                        + (finding.conclusion().equals(outcome) && finding.route() == null
                                ? ""
                                : ": " + conclusion(finding))
                        + inferred);
        String deeper = Page.INDENT.repeat(2);
        finding.because().forEach(because -> page.text(deeper, because(because)));
        if (finding.note() != null) {
            page.text(deeper, finding.note());
        }
        citations(finding.citations(), deeper);
    }

    private static String because(Because because) {
        return Plain.fact(because.fact()) + ": " + Plain.value(because.fact(), because.value())
                + (because.how() == Known.STATED ? "" : " (" + Plain.how(because.how()) + ")");
    }

    private static String brief(Finding finding) {
        return Plain.outcome(finding.conclusion())
                + (finding.route() == null ? "" : ", " + Plain.outcome(finding.route()));
    }

    private String conclusion(Finding finding) {
        String conclusion = finding.conclusion();
        String words = conclusion.equals(Status.NOT_APPLICABLE.name())
                ? "these rules do not reach the product"
                : Plain.outcome(
                        conclusion, edition == null ? null : edition.outcomes().get(conclusion));
        return words + (finding.route() == null ? "" : ", " + Plain.outcome(finding.route()));
    }

    private void citations(List<Citation> citations, String indent) {
        for (Citation citation : citations) {
            String authority =
                    Text.words(citation.authority()) + (citation.basis() == Basis.INFERRED ? ", inferred" : "");
            page.text(indent, style.dim(citation.text() + " [" + authority + "]"));
        }
    }

    void follows(List<Consequence> consequences) {
        if (consequences.isEmpty()) {
            return;
        }
        page.section("What follows");
        for (Consequence consequence : consequences) {
            String gives = consequence.gives().entrySet().stream()
                    .map(given -> Plain.name(given.getKey()) + ": " + Plain.given(given.getValue()))
                    .collect(Collectors.joining("; "));
            boolean certain = consequence.certainty() == Certainty.CERTAIN;
            page.text(Page.INDENT, (certain ? "" : "may be: ") + gives + " (" + style.bold(consequence.name()) + ")");
            citations(consequence.citations(), Page.INDENT.repeat(2));
        }
    }

    /** The rules that unknown facts leave open, in short and by what they give; the JSON has them in full. */
    void mayApply(List<Finding> findings) {
        Map<String, Integer> possible = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.certainty() == Certainty.POSSIBLE)
                .filter(finding -> !finding.conclusion().equals(Verdict.PASS.name())
                        && !finding.conclusion().equals("APPLIES"))
                .forEach(finding -> possible.merge(
                        finding.name() + ": " + brief(finding)
                                + (finding.missing().isEmpty()
                                        ? ""
                                        : style.dim(", once known: "
                                                + finding.missing().stream()
                                                        .map(Plain::fact)
                                                        .collect(Collectors.joining("; ")))),
                        1,
                        Integer::sum));
        if (possible.isEmpty()) {
            return;
        }
        page.section("May apply");
        possible.keySet().stream().limit(FEW).forEach(one -> page.text(Page.INDENT, one));
        if (possible.size() > FEW) {
            page.text(Page.INDENT, style.dim("and " + (possible.size() - FEW) + " more; --json has them all"));
        }
    }
}
