package org.clearway.rules.service.web;

import java.util.List;
import java.util.Map;

/** What a page was sent with, to show it again with what is wrong; of a page that is shown for the first time nothing. */
public final class SentFields {

    private final Map<String, List<String>> fields;

    SentFields(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    SentFields(Form form) {
        this(form.fields());
    }

    /** Whether a choice was made. */
    public boolean chosen(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /** What was typed. */
    public String typed(String name) {
        List<String> all = fields.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }
}
