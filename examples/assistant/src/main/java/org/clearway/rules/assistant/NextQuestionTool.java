package org.clearway.rules.assistant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewJson;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks what is missing, a page at a time. */
final class NextQuestionTool implements Tool {

    private final RegulatoryRules rules;

    NextQuestionTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "next_question";
    }

    @Override
    public String title() {
        return "Ask what is missing";
    }

    @Override
    public String description() {
        return "The next page of questions that can still change the answer of a ruleset. First call: request with ruleset, asOf and what is"
                + " known. Then put the page to the person, and call again with the request and notKnown that came back, and with answers."
                + " A question of the page that is left out, or answered by null, is taken as not known and not asked again.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        ObjectNode request = Schemas.property(schema, "request", "object", "The product so far, as decide takes it.");
        request.putObject("properties");
        Schemas.ruleset(request, rules);
        Schemas.product(request);
        Schemas.required(request, "ruleset", "asOf");
        Schemas.texts(schema, "notKnown", "Facts that were asked for and are not known, as they came back.");
        Schemas.property(
                schema,
                "answers",
                "object",
                "Answers by the path of the fact, {\"device.duration\": \"SHORT_TERM\"}; null is not known. Only what the person said.");
        return Schemas.required(schema, "request");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        arguments.only("request", "notKnown", "answers");
        arguments.object("request");
        arguments.texts("notKnown");
        Interview before = InterviewJson.read(rules, arguments.without("answers"));
        ObjectNode answers = arguments.object("answers");
        Interview interview = answers == null ? before : before.answer(answers(answers));

        ObjectNode state = (ObjectNode) Schemas.JSON.readTree(InterviewJson.write(interview));
        ObjectNode result = Schemas.JSON.createObjectNode();
        result.set("soFar", new DecisionView(rules, Detail.SUMMARY).of(interview.decision()));
        JsonNode next = state.path("next");
        result.put("settled", next.isMissingNode());
        if (!next.isMissingNode()) {
            result.set("page", next);
        }
        result.set("request", state.path("request"));
        result.set("notKnown", state.path("notKnown"));
        Set<String> taken = new TreeSet<>(interview.notKnown());
        taken.removeAll(before.notKnown());
        if (!taken.isEmpty()) {
            taken.forEach(result.putArray("takenAsNotKnown")::add);
        }
        return result;
    }

    private static Map<String, @Nullable Object> answers(ObjectNode answers) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            String path = answer.getKey();
            if (answer.getValue().isNull() && Vocabulary.fact(path) == null && Vocabulary.section(path) == null) {
                throw Arguments.error(
                        ErrorCode.FACT_UNKNOWN_NAME, "answers." + path, path, "There is no fact " + path + ".");
            }
            map.put(path, Schemas.JSON.treeToValue(answer.getValue(), Object.class));
        }
        return map;
    }
}
