package org.clearway.rules.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.Decimals;
import org.clearway.rules.internal.text.JsonTree;

/** Prints numbers as ECMAScript prints the double nearest to them. Does not depend on how a version of Java prints doubles. */
final class CanonicalNumber {

    /** A double is told apart by this many digits at most. */
    private static final int MOST_DIGITS = 17;

    /** Below this size a decimal of as many digits as {@link Decimals#DIGITS} is the shortest one for its double. */
    private static final int NORMAL = 300;

    private CanonicalNumber() {}

    /**
     * The number as ECMAScript prints it.
     *
     * @param digits a number of JSON
     */
    static String of(String digits) {
        return of(new BigDecimal(digits));
    }

    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw JsonTree.error(ErrorCode.NUMBER_OUT_OF_RANGE, "a number is beyond what JSON readers keep");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(number, value).stripTrailingZeros();
        String text = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + layout(text, text.length() - shortest.scale());
    }

    private static BigDecimal shortest(BigDecimal number, double value) {
        if (number.precision() <= Decimals.DIGITS && Math.abs((long) number.scale()) < NORMAL) {
            return number.abs();
        }
        BigDecimal exact = new BigDecimal(Math.abs(value));
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == Math.abs(value)) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** ECMAScript, Number::toString: digits with the decimal point after the first {@code point} of them. */
    private static String layout(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
