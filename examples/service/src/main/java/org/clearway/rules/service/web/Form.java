package org.clearway.rules.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a form as it was sent. */
final class Form {

    /** The most fields, and the longest text of one but the state. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 1_000;

    private final Map<String, List<String>> fields = new TreeMap<>();

    /** @throws FormRefused where it is no form, or is larger than any page sends */
    Form(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new FormRefused(415, "This address takes the forms of its own pages and nothing else.");
        }
        if (request.getQueryString() != null) {
            throw new FormRefused(400, "Answers are not taken from an address, where others could read them.");
        }
        int many = 0;
        for (Map.Entry<String, String[]> field : sent(request).entrySet()) {
            many += field.getValue().length;
            fields.put(field.getKey(), List.of(field.getValue()));
        }
        if (many > MOST) {
            throw new FormRefused(413, "The page sent more answers than it has questions.");
        }
    }

    /** The fields, unless the container cannot read them or finds too many. */
    private static Map<String, String[]> sent(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw new FormRefused(400, "The fields that came with the page cannot be read, or are too many.");
        }
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    /** All that a field was sent with. */
    List<String> all(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        values.forEach(value -> {
            if (value.length() > LONGEST) {
                throw new FormRefused(413, "An answer is longer than " + LONGEST + " characters.");
            }
        });
        return values;
    }

    /** What a field was sent with that is sent once, without space around it; empty where it was not sent. */
    String one(String name) {
        return only(name, all(name)).strip();
    }

    /** A field that every page sends. */
    String needed(String name) {
        String value = only(name, fields.getOrDefault(name, List.of()));
        if (value.isEmpty()) {
            throw new FormRefused(400, "The page came without its field \"" + name + "\".");
        }
        return value;
    }

    private static String only(String name, List<String> values) {
        if (values.size() > 1) {
            throw new FormRefused(400, "The field \"" + name + "\" came more than once.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /** A whole number from 0 to {@code most} that a page put into a field; null where it is none. */
    @Nullable
    Integer index(String name, int most) {
        String text = one(name);
        if (!text.matches("\\d{1,4}")) {
            return null;
        }
        int index = Integer.parseInt(text);
        return index <= most ? index : null;
    }
}
