package org.clearway.rules.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line run in this process, as a user would call it, with what it wrote. */
public record Run(int exit, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs with nothing on standard input and no terminal. */
    public static Run of(String... arguments) {
        return with("", arguments);
    }

    /** Runs with a text on standard input and no terminal. */
    public static Run with(String in, String... arguments) {
        return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), false, false, 120, arguments);
    }

    /** Runs on a terminal of a width, with or without colours. */
    public static Run onTerminal(int columns, boolean colour, String in, String... arguments) {
        InputStream bytes = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        return run(bytes, true, colour, columns, arguments);
    }

    static Run run(InputStream in, boolean terminal, boolean colour, int columns, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal streams =
                new Terminal(in, new PrintWriter(out), new PrintWriter(err), terminal, terminal, colour, columns);
        int exit = Main.run(streams, arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    public List<JsonNode> json() {
        return out.lines().map(JSON::readTree).toList();
    }
}
