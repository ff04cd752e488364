package org.clearway.rules.authoring.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;

/**
 * A source file of an edition, and where its problems go.
 *
 * @param name name relative to the edition
 * @param text the text, with LF line ends
 * @param problems collects what is wrong
 * @param pieces of a consolidated text where its pieces stand; none of a text that stands in the file itself
 */
record Source(String name, String text, List<Problem> problems, List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\w.-]+");

    /** What was put in for a place is told of words in so many characters behind it. */
    private static final int NEAR = 2_000;

    /**
     * A piece of a consolidated text.
     *
     * @param from where it begins in the consolidated text
     * @param origin the text it was taken from
     * @param at where it begins there
     * @param length how much of it stands there; none where it was put in for the place {@code at}
     */
    record Piece(int from, Source origin, int at, int length) {
        int there(int offset) {
            return at + Math.min(offset - from, length);
        }
    }

    Source(String name, String text, List<Problem> problems) {
        this(name, text, problems, List.of());
    }

    /** Notes a problem at an offset into the text. */
    void problem(int offset, ProblemCode code, String message, String instead) {
        int at = Math.max(0, Math.min(offset, text.length()));
        if (!pieces.isEmpty()) {
            Piece piece = piece(at);
            int there = piece.length() > 0 ? piece.there(at) : piece.origin().same(text, at, piece.at());
            piece.origin().problem(there, code, message, instead);
            return;
        }
        if (problems.size() >= Limits.PROBLEMS) {
            // Whoever has mended so many will be told of the others.
            return;
        }
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        String told = message.length() <= Limits.MESSAGE ? message : message.substring(0, Limits.MESSAGE) + "...";
        Problem problem = new Problem(name, line(at), at - lineStart + 1, code, told, instead);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Where the word that stands in another text stands in this one, at most some lines behind a place; that place where it does not. */
    private int same(String other, int offset, int from) {
        Matcher word = WORD.matcher(other);
        if (!word.region(Math.min(offset, other.length()), other.length()).lookingAt()) {
            return from;
        }
        Matcher same = Pattern.compile("(?<![\\w.-])" + Pattern.quote(word.group()) + "(?![\\w-])")
                .matcher(text);
        return same.region(from, Math.min(text.length(), from + NEAR)).find() ? same.start() : from;
    }

    private Piece piece(int offset) {
        Piece piece = pieces.get(0);
        for (Piece next : pieces) {
            piece = next.from() <= offset ? next : piece;
        }
        return piece;
    }

    /** The offset of a place, the line counted from 1 and the column from 0. */
    int offset(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', offset);
            if (next < 0) {
                break;
            }
            offset = next + 1;
        }
        return offset + column;
    }

    /** Where the last of some texts stands, each sought after the one before; where one does not, the place before it. */
    int find(String... texts) {
        int at = 0;
        int from = 0;
        for (String sought : texts) {
            int found = text.indexOf(sought, from);
            at = found < 0 ? at : found;
            from = found < 0 ? from : found + sought.length();
        }
        return at;
    }

    /** The file in which the text at an offset stands, relative to the edition. */
    String file(int offset) {
        if (pieces.isEmpty()) {
            return name;
        }
        Piece piece = piece(offset);
        return piece.origin().file(piece.there(offset));
    }

    /** The line of an offset, from 1, in the file in which it stands. */
    int line(int offset) {
        if (!pieces.isEmpty()) {
            Piece piece = piece(offset);
            return piece.origin().line(piece.there(offset));
        }
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
