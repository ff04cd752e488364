package org.clearway.rules.json;

import java.util.Arrays;

/**
 * The bytes of a name with its quotes and the colon. The names of decisions and requests are few; those used last are kept, in whatever
 * order threads come.
 */
record CanonicalName(String name, byte[] bytes) {

    private static final int KEPT = 2048;
    private static final CanonicalName[] LAST = new CanonicalName[KEPT];
    private static final int LONGEST = 40;

    /** The bytes of a name, not to be changed. */
    static byte[] of(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 15) & KEPT - 1;
        CanonicalName last = LAST[place];
        if (last != null && last.name.equals(name)) {
            return last.bytes;
        }
        byte[] bytes = new byte[CanonicalText.most(name) + 1];
        int end = CanonicalText.write(name, bytes, 0);
        bytes[end++] = ':';
        bytes = Arrays.copyOf(bytes, end);
        if (name.length() <= LONGEST) {
            LAST[place] = new CanonicalName(name, bytes);
        }
        return bytes;
    }
}
