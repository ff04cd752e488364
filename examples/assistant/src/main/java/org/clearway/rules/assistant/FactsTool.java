package org.clearway.rules.assistant;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.EditionInfo;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Screen;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts that a ruleset reads, in the words of the vocabulary. */
final class FactsTool implements Tool {

    private static final int MOST = 30;

    private final RegulatoryRules rules;

    FactsTool(RegulatoryRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String title() {
        return "Look up facts";
    }

    @Override
    public String description() {
        return "The facts that a ruleset reads, each with its question, its type and what each value means. Without text or screen it lists the"
                + " pages alone; with text it finds facts whose words hold all words of the text; with screen it gives a page. Call it to turn"
                + " a description into facts, and take only what the description says.";
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Schemas.object();
        Schemas.ruleset(schema, rules);
        Schemas.property(schema, "text", "string", "Words to look for, such as: implant long term.");
        Schemas.property(schema, "screen", "string", "Id of a page, such as: contact.");
        return Schemas.required(schema, "ruleset");
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        arguments.only("ruleset", "text", "screen");
        RulesetInfo info = Rulesets.of(rules, arguments.text("ruleset"));
        List<FactDefinition> facts = facts(info);
        String text = arguments.optionalText("text");
        String screen = arguments.optionalText("screen");
        ObjectNode result = Schemas.JSON.createObjectNode().put("ruleset", info.id());
        if (text == null && screen == null) {
            screens(result.putArray("screens"), facts);
            return result;
        }
        if (screen != null) {
            facts = facts.stream()
                    .filter(fact -> fact.screen().id().equals(screen))
                    .toList();
            if (facts.isEmpty()) {
                throw Arguments.error(
                        ErrorCode.FIELD_NOT_IN_ENUMERATION,
                        "screen",
                        screen,
                        info.id() + " asks nothing on a page " + screen
                                + "; call facts with the ruleset alone for its pages.");
            }
        }
        if (text != null) {
            List<String> words = List.of(text.toLowerCase(Locale.ROOT).trim().split("\\s+"));
            facts = facts.stream()
                    .filter(fact -> holds(everything(fact), words))
                    .sorted(Comparator.comparing(fact -> !holds(Stream.of(fact.label(), fact.question()), words)))
                    .toList();
        }
        result.put("found", facts.size());
        if (facts.size() > MOST) {
            result.put("note", "The first " + MOST + " are told; look for more words, or for a page.");
        }
        ArrayNode list = result.putArray("facts");
        facts.stream().limit(MOST).forEach(fact -> fact(list.addObject(), fact));
        return result;
    }

    /** The facts that any edition reads, in the order of the vocabulary. */
    private static List<FactDefinition> facts(RulesetInfo info) {
        Set<String> paths = info.editions().stream()
                .map(EditionInfo::facts)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Vocabulary.sections().stream()
                .map(SectionDefinition::facts)
                .flatMap(List::stream)
                .filter(fact -> paths.contains(fact.path()))
                .toList();
    }

    private static void screens(ArrayNode list, List<FactDefinition> facts) {
        Map<Screen, Long> counts =
                facts.stream().collect(Collectors.groupingBy(FactDefinition::screen, Collectors.counting()));
        Vocabulary.screens().stream()
                .filter(counts::containsKey)
                .forEach(screen -> list.addObject()
                        .put("screen", screen.id())
                        .put("title", screen.title())
                        .put("facts", counts.get(screen)));
    }

    private static Stream<String> everything(FactDefinition fact) {
        return Stream.concat(
                Stream.of(fact.path(), fact.label(), fact.question(), "" + fact.note()),
                fact.values().stream().flatMap(value -> Stream.of(value, fact.label(value), "" + fact.hint(value))));
    }

    private static boolean holds(Stream<String> texts, List<String> words) {
        String all = texts.collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static void fact(ObjectNode node, FactDefinition fact) {
        node.put("fact", fact.path())
                .put("label", fact.label())
                .put("question", fact.question())
                .put("type", fact.type().name())
                .put("screen", fact.screen().id())
                .put("askedOf", fact.askedOf().title());
        if (fact.note() != null) {
            node.put("note", fact.note());
        }
        if (!fact.values().isEmpty()) {
            ArrayNode values = node.putArray("values");
            for (String value : fact.values()) {
                ObjectNode one = values.addObject().put("value", value).put("label", fact.label(value));
                if (fact.hint(value) != null) {
                    one.put("hint", fact.hint(value));
                }
            }
        }
    }
}
