package org.clearway.rules.portfolio;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of some rows.
 *
 * @param answers how many rows have each answer
 * @param errors how many rows are in the quarantine, by the code of the error
 */
public record PartCounts(Map<Answer, Long> answers, Map<String, Long> errors) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * An answer that rows have in common.
     *
     * @param ruleset the ruleset
     * @param status the status
     * @param force the authority by which it speaks
     * @param outcome the outcome, or else what is possible, separated by commas
     */
    public record Answer(String ruleset, String status, String force, String outcome) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            return (ruleset + "\0" + status + "\0" + force + "\0" + outcome)
                    .compareTo(other.ruleset + "\0" + other.status + "\0" + other.force + "\0" + other.outcome);
        }
    }

    /** How many rows were decided. */
    public long decided() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows are in quarantine. */
    public long quarantined() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** These and some more. */
    PartCounts and(PartCounts more) {
        Map<Answer, Long> sums = new TreeMap<>(answers);
        more.answers.forEach((answer, count) -> sums.merge(answer, count, Long::sum));
        Map<String, Long> wrong = new TreeMap<>(errors);
        more.errors.forEach((code, count) -> wrong.merge(code, count, Long::sum));
        return new PartCounts(sums, wrong);
    }

    static PartCounts none() {
        return new PartCounts(Map.of(), Map.of());
    }

    static PartCounts read(String json) {
        JsonNode node = JSON.readTree(json);
        Map<Answer, Long> answers = new TreeMap<>();
        node.path("answers")
                .forEach(one -> answers.put(
                        new Answer(
                                one.path("ruleset").asString(),
                                one.path("status").asString(),
                                one.path("force").asString(),
                                one.path("outcome").asString()),
                        one.path("rows").asLong()));
        Map<String, Long> errors = new TreeMap<>();
        node.path("errors")
                .properties()
                .forEach(one -> errors.put(one.getKey(), one.getValue().asLong()));
        return new PartCounts(answers, errors);
    }

    String json() {
        return object().toPrettyString() + "\n";
    }

    ObjectNode object() {
        ObjectNode node = JSON.createObjectNode().put("decided", decided()).put("quarantined", quarantined());
        ArrayNode list = node.putArray("answers");
        answers.forEach((answer, count) -> list.addObject()
                .put("ruleset", answer.ruleset)
                .put("status", answer.status)
                .put("force", answer.force)
                .put("outcome", answer.outcome)
                .put("rows", count));
        errors.forEach(node.putObject("errors")::put);
        return node;
    }
}
