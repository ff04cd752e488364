package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the questions of pages whose choices state several facts at once. */
final class DescriptionReader {

    private final Map<String, Model.Fact> facts;
    private final Set<String> repeated;

    /**
     * @param facts all facts by their paths
     * @param repeated the sections that repeat: of them nothing is described
     */
    DescriptionReader(Map<String, Model.Fact> facts, Set<String> repeated) {
        this.facts = facts;
        this.repeated = repeated;
    }

    /** The pages with their questions. */
    List<Model.Screen> describe(List<Model.Screen> screens, Map<String, Node> questions) {
        List<String> ids = screens.stream().map(Model.Screen::id).toList();
        for (Map.Entry<String, Node> entry : questions.entrySet()) {
            if (!ids.contains(entry.getKey())) {
                throw VocabularyException.at(entry.getValue(), "there is no screen \"" + entry.getKey() + "\"");
            }
        }
        return screens.stream()
                .map(screen -> new Model.Screen(
                        screen.id(), screen.title(), questions(screen.id(), questions.get(screen.id()))))
                .toList();
    }

    private List<Model.Question> questions(String screen, @Nullable Node list) {
        List<Model.Question> questions = new ArrayList<>();
        for (Node item : list == null ? List.<Node>of() : list.asList()) {
            Node.Mapping question = item.asMapping().only(Set.of("question", "choices"));
            List<Model.Description> choices = new ArrayList<>();
            for (Node choice : question.need("choices").asList()) {
                choices.add(description(choice.asMapping()));
            }
            if (choices.size() < 2) {
                throw VocabularyException.at(item, "a question has at least two choices");
            }
            String lead = choices.get(0).states().keySet().iterator().next();
            if (!fact(item, lead).screen().equals(screen)) {
                throw VocabularyException.at(
                        item, "the first fact that is stated, " + lead + ", is not asked on the screen " + screen);
            }
            questions.add(new Model.Question(question.text("question"), lead, List.copyOf(choices)));
        }
        return List.copyOf(questions);
    }

    private Model.Description description(Node.Mapping choice) {
        choice.only(Set.of("label", "hint", "states"));
        Node states = choice.need("states");
        Map<String, String> stated = new LinkedHashMap<>();
        for (String statement : states.asText().split(" & ")) {
            String[] sides = statement.strip().split("=", 2);
            Model.Fact fact = fact(states, sides[0]);
            List<String> values = fact.type() == Model.Type.BOOLEAN ? List.of("true", "false") : fact.values();
            if (fact.type() != Model.Type.BOOLEAN && fact.type() != Model.Type.ENUM) {
                throw VocabularyException.at(states, sides[0] + " is neither a yes or no nor one of some values");
            }
            if (sides.length < 2 || !values.contains(sides[1])) {
                throw VocabularyException.at(states, "\"" + statement + "\" names no value of " + sides[0]);
            }
            if (stated.put(sides[0], sides[1]) != null) {
                throw VocabularyException.at(states, sides[0] + " is stated twice");
            }
        }
        return new Model.Description(
                choice.text("label"), choice.get("hint") == null ? null : choice.text("hint"), stated);
    }

    private Model.Fact fact(Node at, String path) {
        Model.Fact fact = facts.get(path);
        if (fact == null || repeated.contains(fact.section())) {
            throw VocabularyException.at(at, "there is no fact \"" + path + "\" that stands once");
        }
        return fact;
    }
}
