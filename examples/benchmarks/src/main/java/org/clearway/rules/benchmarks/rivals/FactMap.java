package org.clearway.rules.benchmarks.rivals;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Facts as a map from names to booleans, texts and lists of texts, which most engines take. */
final class FactMap {

    private FactMap() {}

    /** The facts by the names of {@link Infix#name}; each of them is there, with null where it is unknown. */
    static Map<String, @Nullable Object> of(Facts facts, Collection<String> paths) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (String path : paths) {
            map.put(Infix.name(path), plain(facts.value(path)));
        }
        return map;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Collection<?> set
                ? List.copyOf(set.stream().map(FactMap::plain).sorted().toList())
                : value;
    }
}
