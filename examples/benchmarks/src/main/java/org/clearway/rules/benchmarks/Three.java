package org.clearway.rules.benchmarks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three truth values as numbers, no, open and yes, so that "and" is the least of them and "or" the greatest. */
final class Three {
    static final int NO = 0;
    static final int OPEN = 1;
    static final int YES = 2;

    private Three() {}

    static int not(int value) {
        return YES - value;
    }

    static int and(int one, int other) {
        return Math.min(one, other);
    }

    static int or(int one, int other) {
        return Math.max(one, other);
    }

    static int or(int one, int two, int three) {
        return Math.max(one, Math.max(two, three));
    }

    static int yes(@Nullable Boolean fact) {
        return fact == null ? OPEN : fact ? YES : NO;
    }

    static int is(@Nullable Enum<?> fact, Enum<?> value) {
        return fact == null ? OPEN : fact == value ? YES : NO;
    }

    static int is(@Nullable Enum<?> fact, Enum<?> value, Enum<?> other) {
        return fact == null ? OPEN : fact == value || fact == other ? YES : NO;
    }

    static int is(@Nullable Enum<?> fact, Enum<?> value, Enum<?> other, Enum<?> third) {
        return fact == null ? OPEN : fact == value || fact == other || fact == third ? YES : NO;
    }

    static int has(@Nullable Set<?> set, Object element) {
        return set == null ? OPEN : set.contains(element) ? YES : NO;
    }

    static int any(@Nullable Set<?> set) {
        return set == null ? OPEN : set.isEmpty() ? NO : YES;
    }
}
