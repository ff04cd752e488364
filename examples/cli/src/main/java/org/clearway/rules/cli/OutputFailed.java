package org.clearway.rules.cli;

import java.io.IOException;

/** Standard output cannot be written to. Unchecked, because a print writer swallows anything else. */
final class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputFailed(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader has gone away, which is no error: {@code clearway decide big.ndjson | head}. */
    boolean readerGone() {
        String message = getMessage();
        return message != null && (message.contains("Broken pipe") || message.contains("Connection reset"));
    }
}
