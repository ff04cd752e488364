package org.clearway.rules.engine.drools;

import org.clearway.rules.engine.model.Function;
import org.jspecify.annotations.Nullable;

/** The functions of dates as the compiled rules call them. The conditions calculate by the same functions. */
public final class Calculate {

    private Calculate() {}

    /**
     * The value of a function.
     *
     * @param function its name in {@link Function}
     * @param operands days and numbers as facts have them
     * @return a day or a number; null where an operand is unknown or the function gives none
     */
    public static @Nullable Object value(String function, @Nullable Object... operands) {
        return org.clearway.rules.engine.internal.Calculate.value(Function.valueOf(function), operands);
    }
}
