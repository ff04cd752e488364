package org.clearway.rules.cli.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.Unstated;
import org.clearway.rules.analysis.Example;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples and rules in words and as JSON. */
final class ExampleText {
    private static final JsonMapper JSON = new JsonMapper();

    private ExampleText() {}

    /** The example in a sentence. */
    static String of(Example example) {
        List<String> facts = facts(example.facts());
        String day = "on " + example.asOf() + ", ";
        boolean assumed = example.unstated() == Unstated.FALSE;
        if (facts.isEmpty()) {
            return day + (assumed ? "every fact no where that may be assumed" : "whatever the facts");
        }
        return day + String.join(", ", facts) + (assumed ? ", all else no where that may be assumed" : "");
    }

    private static List<String> facts(Facts facts) {
        List<String> texts = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            List<? extends Section> items = section.repeated() ? facts.items(section.index()) : null;
            Section single = section.repeated() ? null : facts.section(section.index());
            List<Section> stated = new ArrayList<>(items == null ? List.of() : items);
            if (single != null) {
                stated.add(single);
            }
            for (Section one : stated) {
                for (FactDefinition fact : section.facts()) {
                    Object value = one.value(fact.index());
                    if (value != null) {
                        texts.add(fact.path() + " = " + spelt(value));
                    }
                }
            }
        }
        return texts;
    }

    /** The request of an example, as the command line and the library take it. */
    static JsonNode json(Example example, EditionModel edition) {
        return JSON.readTree(RequestJson.write(example.request(edition)));
    }

    /** Where a rule stands. */
    static ObjectNode json(Rule rule) {
        return JSON.createObjectNode()
                .put("name", rule.name())
                .put("file", rule.file())
                .put("line", rule.line());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A value as a request spells it: whoever edits rules reads the names that they have there. */
    private static String spelt(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }
}
