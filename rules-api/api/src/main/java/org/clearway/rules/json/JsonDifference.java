package org.clearway.rules.json;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two values of {@link JsonTree} differ.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901)
 * @param one the value there in the first; null where it has none
 * @param other the value there in the second; null where it has none
 */
record JsonDifference(
        String pointer, @Nullable String one, @Nullable String other) {

    /** The first difference in the order of the first value; null where there is none. */
    static @Nullable JsonDifference first(@Nullable Object one, @Nullable Object other, String pointer) {
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            Set<Object> names = new LinkedHashSet<>(a.keySet());
            names.addAll(b.keySet());
            for (Object name : names) {
                JsonDifference found = first(a.get(name), b.get(name), pointer + "/" + escaped(name.toString()));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                Object left = i < a.size() ? a.get(i) : null;
                JsonDifference found = first(left, i < b.size() ? b.get(i) : null, pointer + "/" + i);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return same(one, other) ? null : new JsonDifference(pointer, text(one), text(other));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : CanonicalJson.write(value);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
