package org.clearway.rules.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the types of values that are set by index. */
final class FactValues {

    private FactValues() {}

    static <T> @Nullable T of(Class<T> type, String name, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw wrong(name, type, value);
    }

    static <E extends Enum<E>> @Nullable Set<E> set(Class<E> type, String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Iterable<?> items)) {
            throw wrong(name, Set.class, value);
        }
        Set<E> set = EnumSet.noneOf(type);
        for (Object item : items) {
            if (!type.isInstance(item)) {
                throw wrong(name, type, item);
            }
            set.add(type.cast(item));
        }
        return set;
    }

    static <T> @Nullable List<T> items(Class<T> type, String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Iterable<?> items)) {
            throw wrong(name, List.class, value);
        }
        List<T> list = new ArrayList<>();
        for (Object item : items) {
            if (!type.isInstance(item)) {
                throw wrong(name, type, item);
            }
            list.add(type.cast(item));
        }
        return list;
    }

    private static IllegalArgumentException wrong(String name, Class<?> type, @Nullable Object value) {
        String found = value == null ? "null" : value.getClass().getSimpleName();
        return new IllegalArgumentException(name + " takes a value of type " + type.getSimpleName() + ", not " + found);
    }
}
