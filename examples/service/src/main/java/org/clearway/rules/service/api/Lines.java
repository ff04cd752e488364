package org.clearway.rules.service.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, of which it holds one at a time and no more of a line than it may be long. */
final class Lines {

    private static final int BUFFER = 16 * 1024;

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param bytes what stands in it, without its end; one byte more than a line may have where it is longer
     */
    record Line(long number, byte[] bytes) {
        boolean blank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = read();
        while (line != null && line.blank()) {
            line = read();
        }
        return line;
    }

    /** Whether the next line may have to be waited for. */
    boolean wouldWait() throws IOException {
        return at == end && in.available() == 0;
    }

    private @Nullable Line read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, Math.min(at - from, longest + 1 - line.size()));
            if (at < end) {
                at++;
                return new Line(++number, line.toByteArray());
            }
        }
        return any ? new Line(++number, line.toByteArray()) : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
