package org.clearway.rules.cli;

import org.jspecify.annotations.Nullable;

/** An error of the command line itself, shown as {@code error CODE at place: message}. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String at;
    private final @Nullable String didYouMean;

    CliException(String code, String at, String message, @Nullable String didYouMean) {
        super(message);
        this.code = code;
        this.at = at;
        this.didYouMean = didYouMean;
    }

    CliException(String code, String at, String message) {
        this(code, at, message, null);
    }

    String code() {
        return code;
    }

    String at() {
        return at;
    }

    @Nullable
    String didYouMean() {
        return didYouMean;
    }
}
