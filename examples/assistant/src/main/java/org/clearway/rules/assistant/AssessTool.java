package org.clearway.rules.assistant;

import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.DossierJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one product to every ruleset. */
final class AssessTool implements Tool {

    private static final int QUESTIONS = 10;

    private final RegulatoryRules rules;

    AssessTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public String title() {
        return "Assess a product";
    }

    @Override
    public String description() {
        return "Puts one product to every ruleset, or to some, and gives the answer of each in short, with what one decided for another and the"
                + " questions that are open. Call decide for the reasons of one.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        Schemas.product(schema);
        Schemas.property(schema, "id", "string", "A reference of yours.");
        Schemas.property(schema, "ruleset", "string", "The only ruleset that unstated reaches.");
        Schemas.texts(schema, "rulesets", "Ids of the rulesets to ask; all where it is left out.");
        return Schemas.required(schema, "asOf");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        List<String> wanted = arguments.texts("rulesets");
        Dossier dossier = DossierJson.read(arguments.without("rulesets"));
        Assessment assessment = wanted.isEmpty() ? rules.assess(dossier) : rules.assess(dossier, wanted);
        ObjectNode result = Schemas.JSON.createObjectNode();
        ArrayNode answers = result.putArray("answers");
        DecisionView view = new DecisionView(rules, Detail.SUMMARY);
        for (Decision decision : assessment.decisions()) {
            answers.add(view.of(decision));
        }
        for (Assessment.Decided decided : assessment.decided()) {
            ObjectNode one = result.withArray("decidedForOthers").addObject().put("fact", decided.fact());
            one.set("value", Values.node(decided.value()));
            one.put("ruleset", decided.ruleset());
            decided.deciding().forEach(one.putArray("deciding")::add);
            if (decided.disagrees()) {
                one.put("note", "The product states another value, which stands.");
            }
        }
        assessment.questions().stream().limit(QUESTIONS).forEach(question -> {
            ObjectNode one = result.withArray("questions")
                    .addObject()
                    .put("fact", question.fact())
                    .put("question", question.question());
            question.rulesets().forEach(one.putArray("changesLawOf")::add);
            question.prospective().forEach(one.putArray("changesOnlyWhatIsNotLawOf")::add);
        });
        if (assessment.questions().size() > QUESTIONS) {
            result.put("moreQuestions", assessment.questions().size() - QUESTIONS);
        }
        return result;
    }
}
