package org.clearway.rules.authoring.profile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Bounds and plainness of a YAML text of any length that an author writes: cases, above all. */
public final class YamlLimits {
    /** Characters of a file. */
    public static final int FILE = Limits.FILE;

    /** Names, values and lists in a file: four times what the largest one has. */
    private static final int WORDS = 200_000;

    /** Lists and mappings in one another: three times what a case has. */
    private static final int DEPTH = 20;

    private static final YAMLMapper PLAIN = new YAMLMapper();

    private YamlLimits() {}

    /** Is told what is wrong. */
    @FunctionalInterface
    public interface Told {
        /**
         * Is told of it.
         *
         * @param line from 1
         * @param column from 1
         */
        void of(int line, int column, String message, String instead);
    }

    /** Tells of the first thing that is more than anybody reads, or that reads otherwise than it stands; a text that is no YAML is left. */
    public static void check(String text, Told told) {
        int depth = 0;
        int words = 0;
        Lines lines = new Lines(text);
        try (JsonParser parser = PLAIN.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                TokenStreamLocation at = parser.currentTokenLocation();
                int line = Math.max(1, at.getLineNr());
                int column = Math.max(1, at.getColumnNr());
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > DEPTH) {
                    told.of(line, column, "Lists and names are nested deeper than " + DEPTH + ".", "a plainer case");
                    return;
                }
                if (++words > WORDS) {
                    told.of(
                            line,
                            column,
                            "The file has more than " + WORDS + " names, values and lists.",
                            "several files, each of a chapter of the law");
                    return;
                }
                int offset = lines.offset(line, column);
                if (isReference(parser, text, offset)) {
                    told.of(
                            line,
                            column,
                            "Anchors, references and tags of YAML are not part of a case.",
                            "the text itself, in quotes where it begins with & * or !");
                    return;
                }
                if (Characters.isCurly(text, offset)) {
                    told.of(line, column, Characters.CURLY, Characters.STRAIGHT);
                    return;
                }
                String word = parser.getString();
                int hidden = word == null ? -1 : Characters.firstHidden(word);
                if (hidden >= 0) {
                    told.of(line, column, Characters.hidden(hidden), "the text without it");
                    return;
                }
            }
        } catch (JacksonException e) {
            // Whoever reads the file strictly says what is wrong with it.
        }
    }

    /** Whether YAML would read another text than stands there, or none. */
    static boolean isReference(JsonParser parser, String text, int offset) {
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        // Of a plain text the parser does not tell the anchor; a text that begins so has one.
        return alias || parser.getObjectId() != null || text.startsWith("&", offset) || parser.getTypeId() != null;
    }
}
