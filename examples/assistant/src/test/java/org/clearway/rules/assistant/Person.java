package org.clearway.rules.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who knows a product and answers pages about it: its facts by their paths, and that all else is not so.
 *
 * @param facts as a request has them
 */
record Person(JsonNode facts) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The answers to a page, as next_question takes them. */
    ObjectNode answers(JsonNode page) {
        ObjectNode answers = Schemas.JSON.createObjectNode();
        for (JsonNode block : page.path("blocks")) {
            if (shown(block, answers)) {
                answer(block, answers);
            }
        }
        return answers;
    }

    private static boolean shown(JsonNode block, ObjectNode answers) {
        return !block.has("shownWhen")
                || block.path("shownWhen").valueStream().anyMatch(when -> {
                    List<String> given = texts(answers.path(when.path("fact").stringValue()));
                    return texts(when.path("values")).stream().anyMatch(given::contains);
                });
    }

    private void answer(JsonNode block, ObjectNode answers) {
        if (block.path("kind").stringValue().equals("DESCRIPTION")) {
            for (JsonNode choice : block.path("choices")) {
                if (choice.path("states").properties().stream().allMatch(this::fits)) {
                    choice.path("states")
                            .properties()
                            .forEach(state -> answers.set(
                                    state.getKey(), spelt(state.getValue(), typeOf(block, state.getKey()))));
                    return;
                }
            }
            return;
        }
        for (JsonNode asked : block.path("facts")) {
            String path = asked.path("fact").stringValue();
            answers.set(path, answer(block, path, asked.path("type").asString("ITEMS")));
        }
    }

    private JsonNode answer(JsonNode block, String path, String type) {
        JsonNode stated = stated(path);
        return switch (type) {
            case "ITEMS" -> NODES.numberNode(stated.size());
            case "BOOLEAN" -> NODES.booleanNode(stated.asBoolean(false));
            case "SET" -> chosen(block, path, stated);
            case "ENUM" -> stated.isMissingNode() ? none(block, path) : stated;
            default -> stated.isMissingNode() ? NODES.nullNode() : stated;
        };
    }

    /** Of what is offered, what is so. */
    private static ArrayNode chosen(JsonNode block, String path, JsonNode stated) {
        ArrayNode chosen = NODES.arrayNode();
        offered(block, path).filter(texts(stated)::contains).forEach(chosen::add);
        return chosen;
    }

    private static JsonNode none(JsonNode block, String path) {
        return offered(block, path).anyMatch("NONE"::equals) ? NODES.stringNode("NONE") : NODES.nullNode();
    }

    private static Stream<String> offered(JsonNode block, String path) {
        return block.path("choices")
                .valueStream()
                .filter(choice -> choice.path("fact").asString("").equals(path))
                .map(choice -> choice.path("value").asString(""));
    }

    private boolean fits(Map.Entry<String, JsonNode> state) {
        String wanted = state.getValue().stringValue();
        JsonNode stated = stated(state.getKey());
        return stated.isMissingNode()
                ? wanted.equals("false") || wanted.equals("NONE")
                : texts(stated).contains(wanted);
    }

    private static String typeOf(JsonNode block, String path) {
        return block.path("facts")
                .valueStream()
                .filter(fact -> fact.path("fact").stringValue().equals(path))
                .map(fact -> fact.path("type").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode spelt(JsonNode value, String type) {
        return switch (type) {
            case "BOOLEAN" -> NODES.booleanNode(Boolean.parseBoolean(value.stringValue()));
            case "SET" -> NODES.arrayNode().add(value);
            default -> value;
        };
    }

    private JsonNode stated(String path) {
        return facts.at("/" + path.replace('.', '/').replace("[", "/").replace("]", ""));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> texts.add(one.asString()));
        } else if (!value.isMissingNode()) {
            texts.add(value.asString());
        }
        return texts;
    }
}
