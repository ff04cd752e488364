package org.clearway.rules.cli;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/** Documents made from templates, and where they go. */
public final class Document {

    private static final String TEMPLATES = "org.clearway.rules.cli.templates.html";

    private Document() {}

    /** A page, or a picture, in which every text is escaped as HTML wants it. */
    public static String html(String template, Object model) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, Document.class.getClassLoader(), TEMPLATES)
                .render(template + ".jte", model, output);
        return output.toString();
    }

    /**
     * Writes a document to a file, which it replaces, or to standard output where there is none.
     *
     * @param from the file that it was made from, which is never replaced; {@code -} for standard input
     */
    public static void write(Terminal terminal, String from, @Nullable Path to, String text) {
        if (to == null) {
            terminal.out().append(text);
            terminal.out().flush();
        } else {
            OutputFile.replace(to, from, Text.plain(text));
            if (!terminal.quiet().get()) {
                terminal.err().println("written to " + Controls.shown(to.toString()));
            }
        }
    }
}
