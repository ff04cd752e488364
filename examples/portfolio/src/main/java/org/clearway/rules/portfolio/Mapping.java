package org.clearway.rules.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table become facts, read from a file in YAML or JSON. A cell that is empty states nothing.
 *
 * @param ruleset the ruleset that is asked
 * @param asOf the day whose law is applied
 * @param unstated how facts are taken that are left out
 * @param id the column with the reference of a row; null where there is none
 * @param facts the facts
 */
record Mapping(
        String ruleset,
        LocalDate asOf,
        Unstated unstated,
        @Nullable Column id,
        List<MappedFact> facts) implements Serializable {

    /**
     * A column that the mapping names.
     *
     * @param name its name
     * @param at where the mapping names it
     */
    record Column(String name, String at) implements Serializable {}

    /**
     * Reads a mapping.
     *
     * @param name the name of the file, for messages
     * @throws CliException with the line, where it cannot be read, or names what the vocabulary has not
     */
    static Mapping read(String name, String content) {
        Located file = Located.read(name, content);
        file.only(Set.of("ruleset", "asOf", "unstated", "id", "facts"));
        Located facts = file.parts().get("facts");
        if (facts == null || facts.parts().isEmpty()) {
            throw new CliException("FIELD_MISSING", file.at(), "a mapping needs facts, each with its column");
        }
        List<MappedFact> mapped = new ArrayList<>();
        facts.parts().forEach((path, part) -> mapped.add(MappedFact.of(path, part)));
        String id = file.scalar("id");
        return new Mapping(
                needed(file, "ruleset"),
                day(file),
                unstated(file),
                id == null ? null : new Column(id, file.parts().get("id").at()),
                List.copyOf(mapped));
    }

    /** Refuses a table that lacks a column. */
    void requireColumns(List<String> found) {
        List<Column> named = new ArrayList<>();
        if (id != null) {
            named.add(id);
        }
        facts.stream().map(MappedFact::column).filter(column -> column != null).forEach(named::add);
        for (Column column : named) {
            if (!found.contains(column.name)) {
                throw new CliException(
                        "COLUMN_MISSING",
                        column.at,
                        "the table has no column " + column.name + "; it has " + told(found));
            }
        }
    }

    private static String told(List<String> found) {
        String names = found.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return found.size() == 1 && names.matches(".*[;\t|].*")
                ? names + ". Are the columns separated by something else than commas? Save the table with commas"
                : names;
    }

    /**
     * The request of a row.
     *
     * @param cells the text of each column; null where it has none
     * @param at where the row stands
     * @throws RequestException where a cell states what the fact cannot be
     */
    Request request(UnaryOperator<@Nullable String> cells, String at) {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (MappedFact fact : facts) {
            Object value = fact.value(cells, at);
            if (value != null) {
                stated.put(fact.path(), value);
            }
        }
        return Request.builder()
                .id(id == null ? null : cells.apply(id.name))
                .ruleset(ruleset)
                .asOf(asOf)
                .unstated(unstated)
                .facts(Facts.of(stated))
                .build();
    }

    private static String needed(Located file, String name) {
        String text = file.scalar(name);
        if (text == null) {
            throw new CliException("FIELD_MISSING", file.at(), "a mapping needs " + name);
        }
        return text;
    }

    private static LocalDate day(Located file) {
        String text = needed(file, "asOf");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CliException(
                    ErrorCode.DATE_INVALID.name(),
                    file.parts().get("asOf").at(),
                    text + " is not a day; write it as, for example, 2026-11-22");
        }
    }

    private static Unstated unstated(Located file) {
        String text = file.scalar("unstated");
        if (text == null) {
            return Unstated.UNKNOWN;
        }
        // YAML reads FALSE as a truth value, in any case.
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "UNKNOWN" -> Unstated.UNKNOWN;
            case "FALSE" -> Unstated.FALSE;
            default ->
                throw new CliException(
                        ErrorCode.FIELD_NOT_IN_ENUMERATION.name(),
                        file.parts().get("unstated").at(),
                        "write UNKNOWN or FALSE");
        };
    }
}
