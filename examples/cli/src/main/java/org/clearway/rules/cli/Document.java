package org.clearway.rules.cli;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents made from templates, and where they go. */
final class Document {

    private static final String TEMPLATES = "org.clearway.rules.cli.templates.";

    private Document() {}

    /** A page, or a picture, in which every text is escaped as HTML wants it. */
    static String html(String template, Object model) {
        return made(ContentType.Html, "html", template, model);
    }

    /** A text in Markdown; the template escapes what needs it. */
    static String markdown(String template, Object model) {
        return made(ContentType.Plain, "md", template, model);
    }

    private static String made(ContentType type, String folder, String template, Object model) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, type, Document.class.getClassLoader(), TEMPLATES + folder)
                .render(template + ".jte", model, output);
        return output.toString();
    }

    /** Writes a document to a file, which it replaces, or to standard output where there is none. */
    static void write(Terminal terminal, @Nullable Path to, String text) {
        if (to == null) {
            terminal.out().append(text);
            terminal.out().flush();
        } else {
            replace(to, text);
            terminal.err().println("written to " + to);
        }
    }

    /** Replaces the file only once everything is written. */
    private static void replace(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CliException("FILE_UNWRITABLE", file.toString(), "there is no such folder");
        }
        if (Files.isDirectory(file)) {
            throw new CliException("FILE_UNWRITABLE", file.toString(), "this is a folder; name a file in it");
        }
        // Not a temporary file of Java, which nobody but its owner could read.
        Path written = folder.resolve(".clearway-" + UUID.randomUUID());
        try {
            try {
                Files.writeString(written, text, StandardOpenOption.CREATE_NEW);
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new CliException("FILE_UNWRITABLE", file.toString(), e.toString());
        }
    }
}
