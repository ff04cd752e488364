package org.clearway.rules.cli;

import java.util.Locale;

/** Characters that steer a terminal or the direction of text and show nothing themselves. */
final class Controls {

    private Controls() {}

    /** Whether the character is one of them. Line ends and tabs are none. */
    static boolean is(char c) {
        if (c < 0x80) {
            return c < ' ' && c != '\n' && c != '\t' || c == 0x7F;
        }
        return c < 0xA0
                || c >= '\u200E' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** The character as JSON escapes it. */
    static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /** A text on one line in which all of them are escaped. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(is(c) || c == '\n' || c == '\t' ? escaped(c) : String.valueOf(c));
        }
        return shown.toString();
    }
}
