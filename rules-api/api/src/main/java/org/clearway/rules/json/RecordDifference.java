package org.clearway.rules.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * A place where a stored record differs from what replaying it gives.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) such as {@code /decision/outcome}
 * @param stored the JSON value there in the record; null where it has none
 * @param replayed the JSON value there in the decision made now; null where it has none
 */
public record RecordDifference(
        String pointer, @Nullable String stored, @Nullable String replayed) {

    /** The differences of two values of {@link JsonTree}, in the order of the first. */
    static List<RecordDifference> all(Object one, Object other, String pointer) {
        List<RecordDifference> found = new ArrayList<>();
        collect(one, other, pointer, found);
        return List.copyOf(found);
    }

    private static void collect(
            @Nullable Object one, @Nullable Object other, String pointer, List<RecordDifference> found) {
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            Set<Object> names = new LinkedHashSet<>(a.keySet());
            names.addAll(b.keySet());
            for (Object name : names) {
                collect(a.get(name), b.get(name), pointer + "/" + escaped(name.toString()), found);
            }
        } else if (one instanceof List<?> a && other instanceof List<?> b) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                Object left = i < a.size() ? a.get(i) : null;
                collect(left, i < b.size() ? b.get(i) : null, pointer + "/" + i, found);
            }
        } else if (!same(one, other)) {
            found.add(new RecordDifference(pointer, text(one), text(other)));
        }
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
