package org.clearway.rules.assistant;

import java.util.Collection;
import java.util.List;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of arguments, made from the rulesets and the vocabulary. They stay small, since a model reads all of them each time: of the facts they
 * have the sections alone, the tool {@code facts} tells the rest, and the library checks every fact.
 */
final class Schemas {

    static final JsonMapper JSON = new JsonMapper();

    private Schemas() {}

    /** An object that takes no other properties than those added to it. */
    static ObjectNode object() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }

    /** Adds a property. */
    static ObjectNode property(ObjectNode schema, String name, String type, String description) {
        return schema.withObject("properties").putObject(name).put("type", type).put("description", description);
    }

    /** Adds a property that is a list of texts. */
    static void texts(ObjectNode schema, String name, String description) {
        property(schema, name, "array", description).putObject("items").put("type", "string");
    }

    /** Says which properties must be there. */
    static ObjectNode required(ObjectNode schema, String... names) {
        List.of(names).forEach(schema.putArray("required")::add);
        return schema;
    }

    /** Adds the ruleset: one of those that are installed. */
    static void ruleset(ObjectNode schema, RegulatoryRules rules) {
        choice(
                property(schema, "ruleset", "string", "Id of the ruleset, from list_rulesets."),
                rules.rulesets().stream().map(RulesetInfo::id).toList());
    }

    /** Adds the day and what is known of the product. */
    static void product(ObjectNode schema) {
        property(
                schema,
                "asOf",
                "string",
                "The day whose law applies, yyyy-MM-dd. There is no default: ask for it, or say which day you took.");
        property(schema, "knownOn", "string", "Only what was published by that day, yyyy-MM-dd. Usually left out.");
        choice(
                property(
                        schema,
                        "unstated",
                        "string",
                        "How to take facts that are left out: UNKNOWN (default) keeps them open. FALSE takes them as no, dangers and"
                                + " scope apart; choose it only where the person says that all else is not so."),
                List.of("UNKNOWN", "FALSE"));
        ObjectNode facts = property(
                schema,
                "facts",
                "object",
                "What is known, by section: {\"device\": {\"invasiveness\": \"SURGICAL\"}}. Names and values are those that the tool"
                        + " facts gives. Leave out what nobody told you; null is unknown.");
        ObjectNode sections = facts.putObject("properties");
        for (SectionDefinition section : Vocabulary.sections()) {
            sections.putObject(section.name()).put("type", section.repeated() ? "array" : "object");
        }
    }

    private static void choice(ObjectNode schema, Collection<String> values) {
        values.forEach(schema.putArray("enum")::add);
    }
}
