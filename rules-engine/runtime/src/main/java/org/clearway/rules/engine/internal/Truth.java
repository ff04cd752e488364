package org.clearway.rules.engine.internal;

/** Three-valued truth as numbers, so that "and" is the least and "or" the greatest. */
final class Truth {
    static final byte FALSE = 1;
    static final byte UNKNOWN = 2;
    static final byte TRUE = 3;

    private Truth() {}

    static byte not(byte truth) {
        return (byte) (4 - truth);
    }

    static byte of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
