package org.clearway.rules.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;

/** Writes texts in quotes with the least escaping, as UTF-8. */
final class CanonicalText {

    /** A character takes at most six bytes. */
    private static final int WIDEST = 6;

    /** Shorter texts are not worth looking at eight bytes at a time. */
    private static final int LONG = 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The letter after the backslash for what is escaped so; 1 for what takes six characters; 0 for what stands as it is. */
    private static final byte[] ESCAPES = escapes();

    private CanonicalText() {}

    /** The bytes that a text and its quotes take at most. */
    static int most(String text) {
        return WIDEST * text.length() + 2;
    }

    /**
     * Writes a text with its quotes.
     *
     * @param to has room for {@link #most}
     * @param from where to begin
     * @return where it ends
     */
    static int write(String text, byte[] to, int from) {
        int at = from;
        to[at++] = '"';
        int length = text.length();
        if (length >= LONG) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length == length && plain(text, bytes)) {
                System.arraycopy(bytes, 0, to, at, length);
                at += length;
                to[at++] = '"';
                return at;
            }
        }
        at = characters(text, to, at);
        to[at++] = '"';
        return at;
    }

    /** Whether nothing is to be escaped. A question mark may stand for half of a surrogate pair. */
    private static boolean plain(String text, byte[] bytes) {
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            long special = eight - ONES * ' ' | zero(eight ^ ONES * '"') | zero(eight ^ ONES * '\\') | eight;
            if ((special & HIGHS) != 0
                    || (zero(eight ^ ONES * '?') & HIGHS) != 0 && !questions(text, bytes, at, at + Long.BYTES)) {
                return false;
            }
        }
        for (int i = at; i < bytes.length; i++) {
            if (ESCAPES[bytes[i]] != 0) {
                return false;
            }
        }
        return questions(text, bytes, at, bytes.length);
    }

    /** Whether every question mark is one. */
    private static boolean questions(String text, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '?' && text.charAt(i) != '?') {
                return false;
            }
        }
        return true;
    }

    /** Has the high bit of a byte that is zero. May have others, where one below it is zero. */
    private static long zero(long eight) {
        return eight - ONES & ~eight;
    }

    private static int characters(String text, byte[] to, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ESCAPES.length) {
                byte escape = ESCAPES[c];
                if (escape == 0) {
                    to[at++] = (byte) c;
                } else {
                    at = escaped(c, escape, to, at);
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                at = pair(text, i++, to, at);
            }
        }
        return at;
    }

    private static int escaped(char c, byte escape, byte[] to, int from) {
        int at = from;
        to[at++] = '\\';
        if (escape == 1) {
            to[at++] = 'u';
            to[at++] = '0';
            to[at++] = '0';
            to[at++] = HEX[c >> 4];
            to[at++] = HEX[c & 0xF];
        } else {
            to[at++] = escape;
        }
        return at;
    }

    private static int pair(String text, int index, byte[] to, int from) {
        int character = text.codePointAt(index);
        if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw JsonTree.error(
                    ErrorCode.JSON_MALFORMED, "a text holds half of a surrogate pair, which is no character");
        }
        int at = from;
        to[at++] = (byte) (0xF0 | character >> 18);
        to[at++] = (byte) (0x80 | character >> 12 & 0x3F);
        to[at++] = (byte) (0x80 | character >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | character & 0x3F);
        return at;
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x20, (byte) 1);
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        return escapes;
    }
}
