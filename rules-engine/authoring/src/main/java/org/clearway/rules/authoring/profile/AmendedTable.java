package org.clearway.rules.authoring.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.authoring.Problem;

/** A table that an edition takes over from the one that it amends. */
final class AmendedTable {
    private final Source source;
    private final Set<String> drop;
    private final Set<String> replacing;
    private final boolean inferred;

    /**
     * @param drop names of rules that are dropped
     * @param replacing names of the rules of the amending edition
     * @param inferred whether what is taken over is inferred from then on
     */
    AmendedTable(Source source, Set<String> drop, Set<String> replacing, boolean inferred) {
        this.source = source;
        this.drop = drop;
        this.replacing = replacing;
        this.inferred = inferred;
    }

    /** The rules of a table; none of one that cannot be read, which its reader will say. */
    static List<String> names(Source source) {
        List<CSVRecord> rows = records(source.text());
        int column = rows.isEmpty() ? -1 : List.of(rows.get(0).values()).indexOf("rule");
        return column < 0
                ? List.of()
                : rows.stream().skip(1).map(row -> cell(row, column)).toList();
    }

    /**
     * The table without the rows that are dropped or replaced, and with the basis that the others now have.
     *
     * @param file the name of the table in the amending edition
     * @param replaced takes the names of the rows that are replaced
     */
    Source whole(String file, List<Problem> problems, Set<String> replaced) {
        List<CSVRecord> rows = records(source.text());
        if (rows.isEmpty()) {
            return source;
        }
        List<String> columns = List.of(rows.get(0).values());
        int name = columns.indexOf("rule");
        int basis = columns.indexOf("basis");
        boolean adds = inferred && basis < 0;
        SourceText text = new SourceText();
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            int from = (int) row.getCharacterPosition();
            int to = i + 1 < rows.size()
                    ? (int) rows.get(i + 1).getCharacterPosition()
                    : source.text().length();
            String rule = i == 0 || name < 0 || name >= row.size()
                    ? ""
                    : row.get(name).strip();
            if (replacing.contains(rule)) {
                replaced.add(rule);
            } else if (!drop.contains(rule) || rule.isEmpty()) {
                boolean changes =
                        inferred && (i == 0 ? adds : adds || !cell(row, basis).equals("INFERRED"));
                if (changes) {
                    List<String> cells = new ArrayList<>(List.of(row.values()));
                    String value = i == 0 ? "basis" : "INFERRED";
                    if (adds) {
                        cells.add(value);
                    } else if (basis < cells.size()) {
                        cells.set(basis, value);
                    }
                    text.add(source, from, CSVFormat.RFC4180.format(cells.toArray()) + "\n");
                } else {
                    text.add(source, from, to);
                    text.line(source, from);
                }
            }
        }
        return text.source(file, problems);
    }

    private static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private static List<CSVRecord> records(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
