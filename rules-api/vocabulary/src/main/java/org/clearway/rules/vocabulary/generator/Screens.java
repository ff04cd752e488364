package org.clearway.rules.vocabulary.generator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a form, in their order, each with the question that stands above it. */
final class Screens {

    private final Node.Mapping file;
    private final Map<String, Node> descriptions;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Screens(Node.Mapping root) {
        file = root.only(Set.of("screens", "descriptions")).need("screens").asMapping();
        Node described = root.get("descriptions");
        descriptions = described == null ? Map.of() : described.asMapping().entries();
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

    /** The questions of pages whose choices state several facts, by page, as they stand in the file. */
    Map<String, Node> descriptions() {
        return descriptions;
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
                .map(title -> new Model.Screen(title.getKey(), title.getValue(), List.of()))
                .toList();
    }
}
