package org.clearway.rules;

import org.jspecify.annotations.Nullable;

/** An error with a stable code, the place where it was found and what to do about it. */
public class ClearwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A longer value is cut to this length. */
    private static final int LONGEST_VALUE = 80;

    private final ErrorCode code;
    private final String at;
    private final @Nullable String value;
    private final @Nullable String didYouMean;

    /**
     * An error.
     *
     * @param code the code
     * @param at the place, such as {@code facts.device.invasiveness}; empty for the whole
     * @param value the value found, of which the text is kept; null for none
     * @param didYouMean the name or value probably meant; null for none
     * @param message what is wrong and what to do
     */
    public ClearwayException(
            ErrorCode code, String at, @Nullable Object value, @Nullable String didYouMean, String message) {
        this(code, at, value, didYouMean, message, null);
    }

    /**
     * An error with a cause.
     *
     * @param code the code
     * @param at the place, such as {@code facts.device.invasiveness}; empty for the whole
     * @param value the value found, of which the text is kept; null for none
     * @param didYouMean the name or value probably meant; null for none
     * @param message what is wrong and what to do
     * @param cause the cause; null for none
     */
    public ClearwayException(
            ErrorCode code,
            String at,
            @Nullable Object value,
            @Nullable String didYouMean,
            String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.at = at;
        this.value = value == null ? null : shorten(value.toString());
        this.didYouMean = didYouMean;
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = LONGEST_VALUE - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The code. */
    public ErrorCode code() {
        return code;
    }

    /** The place where the error was found, such as {@code facts.approvals[0].origin}; empty for the whole. */
    public String at() {
        return at;
    }

    /** The text of the value found, shortened to 80 characters; null where there is none. */
    public @Nullable Object value() {
        return value;
    }

    /** The name or value that was probably meant; null where none is close. */
    public @Nullable String didYouMean() {
        return didYouMean;
    }

    /** What is wrong and what to do. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? code.meaning() : message;
    }
}
