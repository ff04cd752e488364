package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.Certainty;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Prospective;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Signal;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Answers;
import org.clearway.rules.documents.Assumed;
import org.clearway.rules.documents.Codes;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.documents.WarningWords;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Description;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment shows, ready for a table and a page.
 *
 * @param product what the product is called
 * @param intendedPurpose the intended purpose in the manufacturer's words
 * @param day the day, and whether all that is told of it is law
 * @param leftOut what facts that are left out are taken for, and by whom; empty where they are unknown to all
 * @param answers the rulesets that reach the product
 * @param notReached those that do not, each with the reason
 * @param handedOn what one ruleset decided and others were asked with
 * @param disagreements what is stated and decided otherwise
 * @param questions the open questions, each once
 * @param raised what this product raises, by ruleset
 * @param standing what the editions say with every answer, by ruleset
 */
public record AssessView(
        String product,
        @Nullable String intendedPurpose,
        String day,
        String leftOut,
        List<Line> answers,
        List<Line> notReached,
        List<String> handedOn,
        List<String> disagreements,
        OpenQuestions questions,
        Map<String, List<String>> raised,
        Map<String, List<String>> standing) {

    /** How many facts are told of a ruleset that does not reach the product. */
    private static final int SAID = 3;

    /** How many of the codes that are open are named. */
    private static final int NAMED = 3;

    /**
     * The answer of one ruleset.
     *
     * @param notLaw what it is where it is not law, such as guidance; empty for law
     * @param law whether it is law
     * @param signal what the answer tells at a glance; null where it is neither good nor bad, or not settled
     * @param presumed what the deciding rules rest on that is presumed, in words
     * @param follows what follows from the answer
     * @param prospective what editions that are not law would give
     */
    public record Line(
            String ruleset,
            String question,
            String answer,
            String notLaw,
            boolean law,
            @Nullable Signal signal,
            boolean open,
            String basis,
            List<String> why,
            String presumed,
            String dates,
            String edition,
            List<String> follows,
            List<String> prospective) {

        /** How the answer is drawn: as one that is open, forbids, allows, or none of these. */
        public String tone() {
            return Answers.tone(open, signal);
        }
    }

    static AssessView of(Assessment assessment, RegulatoryRules rules) {
        Answers answers = new Answers(rules);
        Assumed assumed = new Assumed(assessment);
        Map<String, String> questions =
                rules.rulesets().stream().collect(Collectors.toMap(RulesetInfo::id, RulesetInfo::question));
        List<Line> reached = new ArrayList<>();
        List<Line> notReached = new ArrayList<>();
        Map<String, List<String>> raised = new LinkedHashMap<>();
        Map<String, List<String>> standing = new LinkedHashMap<>();
        assessment.decisions().stream()
                .sorted(Comparator.comparing(
                        decision -> place(decision.ruleset().id())))
                .forEach(decision -> {
                    String id = decision.ruleset().id();
                    Line line = line(decision, questions.getOrDefault(id, id), answers, assumed);
                    boolean reaches = reaches(decision, answers);
                    (reaches ? reached : notReached).add(line);
                    if (reaches) {
                        decision.warnings()
                                .forEach(warning -> (answers.standing(decision, warning) ? standing : raised)
                                        .computeIfAbsent(id, ruleset -> new ArrayList<>())
                                        .add(WarningWords.of(warning)));
                    }
                });
        Description description = assessment.dossier().facts().description();
        String name = description == null ? null : description.productName();
        String id = assessment.dossier().id();
        return new AssessView(
                name != null ? name : id != null ? id : "The product",
                description == null ? null : description.intendedPurpose(),
                Answers.day(assessment.dossier().asOf(), assessment.decisions()),
                leftOut(assessment.dossier()),
                reached,
                notReached,
                handedOn(assessment),
                assessment.decided().stream()
                        .filter(Assessment.Decided::disagrees)
                        .map(decided -> Plain.fact(decided.fact()) + " is stated as "
                                + Plain.value(decided.fact(), decided.stated())
                                + ", but " + decided.ruleset() + " decides "
                                + Plain.value(decided.fact(), decided.value()) + " by "
                                + String.join(", ", decided.deciding()) + ". What is stated was used.")
                        .toList(),
                OpenQuestions.of(assessment.questions()),
                raised,
                standing);
    }

    /** What one ruleset decided and others were asked with, because nobody stated it. */
    static List<String> handedOn(Assessment assessment) {
        return assessment.decided().stream()
                .filter(decided -> decided.stated() == null)
                .map(decided -> Plain.fact(decided.fact()) + ": " + Plain.value(decided.fact(), decided.value())
                        + ", as " + decided.ruleset() + " decides by " + String.join(", ", decided.deciding()))
                .toList();
    }

    /** That what is left out is taken for no by one ruleset only; empty where it is unknown to all. */
    static String leftOut(Dossier dossier) {
        return dossier.unstated() == Unstated.FALSE
                ? "What is left out is taken for no "
                        + (dossier.ruleset() == null
                                ? "by none, since the file names no ruleset"
                                : "by " + dossier.ruleset() + " alone")
                        + "; to all others it is unknown."
                : "";
    }

    /** The order in which a reader asks: is it a device, of which class, may it be sold, what else. */
    private static int place(String ruleset) {
        int place = List.of(
                        Rulesets.SOFTWARE_QUALIFICATION,
                        Rulesets.SAMD_CATEGORY,
                        Rulesets.GB_DEVICE_CLASS,
                        Rulesets.GB_IVD_CLASS,
                        Rulesets.NI_DEVICE_CLASS,
                        Rulesets.NI_IVD_CLASS,
                        Rulesets.GB_MARKET_ACCESS,
                        Rulesets.GB_RELIANCE,
                        Rulesets.GB_POST_MARKET,
                        Rulesets.AI_GOVERNANCE,
                        Rulesets.NHS_ADOPTION,
                        Rulesets.COLLABORATION,
                        Rulesets.IN_DEVICE_CLASS)
                .indexOf(ruleset);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Whether the ruleset has something to say of the product: another ruleset may be the one for it. */
    private static boolean reaches(Decision decision, Answers answers) {
        return decision.status() != Status.NOT_APPLICABLE && answers.signal(decision) != Signal.ASIDE;
    }

    /** The answer; of a ruleset that does not reach the product, the facts that say so. */
    private static String answer(Decision decision, Answers answers, Assumed assumed) {
        if (decision.status() == Status.NOT_APPLICABLE) {
            List<String> because = decision.findings().stream()
                    .filter(finding -> finding.certainty() == Certainty.CERTAIN
                            && decision.deciding().contains(finding.rule()))
                    .flatMap(finding -> finding.because().stream())
                    .map(one -> Plain.fact(one.fact()) + ": " + Plain.value(one.fact(), one.value()))
                    .distinct()
                    .limit(SAID)
                    .toList();
            return because.isEmpty()
                    ? answers.meaning(decision)
                    : answers.meaning(decision) + ", " + String.join(", ", because);
        }
        Codes codes = Codes.of(decision);
        if (codes != null && codes.isOpen()) {
            return codes.inWords(answers.info(decision), NAMED, code -> answers.label(decision, code));
        }
        Set<String> blocks = assumed.blocksOn(decision);
        return blocks.isEmpty() ? answers.meaning(decision) : ifLeftOut(decision, blocks);
    }

    /** What is told in place of an answer that only what was left out gives. */
    static String ifLeftOut(Decision decision, Set<String> facts) {
        return Plain.outcome(String.valueOf(decision.outcome()))
                + " only if what was left out is not so. No breach is shown; state "
                + Text.allOf(facts.stream().map(Plain::fact).toList());
    }

    private static Line line(Decision decision, String question, Answers answers, Assumed assumed) {
        List<String> follows = new ArrayList<>();
        for (Consequence consequence : decision.consequences()) {
            String gives = consequence.gives().entrySet().stream()
                    .map(given -> Plain.name(given.getKey()) + ": "
                            + Plain.given(given.getValue()).replace('_', ' '))
                    .collect(Collectors.joining("; "));
            String may = consequence.certainty() == Certainty.CERTAIN ? "" : "may be: ";
            follows.add(may + gives + " (" + consequence.rule() + ")");
        }
        if (!decision.checks().isEmpty()) {
            follows.add(checks(decision));
        }
        return new Line(
                decision.ruleset().id(),
                question,
                answer(decision, answers, assumed),
                Answers.notLaw(decision),
                decision.isLaw(),
                assumed.blocksOn(decision).isEmpty() ? answers.signal(decision) : null,
                decision.status() == Status.UNDETERMINED,
                Answers.basis(decision.route(), decision.legalBasis()),
                Answers.why(decision),
                Assumed.presumed(decision),
                answers.dates(decision),
                Answers.edition(decision),
                follows,
                decision.prospective().stream()
                        .map(entry -> prospective(decision.ruleset().id(), entry, answers))
                        .toList());
    }

    private static String checks(Decision decision) {
        Map<Verdict, Long> counts = decision.checks().values().stream()
                .collect(Collectors.groupingBy(check -> check.verdict(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + Text.words(count.getKey()))
                .collect(Collectors.joining(", ", "checks: ", ""));
    }

    private static String prospective(String ruleset, Prospective entry, Answers answers) {
        String basis = Answers.basis(entry.route(), entry.legalBasis());
        return entry.edition() + " (" + Text.standing(entry.standing()) + ") " + answers.inWords(ruleset, entry)
                + (basis.isEmpty() ? "" : ", " + basis);
    }
}
