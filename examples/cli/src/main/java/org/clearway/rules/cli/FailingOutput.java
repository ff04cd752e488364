package org.clearway.rules.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Turns a failure to write into {@link OutputFailed}, so that a batch stops when nobody reads it any more. */
final class FailingOutput extends OutputStream {

    private final OutputStream to;

    FailingOutput(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        try {
            to.write(bytes, from, count);
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }

    @Override
    public void flush() {
        try {
            to.flush();
        } catch (IOException e) {
            throw new OutputFailed(e);
        }
    }
}
