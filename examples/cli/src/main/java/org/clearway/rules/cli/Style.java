package org.clearway.rules.cli;

import org.clearway.rules.Signal;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/**
 * Colours, where they are wanted.
 *
 * @param on whether they are
 */
public record Style(boolean on) {

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
        return on ? Text.PEN + "[" + code + "m" + text + Text.PEN + "[0m" : text;
    }
}
