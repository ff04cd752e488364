package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Where names and values stand in a YAML text. */
public final class YamlWords {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String text;
    private final Lines lines;
    private final List<Word> words = new ArrayList<>();

    /**
     * A name of a member, or a value.
     *
     * @param depth how many mappings and lists it stands in
     */
    private record Word(String text, boolean name, int offset, int line, int depth) {
        boolean is(String sought) {
            return text.equals(sought) || name && sought.equals(text + ":");
        }
    }

    /** The words of a text; those before the place where it is no YAML any more. */
    public YamlWords(String text) {
        this.text = text;
        this.lines = new Lines(text);
        int depth = 0;
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME || token.isScalarValue()) {
                    word(parser, token, depth);
                }
            }
        } catch (JacksonException e) {
            // Whoever reads the file strictly says what is wrong with it.
        }
    }

    private void word(JsonParser parser, JsonToken token, int depth) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int offset = lines.offset(at.getLineNr(), at.getColumnNr());
        boolean quoted = offset < text.length() && "'\"".indexOf(text.charAt(offset)) >= 0;
        words.add(new Word(
                parser.getString(),
                token == JsonToken.PROPERTY_NAME,
                quoted ? offset + 1 : offset,
                at.getLineNr(),
                depth));
    }

    /**
     * Where the last of some words stands, each sought after the one before; where one does not, the place before it.
     *
     * @param place names of members, with a colon or without, and values
     */
    int find(String... place) {
        return find(0, words.size(), 0, List.of(place));
    }

    /**
     * A problem at the last of some words of a member of a list, each sought after the one before.
     *
     * @param line the line on which the member begins
     */
    public Problem problem(
            String file, int line, List<String> place, ProblemCode code, String message, String instead) {
        int from = 0;
        while (from < words.size() && words.get(from).line() < line) {
            from++;
        }
        int to = from;
        while (to < words.size()
                && words.get(to).depth() >= words.get(from).depth()
                && !(to > from && begins(from, to))) {
            to++;
        }
        int begin = from < words.size() ? words.get(from).offset() : lines.offset(line, 1);
        int at = find(from, to, begin, place);
        int row = lines.line(at);
        return new Problem(file, row, at - lines.offset(row, 1) + 1, code, message, instead);
    }

    /** Whether a word begins the next member of the list: it has the depth of the first, and the sign of a list before it. */
    private boolean begins(int first, int word) {
        Word at = words.get(word);
        String before = text.substring(lines.offset(at.line(), 1), at.offset());
        return at.depth() == words.get(first).depth() && before.matches("\\s*-\\s+[{\"']*\\s*[\"']?");
    }

    private int find(int from, int to, int otherwise, List<String> place) {
        int next = from;
        int at = otherwise;
        for (String sought : place) {
            int found = next;
            while (found < to && !words.get(found).is(sought)) {
                found++;
            }
            if (found < to) {
                at = words.get(found).offset();
                next = found + 1;
            }
        }
        return at;
    }
}
