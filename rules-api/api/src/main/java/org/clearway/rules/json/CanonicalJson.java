package org.clearway.rules.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.JsonTree;

/**
 * Writes JSON in the canonical form of RFC 8785: names sorted by UTF-16 code units, no white space, the least escaping, and
 * numbers as ECMAScript prints them. Does not depend on how a version of Java prints doubles.
 */
final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    /** A double is told apart by this many digits at most. */
    private static final int MOST_DIGITS = 17;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical form of a value of {@link JsonTree}. */
    static String write(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof BigDecimal number) {
            out.append(number(number));
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else {
            out.append("null");
        }
    }

    private void object(Map<?, ?> object) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : new TreeMap<Object, Object>(object).entrySet()) {
            out.append(separator);
            text((String) entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void list(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw JsonTree.error(
                            ErrorCode.JSON_MALFORMED, "a text holds half of a surrogate pair, which is no character");
                }
                out.append(c).append(text.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** The number as ECMAScript prints the double nearest to it. */
    static String number(BigDecimal number) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw JsonTree.error(ErrorCode.NUMBER_OUT_OF_RANGE, "a number is beyond what JSON readers keep");
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        BigInteger unscaled = shortest.unscaledValue();
        String digits = unscaled.toString();
        int point = digits.length() - shortest.scale();
        return sign + layout(digits, point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
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
