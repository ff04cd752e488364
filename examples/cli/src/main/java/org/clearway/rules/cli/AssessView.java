package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.Consequence;
import org.clearway.rules.Decision;
import org.clearway.rules.Prospective;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.facts.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment shows, ready for a table and a page.
 *
 * @param product what the product is called
 * @param intendedPurpose the intended purpose in the manufacturer's words
 * @param day the day, and whether all that is told of it is law
 * @param answers the rulesets that reach the product
 * @param notReached those that do not, each with the reason
 * @param handedOn what one ruleset decided and others were asked with
 * @param disagreements what is stated and decided otherwise
 * @param questions the open questions, each once
 * @param warnings what the reader must know, by ruleset
 */
public record AssessView(
        String product,
        @Nullable String intendedPurpose,
        String day,
        List<Line> answers,
        List<Line> notReached,
        List<String> handedOn,
        List<String> disagreements,
        List<Ask> questions,
        Map<String, List<String>> warnings) {

    /**
     * The answer of one ruleset.
     *
     * @param notLaw what it is where it is not law, such as guidance; empty for law
     * @param follows what follows from the answer
     * @param prospective what editions that are not law would give
     */
    public record Line(
            String ruleset,
            String question,
            String answer,
            String notLaw,
            boolean open,
            String basis,
            List<String> why,
            String dates,
            String edition,
            List<String> follows,
            List<String> prospective) {}

    /** An open question and who asks it. */
    public record Ask(String fact, String question, String askedBy) {}

    static AssessView of(Assessment assessment, RegulatoryRules rules) {
        Answers answers = new Answers(rules);
        Map<String, String> questions =
                rules.rulesets().stream().collect(Collectors.toMap(RulesetInfo::id, RulesetInfo::question));
        List<Line> reached = new ArrayList<>();
        List<Line> notReached = new ArrayList<>();
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        assessment.decisions().stream()
                .sorted(Comparator.comparing(
                        decision -> place(decision.ruleset().id())))
                .forEach(decision -> {
                    String id = decision.ruleset().id();
                    Line line = line(decision, questions.getOrDefault(id, id), answers);
                    (reaches(decision) ? reached : notReached).add(line);
                    if (reaches(decision) && !decision.warnings().isEmpty()) {
                        warnings.put(
                                id,
                                decision.warnings().stream().map(Warning::text).toList());
                    }
                });
        Description description = assessment.dossier().facts().description();
        String name = description == null ? null : description.productName();
        String id = assessment.dossier().id();
        return new AssessView(
                name != null ? name : id != null ? id : "The product",
                description == null ? null : description.intendedPurpose(),
                Answers.day(assessment.dossier().asOf(), assessment.decisions()),
                reached,
                notReached,
                assessment.decided().stream()
                        .filter(decided -> decided.stated() == null)
                        .map(decided -> Plain.fact(decided.fact()) + ": " + Plain.value(decided.value()) + ", as "
                                + decided.ruleset() + " decides by " + String.join(", ", decided.deciding()))
                        .toList(),
                assessment.decided().stream()
                        .filter(Assessment.Decided::disagrees)
                        .map(decided -> Plain.fact(decided.fact()) + " is stated as " + Plain.value(decided.stated())
                                + ", but " + decided.ruleset() + " decides " + Plain.value(decided.value()) + " by "
                                + String.join(", ", decided.deciding()) + ". What is stated was used.")
                        .toList(),
                assessment.questions().stream().map(AssessView::ask).toList(),
                warnings);
    }

    /** The order in which a reader asks: is it a device, of which class, may it be sold, what else. */
    private static int place(String ruleset) {
        int place = List.of(
                        "software-qualification",
                        "samd-category",
                        "gb-device-class",
                        "gb-ivd-class",
                        "ni-device-class",
                        "ni-ivd-class",
                        "gb-market-access",
                        "gb-reliance",
                        "gb-post-market",
                        "ai-governance",
                        "nhs-adoption",
                        "collaboration",
                        "in-device-class")
                .indexOf(ruleset);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Whether the ruleset has something to say of the product: another ruleset may be the one for it. */
    private static boolean reaches(Decision decision) {
        return decision.status() != Status.NOT_APPLICABLE
                && !List.of("IVD", "NOT_AN_IVD").contains(String.valueOf(decision.outcome()));
    }

    private static Line line(Decision decision, String question, Answers answers) {
        List<String> follows = new ArrayList<>();
        for (Consequence consequence : decision.consequences()) {
            String gives = consequence.gives().entrySet().stream()
                    .map(given -> Plain.name(given.getKey()) + ": "
                            + Plain.given(given.getValue()).replace('_', ' '))
                    .collect(Collectors.joining("; "));
            follows.add(gives + " (" + consequence.rule() + ")");
        }
        if (!decision.checks().isEmpty()) {
            follows.add(checks(decision));
        }
        return new Line(
                decision.ruleset().id(),
                question,
                answers.meaning(decision),
                Answers.notLaw(decision),
                decision.status() == Status.UNDETERMINED,
                Answers.basis(decision.route(), decision.basis()),
                Answers.why(decision),
                Answers.dates(decision.dates()),
                Answers.edition(decision),
                follows,
                decision.prospective().stream().map(AssessView::prospective).toList());
    }

    private static String checks(Decision decision) {
        Map<Verdict, Long> counts = decision.checks().values().stream()
                .collect(
                        Collectors.groupingBy(check -> check.verdict(), java.util.TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + Text.words(count.getKey()))
                .collect(Collectors.joining(", ", "checks: ", ""));
    }

    private static String prospective(Prospective entry) {
        String basis = Answers.basis(entry.route(), entry.basis());
        return entry.edition() + " (" + Text.standing(entry.standing()) + ") " + Answers.inWords(entry)
                + (basis.isEmpty() ? "" : ", " + basis);
    }

    private static Ask ask(Assessment.OpenQuestion question) {
        FactDefinition fact = Plain.definition(question.fact());
        String law = String.join(", ", question.rulesets());
        String other = question.prospective().isEmpty()
                ? ""
                : (law.isEmpty() ? "" : "; ") + "only for what is not law: "
                        + String.join(", ", question.prospective());
        return new Ask(question.fact(), fact == null ? question.question() : Plain.question(fact), law + other);
    }
}
