package org.clearway.rules.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.internal.text.Decimals;
import org.clearway.rules.internal.text.Suggestions;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the facts of a request by the vocabulary. */
final class FactsReader {

    static final int MAX_ITEMS = 64;

    private final JsonCursor cursor;
    private final String root;

    /** Reads the facts on which the cursor stands. */
    FactsReader(JsonCursor cursor) {
        this.cursor = cursor;
        String at = cursor.at();
        root = at.isEmpty() ? "" : at + ".";
    }

    /** Reads the object that the cursor stands on. */
    Facts facts() {
        if (cursor.token() != JsonToken.START_OBJECT) {
            throw cursor.wrongType(ErrorCode.FIELD_WRONG_TYPE, "an object of sections");
        }
        Facts.Builder facts = Facts.builder();
        boolean[] seen = new boolean[Vocabulary.sections().size()];
        while (cursor.next() == JsonToken.PROPERTY_NAME) {
            String name = cursor.string();
            SectionDefinition section = Vocabulary.section(name);
            if (section == null) {
                cursor.note(unknownSection(name));
            } else if (once(seen, section.index()) && !cursor.isNull()) {
                Object stated = noting(() -> section.repeated() ? items(section) : section(section));
                if (stated != null) {
                    facts.set(section.index(), stated);
                }
            }
        }
        return facts.build();
    }

    /** Goes on to the value of a name; false where the name stood before. */
    private boolean once(boolean[] seen, int index) {
        if (seen[index]) {
            cursor.note(cursor.twice());
            return false;
        }
        seen[index] = true;
        cursor.next();
        return true;
    }

