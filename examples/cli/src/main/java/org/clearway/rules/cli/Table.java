package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clearway.rules.documents.Text;

/**
 * A table of text whose columns align. The last column wraps at the width that is left, others where they may. Where the terminal is
 * too narrow for that, each row becomes a block: its first cell, and below it what the other columns say. A table of numbers is
 * broken between its columns instead.
 */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numbers;
    private final int[] widest;
    private String indent = "";
    private int narrowest = 20;

    /** A table with these heads. */
    public Table(String... heads) {
        this.heads = List.of(heads);
        this.numbers = new boolean[heads.length];
        this.widest = new int[heads.length];
        Arrays.fill(widest, Integer.MAX_VALUE);
    }

    /** Aligns a column to the right. */
    public Table numbers(int column) {
        numbers[column] = true;
        return this;
    }

    /** Lets a column wrap at a width. */
    public Table wrapping(int column, int width) {
        widest[column] = width;
        return this;
    }

    /** How narrow the last column may become before rows are stacked; 20 where nothing is said. */
    public Table narrowest(int width) {
        narrowest = width;
        return this;
    }

    /** Indents the whole table. */
    public Table indented(String by) {
        indent = by;
        return this;
    }

    /** Adds a row, one cell a column. */
    public Table row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("a row has " + heads.size() + " cells");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines of the table, heads first. */
    public List<String> lines(int width, Style style) {
        int last = heads.size() - 1;
        int[] widths = new int[heads.size()];
        int before = indent.length();
        for (int column = 0; column < last; column++) {
            widths[column] = Math.max(longestWord(column), Math.min(widest[column], longest(column)));
            before += widths[column] + GAP.length();
        }
        if (last > 0 && before + Math.min(longest(last), narrowest) > width) {
            return onlyNumbers() ? bands(width, style) : stacked(width, style);
        }
        widths[last] = Math.min(longest(last), Math.max(narrowest, width - before));
        List<String> lines = new ArrayList<>();
        add(heads.stream().map(style::bold).toList(), widths, lines);
        rows.forEach(row -> add(row, widths, lines));
        return lines;
    }

    /** Whether it is a table of numbers, each row with a name: then its columns are read down, and a block a row would hide that. */
    private boolean onlyNumbers() {
        return IntStream.range(1, heads.size()).allMatch(column -> numbers[column]);
    }

    /** As many columns as fit, then the next ones below, the names of the rows before each. */
    private List<String> bands(int width, Style style) {
        List<String> lines = new ArrayList<>();
        int from = 1;
        while (from < heads.size()) {
            int room = width - indent.length() - longest(0) - GAP.length();
            int to = from;
            while (to < heads.size() && room >= longest(to)) {
                room -= longest(to) + GAP.length();
                to++;
            }
            if (to == from) {
                return stacked(width, style);
            }
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(columns(from, to).lines(width, style));
            from = to;
        }
        return lines;
    }

    /** The first column and some of the others, as a table of their own. */
    private Table columns(int from, int to) {
        int[] taken =
                IntStream.concat(IntStream.of(0), IntStream.range(from, to)).toArray();
        Table part = new Table(IntStream.of(taken).mapToObj(heads::get).toArray(String[]::new)).indented(indent);
        IntStream.range(1, taken.length).forEach(part::numbers);
        rows.forEach(row -> part.row(IntStream.of(taken).mapToObj(row::get).toArray(String[]::new)));
        return part;
    }

    private List<String> stacked(int width, Style style) {
        int label = heads.stream().skip(1).mapToInt(Text::width).max().orElse(0);
        int room = Math.max(narrowest, width - indent.length() - 2 * GAP.length() - label);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            Text.wrapped(style.bold(row.get(0)), width - indent.length()).forEach(line -> lines.add(indent + line));
            for (int column = 1; column < row.size(); column++) {
                if (Text.width(row.get(column)) == 0) {
                    continue;
                }
                String before = indent + GAP + style.dim(Text.padded(heads.get(column), label)) + GAP;
                for (String line : Text.wrapped(row.get(column), room)) {
                    lines.add(before + line);
                    before = " ".repeat(Text.width(before));
                }
            }
        }
        return lines;
    }

    private int longest(int column) {
        int longest = Text.width(heads.get(column));
        for (List<String> row : rows) {
            longest = Math.max(longest, Text.width(row.get(column)));
        }
        return longest;
    }

    private int longestWord(int column) {
        int longest = 0;
        for (List<String> row : rows) {
            for (String word : row.get(column).split(" ")) {
                longest = Math.max(longest, Text.width(word));
            }
        }
        return longest;
    }

    private void add(List<String> cells, int[] widths, List<String> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            wrapped.add(Text.wrapped(cells.get(column), widths[column]));
            height = Math.max(height, wrapped.get(column).size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped.get(column);
                String text = at < cell.size() ? cell.get(at) : "";
                String space = " ".repeat(Math.max(0, widths[column] - Text.width(text)));
                line.append(numbers[column] ? space + text : text + space).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
