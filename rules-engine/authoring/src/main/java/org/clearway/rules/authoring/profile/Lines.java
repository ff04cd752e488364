package org.clearway.rules.authoring.profile;

import java.util.Arrays;

/** Where the lines of a text begin. */
final class Lines {
    private final int[] starts;

    Lines(String text) {
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The offset of a place that was told by line and column, both from 1. */
    int offset(int line, int column) {
        return starts[Math.max(0, Math.min(line, starts.length) - 1)] + Math.max(1, column) - 1;
    }
}
