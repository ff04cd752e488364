package org.clearway.rules.service.web;

import java.util.regex.Pattern;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts and values as the vocabulary calls them. */
final class Facts {

    private static final Pattern ITEM = Pattern.compile("\\[\\d+]");

    private Facts() {}

    static @Nullable FactDefinition definition(String path) {
        return Vocabulary.fact(ITEM.matcher(path).replaceAll(""));
    }

    static String value(String path, @Nullable String value) {
        FactDefinition fact = definition(path);
        return fact == null || value == null ? String.valueOf(value) : fact.label(value);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
