package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of text whose columns align. The last column wraps where the width runs out. */
final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 20;

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numbers;
    private String indent = "";

    Table(String... heads) {
        this.heads = List.of(heads);
        this.numbers = new boolean[heads.length];
    }

    /** Aligns a column to the right. */
    Table numbers(int column) {
        numbers[column] = true;
        return this;
    }

    /** Indents the whole table. */
    Table indented(String by) {
        indent = by;
        return this;
    }

    Table row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("a row has " + heads.size() + " cells");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines of the table, heads first. */
    List<String> lines(int width, Style style) {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Text.width(heads.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], Text.width(row.get(column)));
            }
        }
        int last = widths.length - 1;
        int before = indent.length();
        for (int column = 0; column < last; column++) {
            before += widths[column] + GAP.length();
        }
        widths[last] = Math.min(widths[last], Math.max(NARROWEST_LAST, width - before));
        List<String> lines = new ArrayList<>();
        List<String> styled = heads.stream().map(style::bold).toList();
        add(styled, widths, before, lines);
        for (List<String> row : rows) {
            add(row, widths, before, lines);
        }
        return lines;
    }

    private void add(List<String> cells, int[] widths, int before, List<String> lines) {
        StringBuilder line = new StringBuilder(indent);
        int last = widths.length - 1;
        for (int column = 0; column < last; column++) {
            line.append(cell(cells.get(column), widths[column], numbers[column])).append(GAP);
        }
        List<String> wrapped = Text.wrapped(cells.get(last), widths[last]);
        line.append(cell(wrapped.get(0), numbers[last] ? widths[last] : 0, numbers[last]));
        lines.add(line.toString().stripTrailing());
        wrapped.stream().skip(1).forEach(more -> lines.add(" ".repeat(before) + more));
    }

    private static String cell(String text, int width, boolean number) {
        return number ? " ".repeat(Math.max(0, width - Text.width(text))) + text : Text.padded(text, width);
    }
}
