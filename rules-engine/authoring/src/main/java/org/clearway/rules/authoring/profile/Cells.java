package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of a row of a table stand. */
final class Cells {

    private Cells() {}

    /**
     * Where the text of each cell begins, behind its quotation mark where it has one.
     *
     * @param at where the row begins
     */
    static List<Integer> of(String text, int at) {
        List<Integer> cells = new ArrayList<>();
        int next = at;
        boolean more = true;
        while (more) {
            int begin = next;
            while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '\t')) {
                begin++;
            }
            boolean quoted = begin < text.length() && text.charAt(begin) == '"';
            cells.add(quoted ? begin + 1 : begin);
            next = end(text, quoted ? quoted(text, begin + 1) : begin);
            more = next < text.length() && text.charAt(next) == ',';
            next++;
        }
        return cells;
    }

    /** Where the text of the first cell begins whose quotation has no end, or is followed by something; -1 where there is none. */
    static int broken(String text) {
        int at = 0;
        while (at < text.length()) {
            List<Integer> cells = of(text, at);
            for (int cell : cells) {
                boolean quoted = cell > 0 && cell <= text.length() && text.charAt(cell - 1) == '"';
                int behind = quoted ? quoted(text, cell) : cell;
                if (quoted
                        && (text.charAt(behind - 1) != '"'
                                || behind == cell
                                || !text.substring(behind, end(text, behind)).isBlank())) {
                    return cell;
                }
            }
            int last = cells.get(cells.size() - 1);
            boolean quoted = last > 0 && last <= text.length() && text.charAt(last - 1) == '"';
            at = end(text, quoted ? quoted(text, last) : last) + 1;
        }
        return -1;
    }

    /** Where the comma or the line end behind a cell stands. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** The place behind the quotation mark that ends a quoted text; two of them stand for one in the text. */
    private static int quoted(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"\"", at)) {
            at = text.indexOf('"', at + 2);
        }
        return at < 0 ? text.length() : at + 1;
    }
}