    /** What is read; null, with the error noted, where it is wrong. */
    private <T> @Nullable T noting(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RequestException e) {
            cursor.note(e);
            return null;
        }
    }

    private List<Section> items(SectionDefinition section) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "a list of objects");
        }
        List<Section> items = new ArrayList<>();
        while (cursor.next() != JsonToken.END_ARRAY) {
            if (items.size() == MAX_ITEMS) {
                cursor.note(cursor.error(
                        ErrorCode.TOO_MANY_ITEMS, null, null, "a list has at most " + MAX_ITEMS + " items"));
                skipRest();
                return items;
            }
            Section item = noting(() -> section(section));
            items.add(item == null ? section.builder().build() : item);
        }
        return items;
    }

    /** Passes over what is left of the list, of which an item has begun. */
    private void skipRest() {
        do {
            cursor.skip();
        } while (cursor.next() != JsonToken.END_ARRAY);
    }

    private Section section(SectionDefinition section) {
        if (cursor.token() != JsonToken.START_OBJECT) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "an object of facts");
        }
        SectionBuilder builder = section.builder();
        boolean[] seen = new boolean[section.facts().size()];
        while (cursor.next() == JsonToken.PROPERTY_NAME) {
            String name = cursor.string();
            FactDefinition fact = section.fact(name);
            if (fact == null) {
                cursor.note(unknownFact(section, name));
            } else if (once(seen, fact.index()) && !cursor.isNull()) {
                Object value = noting(() -> value(fact));
                if (value != null) {
                    builder.set(fact.index(), value);
                }
            }
        }
        return builder.build();
    }

    private Object value(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> bool();
            case ENUM -> constant(fact);
            case SET -> set(fact);
            case DATE -> cursor.date(ErrorCode.FACT_WRONG_TYPE);
            case INTEGER -> integer();
            case DECIMAL -> decimal();
            case STRING -> string();
        };
    }

    private Boolean bool() {
        if (cursor.token() == JsonToken.VALUE_TRUE) {
            return true;
        }
        if (cursor.token() == JsonToken.VALUE_FALSE) {
            return false;
        }
        throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "true or false");
    }

    private String string() {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "a text");
        }
        return cursor.wellFormed();
    }

    private Enum<?> constant(FactDefinition fact) {
        if (cursor.token() != JsonToken.VALUE_STRING) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "one of " + String.join(", ", fact.values()));
        }
        String name = cursor.string();
        Enum<?> constant = fact.constant(name);
        if (constant == null) {
            throw cursor.error(
                    ErrorCode.FACT_NOT_IN_ENUMERATION,
                    name,
                    Suggestions.nearest(name, fact.values()),
                    "the value is none of " + String.join(", ", fact.values()));
        }
        return constant;
    }

    private Set<Enum<?>> set(FactDefinition fact) {
        if (cursor.token() != JsonToken.START_ARRAY) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "a list of " + String.join(", ", fact.values()));
        }
        Set<Enum<?>> set = new LinkedHashSet<>();
        while (cursor.next() != JsonToken.END_ARRAY) {
            Enum<?> constant = noting(() -> constant(fact));
            if (constant != null && !set.add(constant)) {
                cursor.note(cursor.error(
                        ErrorCode.FACT_DUPLICATE_IN_SET, constant.name(), null, "the set names this value twice"));
            }
        }
        return set;
    }

    private Integer integer() {
        if (cursor.token() != JsonToken.VALUE_NUMBER_INT) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "a whole number");
        }
        String digits = cursor.string();
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            throw cursor.error(
                    ErrorCode.NUMBER_OUT_OF_RANGE,
                    digits,
                    null,
                    "a whole number lies between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
        }
    }

    private BigDecimal decimal() {
        JsonToken token = cursor.token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw cursor.wrongType(ErrorCode.FACT_WRONG_TYPE, "a number");
        }
        String digits = cursor.string();
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw outOfRange(digits);
        }
        if (!Decimals.fits(number)) {
            throw outOfRange(digits);
        }
        return Decimals.plain(number);
    }

    private RequestException outOfRange(String digits) {
        return cursor.error(
                ErrorCode.NUMBER_OUT_OF_RANGE,
                digits,
                null,
                "a number has at most " + Decimals.DIGITS
                        + " significant digits, and at most as many on either side of the point");
    }

    private RequestException unknownSection(String name) {
        RequestException error = null;
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.fact(name) != null) {
                error = cursor.error(
                        ErrorCode.SECTION_UNKNOWN,
                        name,
                        root + section.name() + "." + name,
                        "there is no section of that name; it is a fact of the section " + section.name());
            }
        }
        if (error == null) {
            List<String> names =
                    Vocabulary.sections().stream().map(SectionDefinition::name).toList();
            error = cursor.error(
                    ErrorCode.SECTION_UNKNOWN,
                    name,
                    Suggestions.closest(name, names),
                    "there is no section of that name; the sections are " + String.join(", ", names));
        }
        return afterValue(error);
    }

    private RequestException unknownFact(SectionDefinition section, String name) {
        return afterValue(unknownFactHere(section, name));
    }

    private RequestException unknownFactHere(SectionDefinition section, String name) {
        for (SectionDefinition other : Vocabulary.sections()) {
            FactDefinition fact = other.fact(name);
            if (fact != null) {
                return unknown(section, name, fact.path(), "; it is a fact of the section " + other.name());
            }
        }
        String near = Suggestions.closest(name, names(section));
        if (near != null) {
            return unknown(section, name, near, "");
        }
        for (SectionDefinition other : Vocabulary.sections()) {
            String elsewhere = Suggestions.closest(name, names(other));
            if (elsewhere != null) {
                return unknown(section, name, other.name() + "." + elsewhere, "");
            }
        }
        return unknown(section, name, null, "; the schema lists its facts");
    }

    private RequestException unknown(SectionDefinition section, String name, @Nullable String didYouMean, String more) {
        return cursor.error(
                ErrorCode.FACT_UNKNOWN_NAME,
                name,
                didYouMean,
                "the section " + section.name() + " has no fact of that name" + more);
    }

    private static List<String> names(SectionDefinition section) {
        return section.facts().stream().map(FactDefinition::name).toList();
    }

    /** The error, once the value that belongs to the name is known to be JSON. */
    private RequestException afterValue(RequestException error) {
        cursor.next();
        cursor.skip();
        return error;
    }
}
