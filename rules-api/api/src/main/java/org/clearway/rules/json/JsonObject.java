package org.clearway.rules.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.internal.text.Days;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/** An object of a {@link JsonTree} whose fields are read by type; each error names the field by its path. */
final class JsonObject {

    private final Map<String, Object> fields;
    private final String at;

    @SuppressWarnings("unchecked")
    private JsonObject(Map<?, ?> fields, String at) {
        this.fields = (Map<String, Object>) fields;
        this.at = at;
    }

    /** The object that a value is. */
    static JsonObject of(Object value, String at) {
        if (value instanceof Map<?, ?> fields) {
            return new JsonObject(fields, at);
        }
        throw wrong(ErrorCode.FIELD_WRONG_TYPE, at, "an object is expected here");
    }

    Set<String> names() {
        return fields.keySet();
    }

    private String at(String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    private @Nullable Object value(String name) {
        Object value = fields.get(name);
        return value == JsonTree.NULL ? null : value;
    }

    Object needValue(String name) {
        return needed(value(name), name);
    }

    private <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw wrong(ErrorCode.FIELD_MISSING, at(name), "this field is missing");
        }
        return value;
    }

    private <T> @Nullable T value(String name, Class<T> type, String expected) {
        Object value = value(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw wrong(ErrorCode.FIELD_WRONG_TYPE, at(name), expected + " is expected here");
    }

    @Nullable
    String text(String name) {
        return value(name, String.class, "a text");
    }

    String needText(String name) {
        return needed(text(name), name);
    }

    boolean flag(String name, boolean absent) {
        Boolean flag = value(name, Boolean.class, "true or false");
        return flag == null ? absent : flag;
    }

    @Nullable
    Integer integer(String name) {
        BigDecimal number = value(name, BigDecimal.class, "a whole number");
        try {
            return number == null ? null : (Integer) number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(ErrorCode.NUMBER_OUT_OF_RANGE, at(name), "a whole number is expected here");
        }
    }

    int needInteger(String name) {
        return needed(integer(name), name);
    }

    boolean isDay(String name) {
        return value(name) instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Nullable
    LocalDate day(String name) {
        String day = text(name);
        try {
            LocalDate parsed = day == null ? null : Days.parse(day);
            Days.check(at(name), parsed);
            return parsed;
        } catch (DateTimeException e) {
            throw wrong(ErrorCode.DATE_INVALID, at(name), "a day such as \"2026-11-22\" is expected here");
        }
    }

    LocalDate needDay(String name) {
        return needed(day(name), name);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        ErrorCode.FIELD_NOT_IN_ENUMERATION,
                        at(name),
                        value + " is none of " + Arrays.toString(type.getEnumConstants())));
    }

    <E extends Enum<E>> E needConstant(String name, Class<E> type) {
        return needed(constant(name, type), name);
    }

    @Nullable
    JsonObject object(String name) {
        Object value = value(name);
        return value == null ? null : of(value, at(name));
    }

    JsonObject need(String name) {
        return needed(object(name), name);
    }

    boolean isList(String name) {
        return value(name) instanceof List<?>;
    }

    private List<?> list(String name) {
        List<?> list = value(name, List.class, "a list");
        return list == null ? List.of() : list;
    }

    /** The objects of a list; none where it is absent. */
    <T> List<T> list(String name, Function<JsonObject, T> item) {
        List<T> items = new ArrayList<>();
        for (Object value : list(name)) {
            items.add(item.apply(of(value, at(name) + "[" + items.size() + "]")));
        }
        return items;
    }

    /** The texts of a list; none where it is absent. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(name)) {
            if (!(value instanceof String text)) {
                throw wrong(ErrorCode.FIELD_WRONG_TYPE, at(name) + "[" + texts.size() + "]", "a text is expected here");
            }
            texts.add(text);
        }
        return texts;
    }

    private static ClearwayException wrong(ErrorCode code, String at, String message) {
        return new ClearwayException(code, at, null, null, at + ": " + message);
    }
}
