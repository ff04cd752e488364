package org.clearway.rules.faults;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Says on the output every half minute how far a long run is. Not thread-safe. */
final class Progress {

    static final Duration EVERY = Duration.ofSeconds(30);

    private final String name;
    private final long all;
    private final long began = System.nanoTime();
    private long told = began;

    Progress(String name, long all) {
        this.name = name;
        this.all = all;
    }

    /** Called as often as there is something to say. */
    void at(long done) {
        long now = System.nanoTime();
        if (now - told >= EVERY.toNanos()) {
            told = now;
            System.out.println(name + ": " + done + " of " + all + " after " + (now - began) / 1_000_000_000 + " s, "
                    + (heapAfterCollection() >> 10) + " kB of heap after a collection");
        }
    }

    /** Since it began. */
    long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    /** What is used of the heap once it was collected. */
    static long heapAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
