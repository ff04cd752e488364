package org.clearway.rules.engine.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, by one thread, and then kept. One that fails is tried again. */
final class Once<T> {
    /** Null once it has given the value, so that what it holds is let go. */
    private @Nullable Supplier<T> supplier;

    private volatile @Nullable T value;

    Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = Objects.requireNonNull(supplier).get();
                    value = known;
                    supplier = null;
                }
            }
        }
        return known;
    }
}
