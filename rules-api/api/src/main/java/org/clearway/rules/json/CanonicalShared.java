package org.clearway.rules.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of an object that stands in many decisions and never changes: a citation of an edition. Those used last are kept,
 * in whatever order threads come. The same object is asked for, not an equal one, so that nothing of it has to be looked at.
 */
record CanonicalShared(Object value, byte[] bytes) {

    private static final CanonicalShared[] LAST = new CanonicalShared[1 << 13];
    private static final int LONGEST = 1 << 10;

    /** The bytes of an object, not to be changed; null where they are not kept. */
    static byte @Nullable [] of(Object value) {
        CanonicalShared last = LAST[place(value)];
        return last != null && last.value == value ? last.bytes : null;
    }

    /** Keeps the bytes of an object. */
    static void keep(Object value, byte[] out, int from, int to) {
        if (to - from <= LONGEST) {
            LAST[place(value)] = new CanonicalShared(value, Arrays.copyOfRange(out, from, to));
        }
    }

    private static int place(Object value) {
        int hash = System.identityHashCode(value);
        return (hash ^ hash >>> 15) & LAST.length - 1;
    }
}
