package org.clearway.rules.internal;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.clearway.rules.vocabulary.FactDefinition;

/** The constants of enumerations, each looked up once. */
final class Constants {

    private static final ConcurrentMap<FactDefinition, Object[]> KNOWN = new ConcurrentHashMap<>();

    private Constants() {}

    static Object[] of(FactDefinition fact) {
        return KNOWN.computeIfAbsent(
                fact, one -> Objects.requireNonNull(one.enumType()).getEnumConstants());
    }
}
