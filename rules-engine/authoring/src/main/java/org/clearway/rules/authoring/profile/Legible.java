package org.clearway.rules.authoring.profile;

import java.util.List;
import org.clearway.rules.authoring.ProblemCode;

/** Whether a DRL file is one that somebody can read, before anything is made of its words. */
final class Legible {

    private Legible() {}

    /** Whether it is; notes where it is not. */
    static boolean is(Source source, List<Token> tokens) {
        return !isTooMuch(source, tokens) && !isCurly(source, tokens);
    }

    /** Whether a file nests so deeply, or is so long, that nobody could read it; notes where. */
    private static boolean isTooMuch(Source source, List<Token> tokens) {
        int depth = 0;
        int rules = 0;
        int words = 0;
        for (Token token : tokens) {
            boolean sign = token.kind() == Token.Kind.SYMBOL;
            depth += sign && "([{".contains(token.text()) ? 1 : sign && ")]}".contains(token.text()) ? -1 : 0;
            depth = Math.max(0, depth);
            rules += token.is("rule") ? 1 : 0;
            words = token.is("rule") ? 0 : words + 1;
            String much = depth > Limits.DEPTH
                    ? "The parentheses are nested deeper than " + Limits.DEPTH + "."
                    : rules > Limits.RULES
                            ? "The file has more than " + Limits.RULES + " rules."
                            : words > Limits.WORDS ? "Here stand more than " + Limits.WORDS + " words and signs." : "";
            if (!much.isEmpty()) {
                String instead = rules > Limits.RULES
                        ? "a file for each chapter of the law"
                        : "several rules, or a derived fact with @Defines";
                source.problem(token.offset(), ProblemCode.CONDITION, much, instead);
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation mark is a curly one, outside of texts and comments; notes where. */
    private static boolean isCurly(Source source, List<Token> tokens) {
        List<Token> curly = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.SYMBOL && Characters.isCurly(token.text(), 0))
                .toList();
        curly.forEach(
                token -> source.problem(token.offset(), ProblemCode.SYNTAX, Characters.CURLY, Characters.STRAIGHT));
        return !curly.isEmpty();
    }
}
