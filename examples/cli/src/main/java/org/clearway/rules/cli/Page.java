package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.documents.Text;

/** Lines for a terminal of some width: sections, labels and wrapped text. */
final class Page {

    static final String INDENT = "  ";
    private static final int LABEL = 13;

    private final Terminal terminal;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    Page(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    Style style() {
        return style;
    }

    void blank() {
        lines.add("");
    }

    /** Begins a section. */
    void section(String title) {
        blank();
        lines.add(style.bold(title));
    }

    /** A text at an indent; its further lines stand one step deeper. */
    void text(String indent, String text) {
        wrap(indent, indent + INDENT, text);
    }

    /** A label and what it says; further lines stand below the text. */
    void label(String indent, String label, String text) {
        String before = indent + style.dim(Text.padded(label, LABEL));
        wrap(before, " ".repeat(Text.width(before)), text);
    }

    private void wrap(String first, String further, String text) {
        List<String> wrapped = Text.wrapped(text, Math.max(20, terminal.columns() - Text.width(further)));
        lines.add(first + wrapped.get(0));
        wrapped.stream().skip(1).forEach(more -> lines.add(further + more));
    }

    void table(Table table) {
        lines.addAll(table.lines(terminal.columns(), style));
    }

    /** What is not law, between dashed lines. */
    void notLawRule() {
        lines.add(style.yellow(Text.notLawRule(terminal.columns())));
    }

    void print() {
        lines.forEach(terminal.out()::println);
        terminal.out().flush();
    }
}
