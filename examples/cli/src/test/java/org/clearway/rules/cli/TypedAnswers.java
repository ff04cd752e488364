package org.clearway.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearway.rules.engine.Interview;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.clearway.rules.engine.InterviewScreen.Choice;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.vocabulary.Description;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody types at an interview who knows a product: its facts, and that all else is not so. It follows from the questions, so that another
 * order of pages asks for other lines and not for another product.
 */
final class TypedAnswers {

    private final JsonNode facts;
    private final AskScreen screens = new AskScreen(new Style(false), 80);
    private final List<String> lines = new ArrayList<>();

    private TypedAnswers(JsonNode facts) {
        this.facts = facts;
    }

    /** The lines typed about a product, ruleset by ruleset. */
    static List<String> of(String request, RegulatoryRules rules, List<String> rulesets) {
        JsonNode product = new JsonMapper().readTree(request);
        TypedAnswers typed = new TypedAnswers(product.path("facts"));
        Interview at = rules.interview(
                rulesets.get(0), LocalDate.parse(product.path("asOf").asString()));
        for (String ruleset : rulesets) {
            at = at.of(ruleset);
            for (InterviewScreen next = at.next(); next != null; next = at.next()) {
                at = at.answer(typed.page(next));
            }
        }
        return typed.lines;
    }

    private Map<String, @Nullable Object> page(InterviewScreen screen) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Block block : screen.blocks()) {
            if (block.shown(answers)) {
                String line = line(block);
                lines.add(line);
                answers.putAll(screens.answer(block, line));
            }
        }
        return answers;
    }

    private String line(Block block) {
        List<Choice> choices = block.choices();
        return switch (block.kind()) {
            case ITEMS -> String.valueOf(value(choices.get(0).fact()).size());
            case YES_NO -> holds(choices.get(0)) ? "1" : "2";
            case ENTRY -> value(choices.get(0).fact()).asString("u");
            case ONE -> ticked(choices).stream().findFirst().orElse("u");
            case DESCRIPTION -> described(choices);
            case TICKS -> ticked(choices).isEmpty() ? "0" : String.join(" ", ticked(choices));
        };
    }

    /** The first description that fits; what is not stated is "no" or "none". */
    private String described(List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            Description description = choices.get(i).description();
            if (description != null && description.states().entrySet().stream().allMatch(this::holds)) {
                return String.valueOf(i + 1);
            }
        }
        return "u";
    }

    private boolean holds(Map.Entry<String, String> state) {
        return value(state.getKey()).isMissingNode()
                ? state.getValue().equals("false") || state.getValue().equals("NONE")
                : holds(new Choice(state.getKey(), state.getValue()));
    }

    private List<String> ticked(List<Choice> choices) {
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (holds(choices.get(i))) {
                ticked.add(String.valueOf(i + 1));
            }
        }
        return ticked;
    }

    /** Whether a choice is so: the flag is set, or the value is the one stated or among those; of what is not stated, "none" is. */
    private boolean holds(Choice choice) {
        JsonNode value = value(choice.fact());
        if (choice.value() == null) {
            return value.asBoolean(false);
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet())
                    .contains(choice.value());
        }
        return choice.value().equals(value.asString("NONE"));
    }

    private JsonNode value(String path) {
        return facts.at("/" + path.replace('.', '/'));
    }
}
