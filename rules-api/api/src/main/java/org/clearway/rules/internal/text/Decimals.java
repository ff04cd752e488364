package org.clearway.rules.internal.text;

import java.math.BigDecimal;

/**
 * Decimals as JSON carries them: at most 15 significant digits, so that every reader that keeps numbers as IEEE 754 doubles
 * reads the same number and prints the same digits.
 */
public final class Decimals {

    /** The most significant digits, and the most on either side of the point. */
    public static final int DIGITS = 15;

    /** A longer text is no number that fits, and reading it takes the square of its length. */
    private static final int LONGEST = 1_000;

    private Decimals() {}

    /**
     * The number that a text writes, whether it fits or not.
     *
     * @throws NumberFormatException where it writes none, or one of more than 1,000 characters
     */
    public static BigDecimal of(String digits) {
        if (digits.length() > LONGEST) {
            throw new NumberFormatException("A number of " + digits.length() + " characters");
        }
        return new BigDecimal(digits);
    }

    /** Whether the number can be carried exactly. */
    public static boolean fits(BigDecimal number) {
        if (number.precision() <= DIGITS && number.scale() >= 0 && number.scale() <= DIGITS) {
            return true;
        }
        if (number.signum() == 0) {
            return true;
        }
        // Of a number beyond these the zeros at its end need not be looked for, which could take the exponent beyond
        // its range.
        long before = (long) number.precision() - number.scale();
        if (before > DIGITS || before < -DIGITS) {
            return false;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() <= DIGITS && plain.scale() <= DIGITS;
    }

    /** The number, which fits, without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
