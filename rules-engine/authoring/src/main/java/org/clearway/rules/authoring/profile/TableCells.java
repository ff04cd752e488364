package org.clearway.rules.authoring.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/** Turns each cell of a column of conditions into the constraint it stands for, which is then read like any other. */
final class TableCells {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "contains");
    private static final String OTHER = "$other";
    private static final Pattern WORD = Pattern.compile("\"?(?:\\$other\\.)?([\\w.-]+)");

    private final Source source;
    private final @Nullable String each;
    private final Scope.Definitions definitions;

    TableCells(Source source, @Nullable String each, Scope.Definitions definitions) {
        this.source = source;
        this.each = each;
        this.definitions = definitions;
    }

    /**
     * A column of conditions: the fact it is about, and the operator where it names one. The day of the decision and
     * derived facts are no facts of a section.
     */
    record Column(
            String header,
            String type,
            @Nullable SectionDefinition section,
            @Nullable FactDefinition fact,
            String name,
            @Nullable String operator) {}

    /**
     * The column that a header names; null where it names none, which is noted.
     *
     * @param at where the header stands
     */
    @Nullable
    Column column(String header, int at) {
        String[] words = header.split("\\s+");
        String[] path = words[0].split("\\.", -1);
        if (path.length == 2 && (path[0].equals(Scope.REQUEST) || path[0].equals(Scope.DEFINED))) {
            return withoutSection(header, at, path[0], path[1], words);
        }
        SectionDefinition section = LhsReader.section(path[0]);
        FactDefinition fact = section == null || path.length != 2 ? null : section.fact(path[1]);
        if (section == null || fact == null) {
            source.problem(
                    at,
                    ProblemCode.FACT_UNKNOWN,
                    "Column '" + header + "' names no fact.",
                    section == null || path.length != 2
                            ? "Type.fact, such as Device.duration"
                            : Scope.elsewhere(path[1], section));
            return null;
        }
        if (words.length > 2 || words.length == 2 && !OPERATORS.contains(words[1])) {
            source.problem(
                    at,
                    ProblemCode.TABLE,
                    "Column '" + header + "' has no operator of the profile.",
                    "Type.fact, or Type.fact and one of == != < <= > >= contains");
            return null;
        }
        if (section.repeated() && !section.name().equals(each)) {
            source.problem(
                    at,
                    ProblemCode.CONDITION,
                    path[0] + " is one element of a list.",
                    "each: " + section.name() + " in ruleset.yaml");
        }
        return new Column(header, path[0], section, fact, path[1], words.length == 1 ? null : words[1]);
    }

    /** A column about the day of the decision, {@code Request.asOf >=}, or about a derived fact, {@code Defined.name}. */
    private @Nullable Column withoutSection(String header, int at, String type, String name, String[] words) {
        boolean day = type.equals(Scope.REQUEST);
        boolean fits = day
                ? name.equals("asOf")
                        && words.length == 2
                        && OPERATORS.contains(words[1])
                        && !words[1].equals("contains")
                : words.length == 1;
        if (!fits) {
            source.problem(
                    at,
                    ProblemCode.TABLE,
                    "Column '" + header + "' names neither a day to compare with nor a derived fact.",
                    day ? "Request.asOf and one of == != < <= > >=" : "Defined.name, without an operator");
            return null;
        }
        return new Column(header, type, null, null, name, day ? words[1] : null);
    }

    /**
     * The condition of a cell.
     *
     * @param at where the text of the cell begins
     */
    Condition condition(Column column, String cell, int at) {
        Map<String, String> bindings = new HashMap<>();
        String text = null;
        try {
            text = column.fact() == null
                    ? withoutFact(column, cell)
                    : column.operator() == null ? plain(column, cell) : compared(column, cell, bindings);
            return ConstraintParser.parse(text, 0, new Scope(column.type(), column.section(), bindings, definitions));
        } catch (ConstraintException e) {
            int in = text == null ? e.offset : place(cell, text, e.offset);
            source.problem(at + in, e.code, "Column '" + column.header() + "': " + e.getMessage(), e.instead);
            return new Condition.All(List.of());
        }
    }

    /** Where the word of a constraint stands in the cell that it was made from; at its beginning where it does not. */
    private static int place(String cell, String constraint, int offset) {
        Matcher word = WORD.matcher(constraint);
        int from = Math.max(0, Math.min(offset, constraint.length()));
        if (!word.region(from, constraint.length()).lookingAt()) {
            return 0;
        }
        return Places.word(cell, word.group(1));
    }

    private static String withoutFact(Column column, String cell) throws ConstraintException {
        boolean day = column.operator() != null;
        if (!cell.matches(day ? "\\d{4}-\\d{2}-\\d{2}" : "true|false")) {
            throw new ConstraintException(
                    0,
                    ProblemCode.TABLE,
                    "'" + cell.replace('\n', ' ') + "' is not one value.",
                    day ? "a day such as 2026-11-22" : "true or false");
        }
        return column.name() + " " + (day ? column.operator() + " \"" + cell + "\"" : "== " + cell);
    }

    private static String plain(Column column, String cell) throws ConstraintException {
        FactDefinition fact = Objects.requireNonNull(column.fact());
        boolean negated = cell.startsWith("!");
        String rest = negated ? cell.substring(1).strip() : cell;
        if (fact.type() != FactType.SET && fact.type() != FactType.ENUM) {
            return fact.name() + (negated ? " != " : " == ") + literal(fact, rest, cell.length() - rest.length());
        }
        List<String> values =
                Arrays.stream(rest.split("\\|", -1)).map(String::strip).toList();
        int at = cell.length() - rest.length();
        for (String value : rest.split("\\|", -1)) {
            literal(
                    fact,
                    value.strip(),
                    at + value.length() - value.stripLeading().length());
            at += value.length() + 1;
        }
        if (fact.type() == FactType.ENUM) {
            return fact.name() + (negated ? " not in (" : " in (") + String.join(", ", values) + ")";
        }
        String any =
                values.stream().map(value -> fact.name() + " contains " + value).collect(Collectors.joining(" || "));
        return negated ? "!(" + any + ")" : any;
    }

    private static String compared(Column column, String cell, Map<String, String> bindings)
            throws ConstraintException {
        FactDefinition fact = Objects.requireNonNull(column.fact());
        int dot = cell.indexOf('.');
        SectionDefinition other = dot < 0 ? null : LhsReader.section(cell.substring(0, dot));
        if (other != null && cell.substring(dot + 1).matches("\\w+")) {
            bindings.put(OTHER, cell.substring(0, dot));
            return fact.name() + " " + column.operator() + " " + OTHER + "." + cell.substring(dot + 1);
        }
        return fact.name() + " " + column.operator() + " " + literal(fact, cell, 0);
    }

    /**
     * The literal that a cell is, and no more than one literal.
     *
     * @param at where it stands in the cell
     */
    private static String literal(FactDefinition fact, String cell, int at) throws ConstraintException {
        boolean quoted = fact.type() == FactType.DATE || fact.type() == FactType.STRING;
        if (!cell.matches(quoted ? "[^\"\\\\\\n]+" : "[A-Za-z_]\\w*|-?\\d+(\\.\\d+)?")) {
            throw new ConstraintException(
                    at,
                    ProblemCode.TABLE,
                    "'" + cell.replace('\n', ' ') + "' is not one value.",
                    fact.type() == FactType.ENUM || fact.type() == FactType.SET
                            ? "a value, several with |, or ! before them"
                            : "one value, without quotes");
        }
        return quoted ? "\"" + cell + "\"" : cell;
    }
}
