package org.clearway.rules.authoring.cases;

/** A case file that cannot be read; the message names the file, the case and the key. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String at;

    /**
     * A case file that cannot be read.
     *
     * @param at the file, with the case and the key as far as they are known
     * @param message what is wrong
     * @param cause the cause
     */
    public CaseException(String at, String message, Throwable cause) {
        super(at + ": " + message, cause);
        this.at = at;
    }

    /**
     * A case file that cannot be read.
     *
     * @param at the file, with the case and the key as far as they are known
     * @param message what is wrong
     */
    public CaseException(String at, String message) {
        super(at + ": " + message);
        this.at = at;
    }

    /** The file, with the case and the key as far as they are known. */
    public String at() {
        return at;
    }
}
