package org.clearway.rules.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.clearway.rules.documents.Text;

/**
 * Shows control characters as JSON would escape them, so that no value can move the cursor of a terminal, rename its window or reverse a line.
 * Line ends and tabs pass, and colours where they are wanted: those that {@link Style} gave, and none that a value brings along.
 */
final class GuardedWriter extends FilterWriter {

    private static final char ESCAPE = '\u001b';

    private final boolean colours;
    private final boolean returns;

    /**
     * A guard before a terminal.
     *
     * @param colours whether sequences of colour pass, which {@link Text#PEN} begins
     * @param returns whether the return to the start of a line passes, which progress needs
     */
    GuardedWriter(Writer out, boolean colours, boolean returns) {
        super(out);
        this.colours = colours;
        this.returns = returns;
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        write(new String(chars, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        int end = from + count;
        int passed = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            int colour = c == Text.PEN && colours ? colour(text, i, end) : 0;
            if (colour > 0) {
                out.write(text, passed, i - passed);
                out.write(ESCAPE);
                passed = i + 1;
                i += colour - 1;
                continue;
            }
            if (!Controls.is(c) || c == '\r' && (returns || i + 1 == end || text.charAt(i + 1) == '\n')) {
                continue;
            }
            out.write(text, passed, i - passed);
            out.write(Controls.escaped(c));
            passed = i + 1;
        }
        out.write(text, passed, end - passed);
    }

    /** How long the sequence of colour is that begins here; 0 where there is none. */
    private static int colour(String text, int from, int end) {
        int at = from + 1;
        if (at == end || text.charAt(at) != '[') {
            return 0;
        }
        do {
            at++;
        } while (at < end && (Character.isDigit(text.charAt(at)) || text.charAt(at) == ';'));
        return at < end && text.charAt(at) == 'm' ? at + 1 - from : 0;
    }
}
