package org.clearway.rules.authoring.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/** Reads a decision table: a rule a row, each cell turned into the constraint it stands for and checked like DRL. */
final class TableReader {

    /** A row: the rule it makes, its outcomes where it is a row of consequences, and what it gives. */
    record Row(AuthoredRule rule, Set<String> outcomes, Map<String, String> gives) {}

    private static final Set<String> PLAIN = Set.of("rule", "outcome", "extends", "unless", "cites", "basis", "note");
    private static final String GIVES = "-> ";

    private final Source source;
    private final @Nullable String each;
    private final Scope.Definitions definitions;

    TableReader(Source source, @Nullable String each, Scope.Definitions definitions) {
        this.source = source;
        this.each = each;
        this.definitions = definitions;
    }

    List<Row> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(source.text(), format)) {
            List<String> columns = parser.getHeaderNames();
            columns.forEach(this::column);
            for (CSVRecord record : parser) {
                int offset = (int) record.getCharacterPosition();
                if (!record.isConsistent()) {
                    source.problem(
                            offset,
                            ProblemCode.TABLE,
                            "The row has " + record.size() + " cells, the header " + columns.size() + ".",
                            "a cell for each column; quote a cell that holds a comma");
                    continue;
                }
                rows.add(row(record, columns, offset));
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            source.problem(
                    0, ProblemCode.TABLE, "Not a CSV table: " + e.getMessage(), "a header row, then a row a rule");
        }
        return rows;
    }

    private void column(String column) {
        if (!PLAIN.contains(column) && !column.startsWith(GIVES) && !column.contains(".")) {
            source.problem(
                    0,
                    ProblemCode.TABLE,
                    "Column '" + column + "' is neither a condition nor a conclusion.",
                    "Type.fact for a condition, '-> name' for a conclusion, or one of " + String.join(", ", PLAIN));
        }
    }

    private Row row(CSVRecord record, List<String> columns, int offset) {
        Map<String, Map<String, String>> annotations = new HashMap<>();
        Map<String, String> concludes = new HashMap<>();
        Map<String, String> gives = new LinkedHashMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (String column : columns) {
            String cell = record.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            if (column.startsWith(GIVES)) {
                concludes.put(column.substring(GIVES.length()).strip(), cell);
                gives.put(column.substring(GIVES.length()).strip(), cell);
            } else if (column.equals("unless")) {
                concludes.put("unless", cell);
            } else if (column.contains(".")) {
                conditions.add(condition(column, cell, offset));
            }
        }
        annotation(annotations, "Cites", record, columns, "cites");
        annotation(annotations, "Basis", record, columns, "basis");
        annotation(annotations, "Note", record, columns, "note");
        if (!concludes.isEmpty()) {
            annotations.put("Concludes", concludes);
        }
        String parent = cell(record, columns, "extends");
        String name = cell(record, columns, "rule");
        String outcomes = cell(record, columns, "outcome");
        AuthoredRule rule = new AuthoredRule(
                name == null ? "" : name, parent, annotations, new Condition.All(conditions), source, offset);
        return new Row(rule, outcomes == null ? Set.of() : Set.of(outcomes.split("\\|")), gives);
    }

    private static void annotation(
            Map<String, Map<String, String>> annotations,
            String name,
            CSVRecord record,
            List<String> columns,
            String column) {
        String cell = cell(record, columns, column);
        if (cell != null) {
            annotations.put(name, Map.of("value", cell));
        }
    }

    private static @Nullable String cell(CSVRecord record, List<String> columns, String column) {
        String cell = columns.contains(column) ? record.get(column) : "";
        return cell.isEmpty() ? null : cell;
    }

    /** The condition of a cell: the constraint it stands for, written out and read like any other. */
    private Condition condition(String column, String cell, int offset) {
        String[] words = column.split("\\s+");
        String[] path = words[0].split("\\.");
        SectionDefinition section = LhsReader.section(path[0]);
        FactDefinition fact = section == null || path.length != 2 ? null : section.fact(path[1]);
        if (section == null || fact == null) {
            source.problem(
                    0,
                    ProblemCode.FACT_UNKNOWN,
                    "Column '" + column + "' names no fact.",
                    "Type.fact, such as Device.duration");
            return new Condition.All(List.of());
        }
        if (section.repeated() && !section.name().equals(each)) {
            source.problem(
                    0,
                    ProblemCode.CONDITION,
                    path[0] + " is one element of a list.",
                    "each: " + section.name() + " in ruleset.yaml");
        }
        Map<String, String> bindings = new HashMap<>();
        String text = words.length == 1 ? plain(fact, cell) : compared(fact, words[1], cell, bindings);
        try {
            return ConstraintParser.parse(text, 0, new Scope(path[0], section, bindings, definitions));
        } catch (ConstraintException e) {
            source.problem(offset, e.code, "Column '" + column + "': " + e.getMessage(), e.instead);
            return new Condition.All(List.of());
        }
    }

    private static String plain(FactDefinition fact, String cell) {
        boolean negated = cell.startsWith("!");
        List<String> values = List.of((negated ? cell.substring(1) : cell).split("\\|"));
        if (fact.type() == FactType.SET) {
            String any = values.stream()
                    .map(value -> fact.name() + " contains " + value)
                    .collect(Collectors.joining(" || "));
            return negated ? "!(" + any + ")" : any;
        }
        if (fact.type() == FactType.ENUM) {
            return fact.name() + (negated ? " not in (" : " in (") + String.join(", ", values) + ")";
        }
        return fact.name() + (negated ? " != " : " == ") + literal(fact, values.get(0));
    }

    private static String compared(FactDefinition fact, String operator, String cell, Map<String, String> bindings) {
        int dot = cell.indexOf('.');
        SectionDefinition other = dot < 0 ? null : LhsReader.section(cell.substring(0, dot));
        if (other != null) {
            bindings.put("$other", cell.substring(0, dot));
            return fact.name() + " " + operator + " $other." + cell.substring(dot + 1);
        }
        return fact.name() + " " + operator + " " + literal(fact, cell);
    }

    private static String literal(FactDefinition fact, String cell) {
        return fact.type() == FactType.DATE || fact.type() == FactType.STRING ? "\"" + cell + "\"" : cell;
    }
}
