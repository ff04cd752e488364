package org.clearway.rules.cli;

import java.security.SecureRandom;
import org.clearway.rules.Signal;
import org.clearway.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Colours, where they are wanted.
 *
 * @param on whether they are
 */
public record Style(boolean on) {

    /**
     * Begins each sequence of colour until the text goes to a terminal, where {@link GuardedWriter} puts an escape in its place. It is drawn
     * by lot among characters that mean nothing, so that no value can hold it.
     */
    static final char PEN = (char) (0xE000 + new SecureRandom().nextInt(0x1900));

    /** The text in bold. */
    public String bold(String text) {
        return code("1", text);
    }

    /** The text held back. */
    public String dim(String text) {
        return code("2", text);
    }

    String red(String text) {
        return code("31", text);
    }

    /** The text in green. */
    public String green(String text) {
        return code("32", text);
    }

    /** The text in yellow. */
    public String yellow(String text) {
        return code("33", text);
    }

    String cyan(String text) {
        return code("36", text);
    }

    /** The text on a ground of the colour of the text, which also tells it apart in black and white. */
    String reversed(String text) {
        return on ? code("7", text) : "[" + text.strip() + "]";
    }

    /** An outcome by what it tells: red only for what is not allowed or blocked, green only for what is allowed; a class has no colour. */
    String outcome(@Nullable Signal signal, String text) {
        if (signal == null) {
            return bold(text);
        }
        return switch (signal) {
            case GO -> green(bold(text));
            case STOP -> red(bold(text));
            case CAUTION -> yellow(bold(text));
            case ASIDE -> bold(text);
        };
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case PASS -> green(text);
            case FAIL -> red(text);
            case UNKNOWN -> yellow(text);
            default -> dim(text);
        };
    }

    private String code(String code, String text) {
        return on ? PEN + "[" + code + "m" + text + PEN + "[0m" : text;
    }
}
