package org.clearway.rules.authoring.profile;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.clearway.rules.authoring.ProblemCode;

/** Which characters a ruleset may hold: those that every reader sees, and that are what they look like. */
final class Characters {

    private Characters() {}

    /** Notes each character of a file that is not seen, or not seen as what it is. */
    static void check(Source source) {
        String text = source.text();
        for (int i = 0;
                i < text.length() && source.problems().size() < Limits.PROBLEMS;
                i += Character.charCount(text.codePointAt(i))) {
            if (isHidden(text.codePointAt(i))) {
                source.problem(i, ProblemCode.SYNTAX, hidden(text.codePointAt(i)), "the text without it");
            }
        }
    }

    /** The first hidden character of a text; -1 where there is none. */
    static int firstHidden(String text) {
        return text.codePoints().filter(Characters::isHidden).findFirst().orElse(-1);
    }

    /** What is said of a hidden character. */
    static String hidden(int point) {
        return String.format("The invisible character U+%04X stands here.", point);
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.SPACE_SEPARATOR -> point != ' ';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> isBlank(point);
        };
    }

    /** Letters, marks and symbols that show nothing: fillers, joiners, variation selectors, blank Braille. */
    private static boolean isBlank(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
        };
    }

    /** What is said of a quotation mark that is none. */
    static final String CURLY = "A curly quotation mark stands here, which looks like a straight one and is none.";

    /** What to write instead of it. */
    static final String STRAIGHT = "a straight quotation mark, \"";

    /** Whether a quotation mark as word processors write it stands in a text at an offset. */
    static boolean isCurly(String text, int offset) {
        return offset < text.length()
                && "\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB".indexOf(text.charAt(offset)) >= 0;
    }

    /** Whether each letter is one of the Latin script. */
    static boolean isLatin(String text) {
        IntPredicate latin = point -> {
            UnicodeScript script = UnicodeScript.of(point);
            return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        };
        return text.codePoints().allMatch(latin);
    }

    /** The same for texts that look alike: compatible characters, accents, case, white space, quotation marks and hyphens apart. */
    static String likeness(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\p{Pi}\\p{Pf}`]", "'")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([:;,.]) ?", "$1")
                .replaceAll("(?<![A-Za-z0-9])[Il|](?![A-Za-z0-9])", "1")
                .replaceAll("(?<=[0-9])[oO]|[oO](?=[0-9])", "0")
                .toLowerCase(Locale.ROOT);
    }
}
