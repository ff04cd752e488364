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

    /** What is true where one bit at least is certain, and false where none is possible. What is certain is possible, too. */
    static byte of(long possible, long certain) {
        return (byte) (FALSE - any(possible) - any(certain));
    }

    /** All bits where one is set. Nothing is asked: to guess wrongly costs a processor more than to work it out. */
    static long any(long bits) {
        return (bits | -bits) >> 63;
    }
}
