package org.clearway.rules.benchmarks;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which order the devices are decided. A processor learns the branches of a short rotation by heart, which helps code that branches and no
 * one who decides devices that it has not seen.
 */
public enum Order {
    /** One after another, and again. */
    ROTATION,
    /** As drawn by lot, the same in every run. */
    LOT;

    private static final int DRAWN = 1 << 16;
    private static final int SEED = 7;

    int[] of(int size) {
        return this == ROTATION
                ? IntStream.range(0, size).toArray()
                : new Random(SEED).ints(DRAWN, 0, size).toArray();
    }
}
