package org.clearway.rules.cli.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Input that knows how many of its bytes have been read, so that progress can be told against the whole. */
final class CountedInput extends FilterInputStream {

    private long used;

    CountedInput(InputStream in) {
        super(in);
    }

    /** How many bytes have been read, a little ahead of what is made of them. */
    long used() {
        return used;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        used += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = super.read(into, from, count);
        used += Math.max(0, read);
        return read;
    }
}
