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

    /** Columns that stand for annotations. */
    private static final Map<String, String> ANNOTATIONS = Map.of("cites", "Cites", "basis", "Basis", "note", "Note");

    private final Source source;
    private final TableCells cells;

    /** Where the names of the columns stand. */
    private List<Integer> heads = List.of();

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
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
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
            heads = Cells.of(source.text(), 0);
            for (int i = 0; i < columns.size(); i++) {
                column(columns, i, consequences ? CONSEQUENCES : RULES, conditions);
            }
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
                if (record.size() != columns.size()) {
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
            int broken = Cells.broken(source.text());
            source.problem(
                    Math.max(0, broken),
                    ProblemCode.TABLE,
                    broken < 0
                            ? "The header row has a column without a name."
                            : "The quotation of this cell has no end, or something stands behind it.",
                    broken < 0
                            ? "a header row with a name for each column, then a row a rule"
                            : "the whole cell in quotation marks, with two of them for one inside");
        }
        return rows;
    }

    private void column(
            List<String> columns, int number, List<String> plain, Map<String, TableCells.Column> conditions) {
        String column = columns.get(number);
        int at = place(heads, number, 0);
        if (columns.indexOf(column) < number) {
            source.problem(
                    at,
                    ProblemCode.TABLE,
                    "There are two columns '" + column + "'.",
                    "one column, or another operator");
            return;
        }
        if (plain.contains(column) || column.startsWith(GIVES)) {
            return;
        }
        if (column.contains(".")) {
            TableCells.Column condition = cells.column(column, at);
            if (condition != null) {
                conditions.put(column, condition);
            }
            return;
        }
        source.problem(
                at,
                ProblemCode.TABLE,
                "Column '" + column + "' is neither a condition nor a conclusion.",
                "Type.fact for a condition, '-> name' for a conclusion, or one of " + String.join(", ", plain));
    }

    private Row row(CSVRecord record, List<String> columns, Map<String, TableCells.Column> columnsOfFacts, int offset) {
        Map<String, Map<String, String>> annotations = new HashMap<>();
        Map<String, String> concludes = new HashMap<>();
        Map<String, String> gives = new LinkedHashMap<>();
        List<Condition> conditions = new ArrayList<>();
        List<Integer> at = Cells.of(source.text(), offset);
        Places places = new Places(place(at, columns.indexOf("rule"), offset));
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String cell = record.get(i);
            int place = place(at, i, offset);
            String annotation = ANNOTATIONS.get(column);
            if (annotation != null) {
                places.put(annotation, "value", place);
            }
            if (cell.isEmpty() || columns.indexOf(column) < i) {
                continue;
            }
            if (annotation != null) {
                annotations.put(annotation, Map.of("value", cell));
            } else if (column.startsWith(GIVES) || column.equals("unless")) {
                String member = column.startsWith(GIVES)
                        ? column.substring(GIVES.length()).strip()
                        : column;
                concludes.put(member, cell);
                places.put("Concludes", place);
                places.put("Concludes", member, place);
                places.member("Concludes", member, place(heads, i, 0));
                if (column.startsWith(GIVES)) {
                    gives.put(member, cell);
                }
            } else if (columnsOfFacts.containsKey(column)) {
                conditions.add(cells.condition(columnsOfFacts.get(column), cell, place));
            } else if (column.equals("extends")) {
                places.parent(place);
            } else if (column.equals("outcome")) {
                places.put("Outcome", "value", place);
                annotations.put("Outcome", Map.of("value", cell));
            }
        }
        if (!concludes.isEmpty()) {
            annotations.put("Concludes", concludes);
        }
        String parent = cell(record, columns, "extends");
        String name = cell(record, columns, "rule");
        String outcomes = cell(record, columns, "outcome");
        AuthoredRule rule = new AuthoredRule(
                name == null ? "" : name, parent, annotations, new Condition.All(conditions), source, offset, places);
        return new Row(rule, outcomes == null ? Set.of() : outcomes(outcomes), gives);
    }

    private static Set<String> outcomes(String cell) {
        Set<String> outcomes = new LinkedHashSet<>();
        for (String outcome : cell.split("\\|", -1)) {
            outcomes.add(outcome.strip());
        }
        return outcomes;
    }

    private static int place(List<Integer> cells, int number, int otherwise) {
        return number >= 0 && number < cells.size() ? cells.get(number) : otherwise;
    }

    private static @Nullable String cell(CSVRecord record, List<String> columns, String column) {
        String cell = columns.contains(column) ? record.get(columns.indexOf(column)) : "";
        return cell.isEmpty() ? null : cell;
    }
}
