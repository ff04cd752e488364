package org.clearway.rules.authoring.impact;

/** A portfolio that cannot be read as a whole; the message names the file, the place in it and what to do. */
public final class PortfolioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String at;

    PortfolioException(String at, String message) {
        super(message);
        this.at = at;
    }

    /** The file, with the line or the product as far as they are known. */
    public String at() {
        return at;
    }
}
