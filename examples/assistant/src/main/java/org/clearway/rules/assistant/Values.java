package org.clearway.rules.assistant;

import java.math.BigDecimal;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of facts, as requests spell them. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static JsonNode node(Object value) {
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Collection<?> elements) {
            ArrayNode list = NODES.arrayNode();
            elements.forEach(element -> list.add(node(element)));
            return list;
        }
        return NODES.stringNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
