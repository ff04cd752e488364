package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.ProblemCode;

/**
 * A token of a constraint.
 *
 * @param kind what it is
 * @param text as written; of a quoted text what stands between the quotes
 * @param offset where it begins in the source
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    /** What to write where a constraint is not one of the profile. */
    static final String COMPARE = "compare a fact with == != < <= > >= in, not in, contains or not contains";

    /** The kinds that a pattern has a group for. */
    private static final List<Kind> WRITTEN = List.of(Kind.NAME, Kind.TEXT, Kind.NUMBER, Kind.SYMBOL);

    private static final String SPACE = "(?<space>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)";

    private static final Pattern PATTERN =
            Pattern.compile(SPACE + "|(?<name>[$A-Za-z_][A-Za-z0-9_]*)|\"(?<text>[^\"\\\\\\n]*)\""
                    + "|(?<number>-?(0|[1-9]\\d*)(\\.\\d+)?)|(?<symbol>==|!=|<=|>=|&&|\\|\\||[<>!(),.])");

    /** The words of a whole file, with names of attributes such as no-loop, and any other character as a symbol. */
    private static final Pattern WORD = Pattern.compile(
            SPACE + "|(?<name>[$A-Za-z_][A-Za-z0-9_]*(?:-[a-z]+)*+)|\"(?<text>[^\"\\\\\\n]*)\"|(?<other>(?s:.))");

    boolean is(String symbolOrName) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
    }

    /** The tokens of a constraint that begins at {@code offset} of the source, ended by one of kind END. */
    static List<Token> of(String text, int offset) throws ConstraintException {
        return of(PATTERN, text, offset, ProblemCode.CONDITION, "is not part of the profile.", COMPARE);
    }

    /**
     * The tokens of a text, ended by one of kind END.
     *
     * @param pattern what a token is, with a group for each kind, and white space
     * @param offset where the text begins in the source
     * @param code of a character that begins no token
     * @param wrong what is said of it
     * @param instead what to write instead of it
     */
    static List<Token> of(Pattern pattern, String text, int offset, ProblemCode code, String wrong, String instead)
            throws ConstraintException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new ConstraintException(offset + at, code, "'" + text.charAt(at) + "' " + wrong, instead);
            }
            for (Kind kind : WRITTEN) {
                String written = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (written != null) {
                    tokens.add(new Token(kind, written, offset + at));
                }
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end", offset + text.length()));
        return tokens;
    }

    /**
     * The words of a file, comments left out, ended by one of kind END.
     *
     * @return false where a text or a comment has no end, or there are more words than any file has
     */
    static boolean scan(Source source, List<Token> words) {
        String text = source.text();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int at = matcher.start();
            if (words.size() == Limits.FILE_WORDS) {
                source.problem(
                        at,
                        ProblemCode.SYNTAX,
                        "The file has more than " + Limits.FILE_WORDS + " words and signs.",
                        "several files, each of a chapter of the law");
                return false;
            }
            if (matcher.group("name") != null) {
                words.add(new Token(Kind.NAME, matcher.group("name"), at));
            } else if (matcher.group("text") != null) {
                words.add(new Token(Kind.TEXT, matcher.group("text"), at));
            } else if (matcher.group("other") != null) {
                if (text.startsWith("\"", at) || text.startsWith("/*", at)) {
                    source.problem(
                            at,
                            ProblemCode.SYNTAX,
                            text.startsWith("\"", at)
                                    ? "The text in quotes does not end on this line, or has a backslash in it."
                                    : "The comment has no end.",
                            text.startsWith("\"", at)
                                    ? "one line of text without a backslash"
                                    : "*/ after the comment");
                    return false;
                }
                words.add(new Token(Kind.SYMBOL, matcher.group("other"), at));
            }
        }
        words.add(new Token(Kind.END, "the end", text.length()));
        return true;
    }
}
