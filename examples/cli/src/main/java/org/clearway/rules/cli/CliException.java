package org.clearway.rules.cli;

import org.jspecify.annotations.Nullable;

/** An error of the command line itself, shown as {@code error CODE at place: message}. */
public final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String at;
    private final @Nullable String didYouMean;

    /**
     * An error.
     *
     * @param code what kind of error; it never changes
     * @param at where, such as a file and a line
     * @param message what is wrong and what to do
     * @param didYouMean the name or value probably meant; null for none
     */
    public CliException(String code, String at, String message, @Nullable String didYouMean) {
        super(message);
        this.code = code;
        this.at = at;
        this.didYouMean = didYouMean;
    }

    /** An error without a suggestion. */
    public CliException(String code, String at, String message) {
        this(code, at, message, null);
    }

    /** What kind of error it is. */
    public String code() {
        return code;
    }

    /** Where it is. */
    public String at() {
        return at;
    }

    /** The name or value probably meant; null for none. */
    public @Nullable String didYouMean() {
        return didYouMean;
    }
}
