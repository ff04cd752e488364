package org.clearway.rules.cli.records;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.clearway.rules.cli.CliException;

/** Reads no further than a row can be long, so that a quote that is never closed does not fill the memory. */
final class RowLimit extends FilterReader {

    /** The longest row, in characters; as much again may have been read ahead. */
    private static final int LONGEST = 1 << 20;

    private final String file;
    private int left = LONGEST;

    RowLimit(Reader in, String file) {
        super(in);
        this.file = file;
    }

    /** A row was read; the next one begins. */
    void row() {
        left = LONGEST;
    }

    @Override
    public int read() throws IOException {
        check();
        left--;
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        check();
        int read = super.read(into, from, count);
        left -= Math.max(0, read);
        return read;
    }

    private void check() {
        if (left <= 0) {
            throw new CliException(
                    "ROW_BROKEN",
                    file,
                    "a row is longer than " + LONGEST + " characters; look for a quote that is not closed");
        }
    }
}
