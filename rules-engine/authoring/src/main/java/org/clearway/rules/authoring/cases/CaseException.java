package org.clearway.rules.authoring.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case file that cannot be read; the message names the file, the case and the key. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A file, and perhaps a line. */
    private static final Pattern PLACE = Pattern.compile("([^:]+)(?::(?: line )?(\\d+))?");

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

    /** The file alone. */
    public String file() {
        Matcher place = PLACE.matcher(at);
        return place.lookingAt() ? place.group(1) : at;
    }

    /** The line of the case, from 1; 1 where it is not known. */
    public int line() {
        Matcher place = PLACE.matcher(at);
        return place.lookingAt() && place.group(2) != null ? Integer.parseInt(place.group(2)) : 1;
    }

    /** The file, with the case and the key as far as they are known. */
    public String at() {
        return at;
    }
}
