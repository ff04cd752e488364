package org.clearway.rules.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, buffered
 * @param err standard error
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param colour whether colours may be used on a terminal
 * @param columns the width of the terminal
 * @param quiet whether progress and what was written where are left out; set once the command line is read
 */
public record Terminal(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        int columns,
        AtomicBoolean quiet) {

    private static final int USUAL_COLUMNS = 120;
    private static final int FEWEST_COLUMNS = 60;
    private static final int BUFFER = 1 << 16;

    /** A terminal that is not quiet. */
    public Terminal(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean colour,
            int columns) {
        this(in, out, err, outIsTerminal, errIsTerminal, colour, columns, new AtomicBoolean());
    }

    /** The terminal of the process. What the launcher found out about it comes in system properties. */
    static Terminal ofProcess() {
        String noColour = System.getenv("NO_COLOR");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                System.in,
                writer(new FileOutputStream(FileDescriptor.out), false),
                writer(new FileOutputStream(FileDescriptor.err), true),
                isTerminal("clearway.terminal.out"),
                isTerminal("clearway.terminal.err"),
                (noColour == null || noColour.isEmpty()) && !dumb,
                Math.max(FEWEST_COLUMNS, Integer.getInteger("clearway.terminal.columns", USUAL_COLUMNS)));
    }

    /** Without the launcher, Java only knows whether input and output are both terminals. */
    private static boolean isTerminal(String property) {
        String told = System.getProperty(property);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    private static PrintWriter writer(OutputStream to, boolean flushLines) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FailingOutput(to), StandardCharsets.UTF_8), BUFFER),
                flushLines);
    }

    /** The same, where no control character of a value reaches a person's terminal. */
    Terminal guarded() {
        return new Terminal(
                in,
                outIsTerminal ? new PrintWriter(new GuardedWriter(out, colour, false)) : out,
                errIsTerminal ? new PrintWriter(new GuardedWriter(err, colour, true), true) : err,
                outIsTerminal,
                errIsTerminal,
                colour,
                columns,
                quiet);
    }

    /** Styles for standard output. */
    public Style style() {
        return new Style(outIsTerminal && colour);
    }

    /** Styles for standard error. */
    Style errorStyle() {
        return new Style(errIsTerminal && colour);
    }
}
