package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Notes what is wrong in ruleset.yaml, at the words that are at fault. */
final class HeaderProblems {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Source source;

    HeaderProblems(Source source) {
        this.source = source;
    }

    /**
     * Notes a problem.
     *
     * @param place names of members, each with a colon, and values, as {@link #find} takes them; the beginning of the file where there are
     *     none
     */
    void note(String message, String instead, String... place) {
        if (source.problems().size() < Limits.PROBLEMS) {
            source.problem(find(source, place), ProblemCode.HEADER, message, instead);
        }
    }

    /** Notes a problem where something that must hold does not. */
    void noteUnless(boolean holds, String message, String instead, String... place) {
        if (!holds) {
            note(message, instead, place);
        }
    }

    /** A name of a member, or a value. */
    private record Word(String text, boolean name, int offset) {
        boolean is(String sought) {
            return text.equals(sought) || name && sought.equals(text + ":");
        }
    }

    /**
     * Where the last of some words stands, each sought after the one before; where one does not, the place before it.
     *
     * @param place names of members, with a colon or without, and values
     */
    static int find(Source source, String... place) {
        List<Word> words = words(source);
        int next = 0;
        int at = 0;
        for (String sought : place) {
            int found = next;
            while (found < words.size() && !words.get(found).is(sought)) {
                found++;
            }
            if (found < words.size()) {
                at = words.get(found).offset();
                next = found + 1;
            }
        }
        return at;
    }

    /** The words in their order; those before the place where the text is no YAML any more. */
    private static List<Word> words(Source source) {
        List<Word> words = new ArrayList<>();
        Lines lines = new Lines(source.text());
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), source.text())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token.isScalarValue()) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    int offset = lines.offset(at.getLineNr(), at.getColumnNr());
                    boolean quoted = offset < source.text().length()
                            && "'\"".indexOf(source.text().charAt(offset)) >= 0;
                    words.add(new Word(
                            parser.getString(), token == JsonToken.PROPERTY_NAME, quoted ? offset + 1 : offset));
                }
            }
        } catch (JacksonException e) {
            // Whoever reads the file strictly says what is wrong with it.
            return words;
        }
        return words;
    }
}
