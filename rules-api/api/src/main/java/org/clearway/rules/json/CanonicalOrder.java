package org.clearway.rules.json;

import java.util.Arrays;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/** The order of the members of an object in the canonical form: by the UTF-16 code units of their names. */
final class CanonicalOrder {

    /** Most objects have the names of one before: the orders used last are kept, in whatever order threads come. */
    private static final Known[] LAST = new Known[1024];

    private static final int MOST_KEPT = 256;
    private static final int MOST_CHARACTERS_KEPT = 1 << 13;

    private CanonicalOrder() {}

    /** Some names and their order, which nobody changes. */
    private record Known(String[] names, int @Nullable [] order) {

        boolean is(String[] others, int from, int count) {
            if (names.length != count) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                String other = others[from + i];
                if (names[i] != other && !names[i].equals(other)) {
                    return false;
                }
            }
            return true;
        }

        int characters() {
            return Arrays.stream(names).mapToInt(String::length).sum();
        }
    }

    /**
     * The order of some names.
     *
     * @param names holds the names
     * @param from where they begin
     * @param count how many they are
     * @return for each place the name that belongs there, counted from {@code from}; null where they stand in order
     * @throws org.clearway.rules.ClearwayException {@code JSON_DUPLICATE_KEY} where a name stands twice
     */
    static int @Nullable [] of(String[] names, int from, int count) {
        if (count > MOST_KEPT) {
            return sorted(names, from, count);
        }
        int hash = count;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + names[from + i].hashCode();
        }
        int place = (hash ^ hash >>> 15) & LAST.length - 1;
        Known last = LAST[place];
        if (last == null || !last.is(names, from, count)) {
            last = new Known(Arrays.copyOfRange(names, from, from + count), sorted(names, from, count));
            if (last.characters() <= MOST_CHARACTERS_KEPT) {
                LAST[place] = last;
            }
        }
        return last.order;
    }

    private static int @Nullable [] sorted(String[] names, int from, int count) {
        int sorted = 1;
        while (sorted < count && compare(names[from + sorted - 1], names[from + sorted]) < 0) {
            sorted++;
        }
        if (sorted == count) {
            return null;
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        sort(names, from, order, 0, count, new int[count]);
        return order;
    }

    /** Objects are short: insertion, and merging for the few that are not. */
    private static void sort(String[] names, int from, int[] order, int begin, int end, int[] spare) {
        if (end - begin > 16) {
            int middle = (begin + end) >>> 1;
            sort(names, from, order, begin, middle, spare);
            sort(names, from, order, middle, end, spare);
            System.arraycopy(order, begin, spare, begin, end - begin);
            int left = begin;
            int right = middle;
            for (int i = begin; i < end; i++) {
                boolean takeLeft = right == end
                        || left < middle && compare(names[from + spare[left]], names[from + spare[right]]) < 0;
                order[i] = spare[takeLeft ? left++ : right++];
            }
            return;
        }
        for (int i = begin + 1; i < end; i++) {
            int moved = order[i];
            int at = i;
            while (at > begin && compare(names[from + moved], names[from + order[at - 1]]) < 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moved;
        }
    }

    private static int compare(String one, String other) {
        int order = one.compareTo(other);
        if (order == 0) {
            throw JsonTree.error(ErrorCode.JSON_DUPLICATE_KEY, "the name " + one + " stands twice in one object");
        }
        return order;
    }
}
