package org.clearway.rules.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads the rows that begin in a chunk. A row ends with a line break that stands outside of quotes; blank rows are left out. */
final class RowReader implements Iterator<InputRow> {

    /** The longest row that is read, in bytes: as long as the longest request. */
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final Chunk chunk;
    private final boolean quotes;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int used;

    private long offset;
    private long line;
    private boolean quoted;
    private @Nullable InputRow next;

    /**
     * Reads from a stream.
     *
     * @param in the file from the byte before the chunk on, or from its beginning where the chunk begins there
     * @param quotes whether quotes hide line breaks, as in CSV
     */
    RowReader(Chunk chunk, InputStream in, boolean quotes) {
        this.chunk = chunk;
        this.quotes = quotes;
        this.in = in;
        quoted = chunk.quoted();
        line = chunk.line();
        offset = chunk.start();
        if (offset > 0) {
            boolean begins = read() == '\n' && !quoted;
            // The byte before is counted with the chunk before.
            offset = chunk.start();
            if (!begins) {
                skip();
            }
        }
        next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public InputRow next() {
        InputRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    private @Nullable InputRow advance() {
        while (offset < chunk.end()) {
            InputRow row = row();
            if (row != null) {
                return row;
            }
        }
        close();
        return null;
    }

    /** One row; null where it is blank. */
    private @Nullable InputRow row() {
        long begins = line + 1;
        boolean first = offset == 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean blank = true;
        boolean tooLong = false;
        for (int one = step(); one != END && !(one == '\n' && !quoted); one = step()) {
            blank &= Survey.isBlank(one);
            if (bytes.size() < LONGEST) {
                bytes.write(one);
            } else {
                tooLong = true;
            }
        }
        return blank ? null : new InputRow(chunk.file(), begins, trimmed(bytes.toByteArray(), first), tooLong);
    }

    /** Without a byte order mark and the first half of a line break. */
    private static byte[] trimmed(byte[] bytes, boolean first) {
        int from = first
                        && bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    private void skip() {
        for (int one = step(); one != END && !(one == '\n' && !quoted); ) {
            one = step();
        }
    }

    /** The next byte, with what follows from it. */
    private int step() {
        int one = read();
        if (one == END) {
            offset = Long.MAX_VALUE;
            return END;
        }
        offset++;
        if (one == '\n') {
            line++;
        } else if (one == '"' && quotes) {
            quoted = !quoted;
        }
        return one;
    }

    private int read() {
        if (used == filled) {
            try {
                filled = in.read(buffer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            used = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[used++] & 0xFF;
    }

    private void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
