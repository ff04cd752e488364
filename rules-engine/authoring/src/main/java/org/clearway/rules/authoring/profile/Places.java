package org.clearway.rules.authoring.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the words of a rule stand in its file. */
final class Places {
    private static final String PARENT = "extends";

    private final int name;
    private final Map<String, Integer> words = new HashMap<>();

    /** @param name where the name of the rule begins, behind its quotation mark */
    Places(int name) {
        this.name = name;
    }

    int name() {
        return name;
    }

    /** Where the name of the rule that it extends begins. */
    int parent() {
        return words.getOrDefault(PARENT, name);
    }

    void parent(int offset) {
        words.put(PARENT, offset);
    }

    /** An annotation stands there. */
    void put(String annotation, int offset) {
        words.putIfAbsent(annotation, offset);
    }

    /** The text of a member begins there. */
    void put(String annotation, String member, int offset) {
        words.putIfAbsent(key(annotation, member), offset);
    }

    /** The name of a member begins there. */
    void member(String annotation, String member, int offset) {
        words.putIfAbsent(key(annotation, member) + " =", offset);
    }

    /** Where the name of a member begins; where it has none, its text. */
    int member(String annotation, String member) {
        return words.getOrDefault(key(annotation, member) + " =", of(annotation, member));
    }

    /** Where the text of a member begins; where there is none, its annotation, or the name of the rule. */
    int of(String annotation, String member) {
        return words.getOrDefault(key(annotation, member), words.getOrDefault(annotation, name));
    }

    /** Where a whole word stands in a text; 0 where it does not. */
    static int word(String text, String word) {
        Matcher whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text);
        return !word.isEmpty() && whole.find() ? whole.start() : 0;
    }

    private static String key(String annotation, String member) {
        return annotation + " " + member;
    }
}
