package org.clearway.rules.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.internal.text.Suggestions;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema (draft 2020-12) of what a request may state. Each fact carries its label as a title and its question as a
 * description. Thread-safe.
 */
public final class FactsSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DATE = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    private final JsonOutput out;
    private final Predicate<FactDefinition> wanted;

    private FactsSchema(JsonOutput out, Predicate<FactDefinition> wanted) {
        this.out = out;
        this.wanted = wanted;
    }

    /**
     * The schema of the {@code facts} of a request, with all facts.
     *
     * @return the JSON text
     */
    public static String schema() {
        return write(null, false);
    }

    /**
     * The schema of the {@code facts} of a request, with some facts only, such as those a ruleset reads.
     *
     * @param factPaths paths such as {@code device.invasiveness}
     * @return the JSON text
     * @throws RequestException {@code FACT_UNKNOWN_NAME} for a path that names no fact
     */
    public static String schema(Collection<String> factPaths) {
        return write(factPaths, false);
    }

    /**
     * The schema of a whole request, with all facts.
     *
     * @return the JSON text
     */
    public static String requestSchema() {
        return write(null, true);
    }

    private static String write(@Nullable Collection<String> factPaths, boolean request) {
        Predicate<FactDefinition> wanted = factPaths == null ? fact -> true : only(factPaths);
        return JsonOutput.text(out -> {
            FactsSchema schema = new FactsSchema(out, wanted);
            out.open().field("$schema", DIALECT);
            if (request) {
                schema.request();
            } else {
                schema.facts("The facts of a Clearway request", false);
            }
            out.close();
        });
    }

    private static Predicate<FactDefinition> only(Collection<String> factPaths) {
        Set<String> paths = new LinkedHashSet<>(factPaths);
        for (String path : paths) {
            if (Vocabulary.fact(path) == null) {
                throw new RequestException(ErrorCode.FACT_UNKNOWN_NAME, path, path, near(path), path + " is no fact");
            }
        }
        return fact -> paths.contains(fact.path());
    }

    private static @Nullable String near(String path) {
        List<String> all = new ArrayList<>();
        Vocabulary.sections().forEach(section -> section.facts().forEach(fact -> all.add(fact.path())));
        return Suggestions.closest(path, all);
    }

    private void request() {
        out.field("title", "A Clearway request").field("type", "object").open("properties");
        text("id", true);
        text("ruleset", false);
        day("asOf", false);
        day("knownOn", true);
        text("edition", true);
        day("commencement", true);
        List<String> unstated = new ArrayList<>();
        for (Unstated value : Unstated.values()) {
            unstated.add(value.name());
        }
        out.open("unstated").textsOrNull("enum", unstated).close();
        out.open("facts");
        facts("The facts", true);
        out.close().close().texts("required", List.of("ruleset", "asOf")).field("additionalProperties", false);
    }

    private void text(String name, boolean optional) {
        out.open(name);
        type("string", optional);
        out.field("maxLength", JsonCursor.MAX_STRING).close();
    }

    private void day(String name, boolean optional) {
        out.open(name);
        type("string", optional);
        out.field("format", "date").field("pattern", DATE).close();
    }

    private void type(String type, boolean optional) {
        if (optional) {
            out.texts("type", List.of(type, "null"));
        } else {
            out.field("type", type);
        }
    }

    private void facts(String title, boolean optional) {
        out.field("title", title);
        type("object", optional);
        out.open("properties");
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.facts().stream().anyMatch(wanted)) {
                out.open(section.name()).field("title", section.title());
                section(section);
                out.close();
            }
        }
        out.close().field("additionalProperties", false);
    }

    private void section(SectionDefinition section) {
        if (section.repeated()) {
            out.texts("type", List.of("array", "null"))
                    .field("maxItems", FactsReader.MAX_ITEMS)
                    .open("items");
            out.field("type", "object");
            properties(section);
            out.close();
        } else {
            out.texts("type", List.of("object", "null"));
            properties(section);
        }
    }

    private void properties(SectionDefinition section) {
        out.open("properties");
        section.facts().stream().filter(wanted).forEach(this::fact);
        out.close().field("additionalProperties", false);
    }

    private void fact(FactDefinition fact) {
        String note = fact.note();
        out.open(fact.name())
                .field("title", fact.label())
                .field("description", note == null ? fact.question() : fact.question() + " " + note);
        if (fact.type() == FactType.ENUM) {
            out.textsOrNull("enum", fact.values());
        } else {
            out.texts("type", List.of(jsonType(fact.type()), "null"));
            details(fact);
        }
        out.close();
    }

    private void details(FactDefinition fact) {
        switch (fact.type()) {
            case SET -> out.open("items").texts("enum", fact.values()).close().field("uniqueItems", true);
            case DATE -> out.field("format", "date").field("pattern", DATE);
            case INTEGER -> out.field("minimum", Integer.MIN_VALUE).field("maximum", Integer.MAX_VALUE);
            case STRING -> out.field("maxLength", JsonCursor.MAX_STRING);
            default -> {
                // booleans and decimals need no more than their type
            }
        }
    }

    private static String jsonType(FactType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case SET -> "array";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            default -> "string";
        };
    }
}
