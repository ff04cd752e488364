package org.clearway.rules.json;

import java.util.Arrays;

/**
 * The bytes of a name, with its quotes and the colon, or of a text that stands in many decisions, such as the note of a rule. Both are few;
 * those used last are kept, in whatever order threads come.
 */
record CanonicalWord(String text, byte[] bytes) {

    private static final int KEPT = 1 << 13;
    private static final CanonicalWord[] LAST = new CanonicalWord[KEPT];
    private static final int LONGEST = 1 << 10;

    /** The bytes of a word with a colon behind it, not to be changed. */
    static byte[] of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & KEPT - 1;
        CanonicalWord last = LAST[place];
        if (last != null && last.text.equals(text)) {
            return last.bytes;
        }
        byte[] bytes = new byte[CanonicalText.most(text) + 1];
        int end = CanonicalText.write(text, bytes, 0);
        bytes[end++] = ':';
        bytes = Arrays.copyOf(bytes, end);
        if (text.length() <= LONGEST) {
            LAST[place] = new CanonicalWord(text, bytes);
        }
        return bytes;
    }
}
