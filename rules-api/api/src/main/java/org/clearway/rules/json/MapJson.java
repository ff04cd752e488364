package org.clearway.rules.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.jspecify.annotations.Nullable;

/** Writes what a caller has as maps, collections and values as the JSON that states it, for the reader to judge. */
final class MapJson {

    private final JsonOutput out;

    private MapJson(JsonOutput out) {
        this.out = out;
    }

    static String write(Map<?, ?> map) {
        return JsonOutput.text(out -> new MapJson(out).value("", map, 0));
    }

    private void value(String at, @Nullable Object value, int depth) {
        if (depth > JsonCursor.MAX_DEPTH) {
            throw new RequestException(
                    ErrorCode.JSON_TOO_DEEP, at, null, null, at + ": " + ErrorCode.JSON_TOO_DEEP.meaning());
        }
        if (value == null) {
            out.nothing();
        } else if (value instanceof Map<?, ?> map) {
            out.open();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                out.name(name);
                value(at.isEmpty() ? name : at + "." + name, item, depth + 1);
            });
            out.close();
        } else if (value instanceof Iterable<?> items) {
            list(at, items, depth);
        } else if (value instanceof Object[] items) {
            list(at, Arrays.asList(items), depth);
        } else if (value instanceof Boolean truth) {
            out.truth(truth);
        } else if (value instanceof Number number) {
            out.number(digits(at, number));
        } else if (value instanceof Enum<?> constant) {
            out.text(constant.name());
        } else if (value instanceof CharSequence || value instanceof LocalDate) {
            out.text(value.toString());
        } else {
            throw new RequestException(
                    ErrorCode.FACT_WRONG_TYPE,
                    at,
                    value.getClass().getName(),
                    null,
                    at + ": JSON has no value for the Java type "
                            + value.getClass().getName()
                            + "; a fact is a boolean, a number, a text, an enumeration constant, a day or a collection");
        }
    }

    private void list(String at, Iterable<?> items, int depth) {
        out.openList();
        int index = 0;
        for (Object item : items) {
            value(at + "[" + index++ + "]", item, depth + 1);
        }
        out.closeList();
    }

    private static String digits(String at, Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return number.toString();
        }
        try {
            return new BigDecimal(number.toString()).toString();
        } catch (NumberFormatException e) {
            throw new RequestException(
                    ErrorCode.NUMBER_OUT_OF_RANGE, at, number, null, at + ": " + number + " is no number of JSON");
        }
    }
}
