package org.clearway.rules.cli;

import java.util.concurrent.TimeUnit;
import org.clearway.rules.documents.Text;

/** A progress bar on standard error, where a person reads it and the work takes a while. Thread-safe. */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR = 30;

    private final Terminal terminal;
    private final boolean wanted;
    private final long total;
    private final String what;
    private final long start = System.nanoTime();
    private long shown = start + PATIENCE - BETWEEN;
    private int longest;

    /**
     * A progress bar.
     *
     * @param total the whole of the work; 0 where it is not known
     * @param what what is counted, in the singular, with a plural in s
     */
    public Progress(Terminal terminal, boolean wanted, long total, String what) {
        this.terminal = terminal;
        this.wanted = wanted && terminal.errIsTerminal() && !terminal.quiet().get();
        this.total = total;
        this.what = what;
    }

    /**
     * Shows how far the work is.
     *
     * @param part how much of the total is done
     * @param count how many things are done
     */
    public synchronized void at(long part, long count) {
        if (!wanted) {
            return;
        }
        long now = System.nanoTime();
        if (now - shown < BETWEEN) {
            return;
        }
        shown = now;
        long perSecond = count * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now - start);
        String text = Text.count(count, what) + ", " + Text.number(perSecond) + " a second";
        if (total > 0) {
            int done = (int) Math.min(BAR, part * BAR / total);
            text = "[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + part * 100 / total + "%  " + text;
        }
        show(text);
    }

    private void show(String text) {
        String fits = text.length() >= terminal.columns() ? text.substring(0, terminal.columns() - 1) : text;
        terminal.err().print("\r" + Text.padded(fits, longest));
        terminal.err().flush();
        longest = Math.max(longest, fits.length());
    }

    /** Takes the bar away until it is shown again, so that other lines can be written. */
    public synchronized void clear() {
        if (longest > 0) {
            terminal.err().print("\r" + " ".repeat(longest) + "\r");
            terminal.err().flush();
            longest = 0;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
