package org.clearway.rules.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.clearway.rules.documents.Text;

/** Help comes with escapes of its own for its colours, and has no value in it that could bring along others. */
final class HelpWriter extends FilterWriter {

    private HelpWriter(Writer out) {
        super(out);
    }

    static PrintWriter to(PrintWriter out) {
        return new PrintWriter(new HelpWriter(out), true);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(c == '\u001b' ? Text.PEN : c);
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        write(new String(chars, from, count), 0, count);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(text.substring(from, from + count).replace('\u001b', Text.PEN));
    }
}
