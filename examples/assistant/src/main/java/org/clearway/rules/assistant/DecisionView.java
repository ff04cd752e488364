package org.clearway.rules.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Assumption;
import org.clearway.rules.Decision;
import org.clearway.rules.Force;
import org.clearway.rules.Prospective;
import org.clearway.rules.Question;
import org.clearway.rules.Status;
import org.clearway.rules.Warning;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision as a model reads it. What is law stands under {@code law}, everything else under {@code notLaw}, each with the authority that it has: a
 * sentence taken from the one is law, a sentence taken from the other is not.
 */
final class DecisionView {

    private static final int QUESTIONS = 5;
    private static final String WHAT_IF =
            "Not law: a what-if, of an edition or a commencement that the request supposes.";

    private final RegulatoryRules rules;
    private final Detail detail;

    DecisionView(RegulatoryRules rules, Detail detail) {
        this.rules = rules;
        this.detail = detail;
    }

    ObjectNode of(Decision decision) {
        ObjectNode node = Schemas.JSON.createObjectNode();
        EditionInfo edition = rules.edition(decision.ruleset());
        ruleset(node.putObject("ruleset"), decision.ruleset().id(), edition);
        node.put("asOf", decision.asOf().toString());
        node.put("status", decision.status().name());
        node.put("force", decision.force().name());
        answers(node, decision, edition);
        if (detail != Detail.SUMMARY) {
            decision.assumed().forEach(assumption -> assumed(node.withArray("assumed"), assumption));
            questions(node, decision.questions());
        }
        warnings(node, decision.warnings());
        return node;
    }

    private void ruleset(ObjectNode node, String id, @Nullable EditionInfo edition) {
        node.put("id", id);
        if (edition != null) {
            node.put("edition", edition.edition())
                    .put("standing", edition.standing().name())
                    .put("title", edition.title())
                    .put("question", edition.question())
                    .put("territory", edition.territory());
        }
    }

    /** The answer of what is in force, by authority, and then what is not in force. */
    private void answers(ObjectNode node, Decision decision, @Nullable EditionInfo edition) {
        node.putNull("law");
        ArrayNode notLaw = node.putArray("notLaw");
        if (decision.hypothetical()) {
            Decision inForce = decision.inForce();
            if (inForce != null) {
                inForce(node, notLaw, inForce, rules.edition(inForce.ruleset()));
            }
            if (decision.status() != Status.NOT_IN_FORCE) {
                ObjectNode supposed =
                        notLaw.addObject().put("authority", "SUPPOSED").put("says", WHAT_IF);
                new AnswerView(edition, detail).all(supposed, decision, decision.consequences());
            }
        } else if (decision.status() != Status.NOT_IN_FORCE) {
            inForce(node, notLaw, decision, edition);
        }
        decision.prospective().forEach(other -> prospective(notLaw.addObject(), decision, other));
    }

    private void inForce(ObjectNode node, ArrayNode notLaw, Decision decision, @Nullable EditionInfo edition) {
        Map<Force, ObjectNode> byForce = new LinkedHashMap<>();
        AnswerView view = new AnswerView(edition, detail);
        for (Force force : Force.values()) {
            ObjectNode part = Schemas.JSON.createObjectNode();
            if (view.part(part, decision, decision.consequences(), force, force == decision.force())) {
                byForce.put(force, part);
            }
        }
        byForce.forEach((force, part) -> {
            if (force.isLaw()) {
                node.set("law", part);
            } else {
                ObjectNode apart = notLaw.addObject();
                apart.put("authority", force.name()).put("says", Words.of(force));
                apart.setAll(part);
            }
        });
    }

    private void prospective(ObjectNode node, Decision decision, Prospective other) {
        node.put("authority", other.standing().name())
                .put("says", Words.of(other.standing()))
                .put("edition", other.edition())
                .put("published", other.published().toString());
        EditionInfo edition = Rulesets.edition(rules, decision.ruleset().id(), other.edition());
        if (edition != null) {
            node.put("title", edition.title());
        }
        node.put("status", other.status().name());
        new AnswerView(edition, detail).all(node, other, List.of());
        if (detail != Detail.SUMMARY) {
            questions(node, other.questions());
            warnings(node, other.warnings());
        }
    }

    private static void assumed(ArrayNode list, Assumption assumption) {
        FactDefinition fact = Vocabulary.fact(assumption.fact());
        ObjectNode node = list.addObject().put("fact", assumption.fact());
        if (fact != null) {
            node.put("label", fact.label());
        }
        node.set("value", Values.node(assumption.value()));
        node.put("how", assumption.how().name());
        if (assumption.follows() != null) {
            node.put("follows", assumption.follows());
        }
        assumption
                .changes()
                .forEach(change ->
                        change.possible().forEach(node.withObject("ifInstead").putArray(change.value())::add));
    }

    private static void questions(ObjectNode node, List<Question> questions) {
        questions.stream().limit(QUESTIONS).forEach(question -> {
            ObjectNode one = node.withArray("questions")
                    .addObject()
                    .put("fact", question.fact())
                    .put("question", question.question());
            question.answers()
                    .forEach(answer -> answer.possible()
                            .forEach(one.withObject("wouldLeave").putArray(answer.answer())::add));
        });
        if (questions.size() > QUESTIONS) {
            node.put("moreQuestions", questions.size() - QUESTIONS);
        }
    }

    private void warnings(ObjectNode node, List<Warning> warnings) {
        for (Warning warning : warnings) {
            ObjectNode one = node.withArray("warnings")
                    .addObject()
                    .put("code", warning.code())
                    .put("text", warning.text());
            if (detail == Detail.FULL) {
                Citations.put(one, warning.citations());
            }
        }
    }
}
