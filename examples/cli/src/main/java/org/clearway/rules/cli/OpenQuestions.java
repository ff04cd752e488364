package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.Assessment.OpenQuestion;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Role;

/**
 * The questions that an assessment leaves open, by who can answer them.
 *
 * @param all how many there are
 * @param inForce how many of them an answer in force waits for; the others matter only for what is not law
 * @param first those that settle most
 * @param every all of them, the most useful of each role first
 */
public record OpenQuestions(int all, int inForce, List<Group> first, List<Group> every) {

    /** As many as somebody would answer at once. */
    static final int FIRST = 10;

    /** What one role can answer. */
    public record Group(String role, List<Ask> questions) {}

    /** An open question and who asks it. */
    public record Ask(String fact, String question, String askedBy) {}

    /**
     * The questions.
     *
     * @param questions the most useful first
     */
    static OpenQuestions of(List<OpenQuestion> questions) {
        List<OpenQuestion> inForce = questions.stream()
                .filter(question -> !question.rulesets().isEmpty())
                .toList();
        return new OpenQuestions(
                questions.size(),
                inForce.size(),
                byRole((inForce.isEmpty() ? questions : inForce)
                        .stream().limit(FIRST).toList()),
                byRole(questions));
    }

    /** How many stand elsewhere. */
    public int more() {
        return all - first.stream().mapToInt(group -> group.questions().size()).sum();
    }

    /** How many matter, in a sentence. */
    public String counted() {
        return all
                + (all == 1 ? " question is open. " : " questions are open. ")
                + (inForce == all
                        ? "Answers in force wait for all of them."
                        : "Answers in force wait for " + inForce + "; the other " + (all - inForce)
                                + " matter only for what is not law.");
    }

    private static List<Group> byRole(List<OpenQuestion> questions) {
        Map<Role, List<Ask>> roles = new TreeMap<>();
        for (OpenQuestion question : questions) {
            FactDefinition fact = Plain.definition(question.fact());
            if (fact != null) {
                roles.computeIfAbsent(fact.askedOf(), role -> new ArrayList<>()).add(ask(question));
            }
        }
        return roles.entrySet().stream()
                .map(entry -> new Group(entry.getKey().title(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Ask ask(OpenQuestion question) {
        String inForce = String.join(", ", question.rulesets());
        String other = question.prospective().isEmpty()
                ? ""
                : (inForce.isEmpty() ? "" : "; ") + "only for what is not law: "
                        + String.join(", ", question.prospective());
        return new Ask(question.fact(), question.question(), inForce + other);
    }
}
