package org.clearway.rules.authoring.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.jspecify.annotations.Nullable;

/** Reads a decision table: a rule a row. */
final class TableReader {

    /** A row: the rule it makes, its outcomes where it is a row of consequences, and what it gives. */
    record Row(AuthoredRule rule, Set<String> outcomes, Map<String, String> gives) {}

    private static final List<String> RULES = List.of("rule", "extends", "unless", "cites", "basis", "note");
    private static final List<String> CONSEQUENCES = List.of("rule", "outcome", "cites", "basis", "note");
    private static final String GIVES = "-> ";

    private final Source source;
    private final TableCells cells;

    TableReader(Source source, @Nullable String each, Scope.Definitions definitions) {
        this.source = source;
        this.cells = new TableCells(source, each, definitions);
    }

    /**
     * The rows of the table.
     *
     * @param consequences whether it is a table of consequences, which has other columns than one of rules
     */
    List<Row> read(boolean consequences) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setTrim(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(source.text(), format)) {
            List<String> columns = parser.getHeaderNames();
            Map<String, TableCells.Column> conditions = new LinkedHashMap<>();
            if (columns.size() > Limits.COLUMNS) {
                source.problem(
                        0,
                        ProblemCode.TABLE,
                        "The table has more than " + Limits.COLUMNS + " columns.",
                        "a table of fewer facts");
                return rows;
            }
            columns.forEach(column -> column(column, consequences ? CONSEQUENCES : RULES, conditions));
            if (!columns.contains("rule")) {
                source.problem(
                        0, ProblemCode.TABLE, "The table has no column 'rule'.", "a header row, then a row a rule");
                return rows;
            }
            for (CSVRecord record : parser) {
                int offset = (int) record.getCharacterPosition();
                if (record.getRecordNumber() > Limits.RULES) {
                    source.problem(
                            offset,
                            ProblemCode.TABLE,
                            "The table has more than " + Limits.RULES + " rows.",
                            "several tables, each of a chapter of the law");
                    break;
                }
                if (!record.isConsistent()) {
                    source.problem(
                            offset,
                            ProblemCode.TABLE,
                            "The row has " + record.size() + " cells, the header " + columns.size() + ".",
                            "a cell for each column; quote a cell that holds a comma");
                    continue;
                }
                rows.add(row(record, columns, conditions, offset));
            }
            if (rows.isEmpty() && parser.getRecordNumber() == 0) {
                source.problem(0, ProblemCode.TABLE, "The table has no row.", "a header row, then a row a rule");
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException | IllegalStateException e) {
            source.problem(
                    0, ProblemCode.TABLE, "Not a CSV table: " + e.getMessage(), "a header row, then a row a rule");
        }
        return rows;
    }

    private void column(String column, List<String> plain, Map<String, TableCells.Column> conditions) {
        if (plain.contains(column) || column.startsWith(GIVES)) {
            return;
        }
        if (column.contains(".")) {
            TableCells.Column condition = cells.column(column);
            if (condition != null) {
                conditions.put(column, condition);
            }
            return;
        }
        source.problem(
                source.find(column),
                ProblemCode.TABLE,
                "Column '" + column + "' is neither a condition nor a conclusion.",
                "Type.fact for a condition, '-> name' for a conclusion, or one of " + String.join(", ", plain));
    }

    private Row row(CSVRecord record, List<String> columns, Map<String, TableCells.Column> columnsOfFacts, int offset) {
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
            } else if (columnsOfFacts.containsKey(column)) {
                conditions.add(cells.condition(columnsOfFacts.get(column), cell, offset));
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
        return new Row(rule, outcomes == null ? Set.of() : outcomes(outcomes), gives);
    }

    private static Set<String> outcomes(String cell) {
        Set<String> outcomes = new LinkedHashSet<>();
        for (String outcome : cell.split("\\|", -1)) {
            outcomes.add(outcome.strip());
        }
        return outcomes;
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
}
