package org.clearway.rules.json;

import java.math.BigDecimal;

/**
 * Decimals as JSON carries them: at most 15 significant digits, so that every reader that keeps numbers as IEEE 754 doubles
 * reads the same number and prints the same digits.
 */
final class Decimals {

    static final int DIGITS = 15;

    private Decimals() {}

    /** Whether the number can be carried exactly. */
    static boolean fits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        long before = (long) plain.precision() - plain.scale();
        return plain.precision() <= DIGITS && plain.scale() <= DIGITS && before <= DIGITS;
    }

    /** The number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
