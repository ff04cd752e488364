package org.clearway.rules.engine.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, by one thread, and then kept. One that fails is tried again. */
final class Once<T> {
    private final Supplier<T> supplier;
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
                    known = supplier.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
