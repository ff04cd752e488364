package org.clearway.rules.benchmarks.rivals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearway.rules.engine.model.Condition;

/**
 * Rules as a workbook of OpenL Tablets: a data type with a field for each fact, and one decision table whose condition columns ask a fact
 * each, with a row for each way in which a rule can be true; the numbers of all rows that match are collected.
 */
final class OpenLWorkbook {
    static final String TABLE = "decide";

    /** An atom of each column, by the title of the column. */
    private final Map<String, Condition> columns = new TreeMap<>();

    private final Map<String, String> types = new TreeMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private OpenLWorkbook(RuleData data) {
        for (int rule = 0; rule < data.conditions().size(); rule++) {
            for (List<Condition> row : Alternatives.of(data.conditions().get(rule))) {
                rows.add(cells(row));
                numbers.add(rule);
            }
        }
    }

    /** What a row asks, by the column. A column asks once: what is asked of a fact again goes into another. */
    private Map<String, String> cells(List<Condition> row) {
        Map<String, String> cells = new TreeMap<>();
        for (Condition atom : row) {
            String title = fact(atom) + (atom instanceof Condition.Has has && !has.present() ? " lacks" : "");
            while (cells.containsKey(title)) {
                title += " too";
            }
            cells.put(title, cell(atom));
            columns.putIfAbsent(title, atom);
            types.put(fact(atom), type(atom));
        }
        return cells;
    }

    static byte[] of(RuleData data) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new OpenLWorkbook(data).write(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(XSSFWorkbook workbook) {
        Sheet type = workbook.createSheet("Product");
        line(type, List.of("Datatype Product"));
        type.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        types.forEach((name, of) -> line(type, List.of(of, name)));

        Sheet table = workbook.createSheet("Rules");
        line(table, List.of("Rules Integer[] " + TABLE + "(Product p)"));
        table.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size()));
        List<String> codes = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        columns.values().forEach(atom -> {
            String parameter = "v" + codes.size();
            codes.add("C" + (codes.size() + 1));
            expressions.add(expression(atom, parameter));
            parameters.add(parameterType(atom) + " " + parameter);
        });
        codes.add("CRET1");
        expressions.add("number");
        parameters.add("Integer number");
        List<String> titles = new ArrayList<>(columns.keySet());
        titles.add("Rule");
        for (List<String> line : List.of(codes, expressions, parameters, titles)) {
            line(table, line);
        }
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> cells = rows.get(row);
            Row line = line(
                    table,
                    columns.keySet().stream()
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList());
            line.createCell(columns.size()).setCellValue(numbers.get(row));
        }
    }

    private static String cell(Condition atom) {
        return atom instanceof Condition.OneOf oneOf
                ? String.join(",", oneOf.values().stream().sorted().toList())
                : ((Condition.Has) atom).element();
    }

    private static Row line(Sheet sheet, List<String> texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
        return row;
    }

    private static String fact(Condition atom) {
        return Infix.name(atom.facts().findFirst().orElseThrow());
    }

    private static String type(Condition atom) {
        if (atom instanceof Condition.OneOf oneOf) {
            return Infix.isBoolean(oneOf) ? "Boolean" : "String";
        }
        if (atom instanceof Condition.Has) {
            return "String[]";
        }
        throw new IllegalArgumentException("These rivals are not taught " + atom);
    }

    private static String parameterType(Condition atom) {
        return switch (type(atom)) {
            case "String" -> "String[]";
            case "String[]" -> "String";
            default -> "Boolean";
        };
    }

    private static String expression(Condition atom, String parameter) {
        String fact = "p." + fact(atom);
        if (atom instanceof Condition.Has has) {
            String contains = "contains(" + fact + ", " + parameter + ")";
            return has.present() ? contains : fact + " != null and !" + contains;
        }
        return type(atom).equals("Boolean") ? fact + " == " + parameter : "contains(" + parameter + ", " + fact + ")";
    }
}
