package org.clearway.rules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes and never keeps more than the limit of one in memory. Blank lines are skipped. */
public final class InputLines {

    /** The longest line that is read whole, in bytes. */
    public static final int LIMIT = 1 << 20;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long bytesRead;

    /** The lines of an input. */
    public InputLines(InputStream in) {
        this(in, LIMIT);
    }

    /**
     * The lines of an input.
     *
     * @param limit the longest line that is read whole, in bytes
     */
    InputLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The longest line that is read whole, in bytes. */
    int limit() {
        return limit;
    }

    /**
     * A line.
     *
     * @param bytes the line without its end; as far as the limit where it is too long
     * @param tooLong whether it is longer than the limit
     */
    public record Line(byte[] bytes, boolean tooLong) {

        /** The first byte that is not blank; 0 where there is none. */
        int first() {
            for (byte b : bytes) {
                if (!blank(b)) {
                    return b;
                }
            }
            return 0;
        }

        /** The last byte that is not blank; 0 where there is none. */
        int last() {
            for (int i = bytes.length - 1; i >= 0; i--) {
                if (!blank(bytes[i])) {
                    return bytes[i];
                }
            }
            return 0;
        }

        private static boolean blank(byte b) {
            return b == ' ' || b == '\t' || b == '\r';
        }
    }

    /** The next line that is not blank; null at the end. */
    public @Nullable Line next() throws IOException {
        Line line = any();
        while (line != null && !line.tooLong() && line.first() == 0) {
            line = any();
        }
        return line;
    }

    /** Whether a further line would have to be waited for. */
    boolean wouldWait() throws IOException {
        return from == to && in.available() == 0;
    }

    /** How much of the input has been used. */
    long used() {
        return bytesRead - (to - from);
    }

    private @Nullable Line any() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean started = false;
        while (fill()) {
            started = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int keep = Math.min(end - from, limit - line.size());
            line.write(buffer, from, keep);
            tooLong |= keep < end - from;
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return started ? new Line(line.toByteArray(), tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            bytesRead += to;
        }
        return from < to;
    }
}
