package org.clearway.rules.vocabulary.generator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a form, in their order, each with the question that stands above it. */
final class Screens {

    private final Node.Mapping file;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Screens(Node.Mapping root) {
        file = root.only(Set.of("screens")).need("screens").asMapping();
        for (String id : file.entries().keySet()) {
            if (!id.matches("[a-z][a-zA-Z0-9]*")) {
                throw new VocabularyException(
                        file.file(), file.keyLine(id), "the screen \"" + id + "\" is not one lowerCamelCase word");
            }
            String title = file.text(id);
            if (!title.endsWith("?")) {
                throw new VocabularyException(
                        file.file(), file.keyLine(id), "the title of the screen \"" + id + "\" is not a question");
            }
            titles.put(id, title);
        }
    }

    /** The screen of a fact, which is one of the list. */
    String of(Node.Mapping fact, String screen) {
        if (!titles.containsKey(screen)) {
            throw new VocabularyException(
                    fact.file(), fact.keyLine("screen"), "screens.yaml has no screen \"" + screen + "\"");
        }
        asked.add(screen);
        return screen;
    }

    /** All of them, once every fact has named its own. */
    List<Model.Screen> all() {
        for (String id : titles.keySet()) {
            if (!asked.contains(id)) {
                throw new VocabularyException(
                        file.file(), file.keyLine(id), "no fact is asked on the screen \"" + id + "\"");
            }
        }
        return titles.entrySet().stream()
                .map(title -> new Model.Screen(title.getKey(), title.getValue()))
                .toList();
    }
}
