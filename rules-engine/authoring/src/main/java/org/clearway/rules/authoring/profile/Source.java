package org.clearway.rules.authoring.profile;

import java.util.List;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;

/**
 * A source file of an edition, and where its problems go.
 *
 * @param name name relative to the edition
 * @param text the text, with LF line ends
 * @param problems collects what is wrong
 */
record Source(String name, String text, List<Problem> problems) {

    /** Notes a problem at an offset into the text. */
    void problem(int offset, ProblemCode code, String message, String instead) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        problems.add(new Problem(name, line(at), at - lineStart + 1, code, message, instead));
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

    /** The line of an offset, from 1. */
    int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
