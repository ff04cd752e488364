package org.clearway.rules.portfolio;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A fact and where its value comes from: a column, or one value for all rows.
 *
 * @param path the fact
 * @param type its type
 * @param column the column; null where there is one value for all rows
 * @param values what each cell of the column means; empty where cells are written as requests spell the value
 * @param constant the value for all rows; null where there is a column
 */
record MappedFact(
        String path,
        FactType type,
        Mapping.@Nullable Column column,
        Map<String, String> values,
        @Nullable String constant)
        implements Serializable {

    private static final String ELEMENTS = ";";

    /** So many characters a number in JSON may have, too. */
    private static final int LONGEST_NUMBER = 1_000;

    static MappedFact of(String path, Located part) {
        FactDefinition definition = definition(path, part.at());
        if (part.text() != null) {
            return new MappedFact(path, definition.type(), new Mapping.Column(part.text(), part.at()), Map.of(), null);
        }
        part.only(Set.of("column", "values", "value"));
        String column = part.scalar("column");
        String constant = part.scalar("value");
        if (column == null == (constant == null)) {
            throw new CliException("FIELD_MISSING", part.at(), path + " needs a column, or else a value for all rows");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Located meanings = part.parts().get("values");
        if (meanings != null) {
            meanings.parts().forEach((cell, meaning) -> {
                String value = meaning.text();
                if (value == null) {
                    throw new CliException("FIELD_WRONG_TYPE", meaning.at(), "what a cell means is one value");
                }
                check(definition, value, meaning.at());
                values.put(cell, value);
            });
        }
        if (constant != null) {
            check(definition, constant, part.parts().get("value").at());
        }
        return new MappedFact(
                path,
                definition.type(),
                column == null
                        ? null
                        : new Mapping.Column(column, part.parts().get("column").at()),
                values,
                constant);
    }

    /** The value in a row; null where it states none. */
    @Nullable
    Object value(UnaryOperator<@Nullable String> cells, String at) {
        if (column == null) {
            return typed(type, String.valueOf(constant), at);
        }
        String cell = cells.apply(column.name());
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String place = at + ", column " + column.name();
        if (values.isEmpty()) {
            return typed(type, cell.strip(), place);
        }
        if (type == FactType.SET) {
            List<String> elements = new ArrayList<>();
            for (String element : cell.split(ELEMENTS)) {
                elements.add(meaning(element.strip(), place));
            }
            return elements;
        }
        return typed(type, meaning(cell.strip(), place), place);
    }

    private String meaning(String cell, String place) {
        String value = values.get(cell);
        if (value == null) {
            throw new RequestException(
                    ErrorCode.FACT_NOT_IN_ENUMERATION,
                    place,
                    cell,
                    null,
                    "The mapping does not say what this cell means for " + path + "; it knows "
                            + String.join(", ", values.keySet()) + ".");
        }
        return value;
    }

    private static FactDefinition definition(String path, String at) {
        FactDefinition definition = Vocabulary.fact(path);
        if (definition != null && !path.contains("[")) {
            return definition;
        }
        try {
            Facts.empty().with(path, "");
        } catch (RequestException e) {
            throw located(e, at);
        }
        throw new CliException(ErrorCode.FACT_UNKNOWN_NAME.name(), at, path + " is no fact that a table can state");
    }

    /** Refuses a value that the fact cannot have. */
    private static void check(FactDefinition definition, String value, String at) {
        try {
            Object typed = typed(definition.type(), value, at);
            Facts.empty().with(definition.path(), typed);
        } catch (RequestException e) {
            throw located(e, at);
        }
    }

    private static CliException located(RequestException e, String at) {
        return new CliException(e.code().name(), at, e.getMessage(), e.didYouMean());
    }

    private static Object typed(FactType type, String text, String at) {
        try {
            return switch (type) {
                case BOOLEAN -> truth(text, at);
                case INTEGER -> Integer.valueOf(text);
                case DECIMAL -> decimal(text);
                case SET -> List.of(text.split("\\s*" + ELEMENTS + "\\s*"));
                default -> text;
            };
        } catch (NumberFormatException e) {
            throw new RequestException(
                    ErrorCode.FACT_WRONG_TYPE,
                    at,
                    text,
                    null,
                    type == FactType.INTEGER
                            ? "This is no whole number; write digits and nothing between them, such as 1200."
                            : "This is no number; write a point before decimals and nothing between thousands, such as 1200.5.");
        }
    }

    /** A longer text is no number that a fact can have, and reading it takes the square of its length. */
    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    private static boolean truth(String text, String at) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new RequestException(
                    ErrorCode.FACT_WRONG_TYPE,
                    at,
                    text,
                    null,
                    "Write true or false, or say under values what it means.");
        }
        return Boolean.parseBoolean(text);
    }
}
