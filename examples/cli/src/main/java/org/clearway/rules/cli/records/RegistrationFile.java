package org.clearway.rules.cli.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of EUDAMED registrations, one row after the other. Columns are found by their names, in any order, and
 * others are ignored. A row that cannot be read is given as such, and reading goes on.
 */
final class RegistrationFile {

    private static final String UUID = "uuid";
    private static final String CLASS = "risk_class";
    private static final String ACT = "regulatory_act";
    private static final String SPECIAL_TYPE = "special_type";

    private final Path file;
    /** The last line of the row read last. */
    private long end;

    private @Nullable CountedInput input;

    RegistrationFile(Path file) {
        this.file = file;
    }

    /** Reads all rows in their order. */
    void read(Consumer<RegistrationRow> rows) throws IOException {
        RecordFile.readable(file, "CSV file");
        try (CountedInput counted = new CountedInput(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(counted, StandardCharsets.UTF_8));
                RowLimit limit = new RowLimit(reader, file.toString());
                CSVParser parser = RecordFile.table(limit)) {
            input = counted;
            requireColumns(file.toString(), parser.getHeaderNames());
            end = parser.getCurrentLineNumber();
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                long begin = end + 1;
                CSVRecord record = records.next();
                limit.row();
                end = Math.max(begin, parser.getCurrentLineNumber());
                rows.accept(row(record, parser.getHeaderNames().size(), begin));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new CliException(
                    "COLUMNS_UNREADABLE", file + ":1", "the first row does not name the columns: " + e.getMessage());
        }
    }

    /** How many bytes the file has. */
    long size() throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    /** How many of them have been read, a little ahead of the rows. */
    long used() {
        return input == null ? 0 : input.used();
    }

    static void requireColumns(String file, List<String> found) {
        List<String> missing = Stream.concat(
                        Stream.of(UUID, CLASS, ACT, SPECIAL_TYPE),
                        Arrays.stream(Flag.values()).map(Flag::column))
                .filter(column -> !found.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            List<String> spare = found.stream()
                    .filter(column -> column != null && !column.isBlank())
                    .toList();
            throw new CliException(
                    "COLUMN_MISSING",
                    file + ":1",
                    "the first row names no column " + String.join(", ", missing)
                            + "; it must name the columns that \"clearway eudamed --help\" lists",
                    Text.closest(missing.get(0), spare));
        }
    }

    private RegistrationRow row(CSVRecord row, int columns, long begin) {
        String uuid = uuid(row);
        String lines = file + ":" + begin + (end > begin ? "-" + end : "");
        try {
            return registration(row, columns, uuid, lines);
        } catch (CliException e) {
            return new BrokenRow(uuid, e);
        }
    }

    /** The identifier in a row; empty where it has none. */
    static String uuid(CSVRecord row) {
        return row.isMapped(UUID) && row.isSet(UUID) ? row.get(UUID).strip() : "";
    }

    static Registration registration(CSVRecord row, int columns, String uuid, String lines) {
        if (row.size() != columns) {
            throw new CliException(
                    "ROW_BROKEN",
                    lines,
                    "the row has " + row.size() + " cells, and there are " + columns
                            + " columns; look for a quote that is not closed, or a comma outside quotes");
        }
        if (uuid.isEmpty()) {
            throw new CliException("CELL_MISSING", lines + ", column " + UUID, "a registration needs an identifier");
        }
        Act act = act(row.get(ACT).strip(), lines);
        return new Registration(
                uuid,
                act,
                registered(act, row.get(CLASS).strip().toUpperCase(Locale.ROOT), lines),
                flags(row, lines),
                row.get(SPECIAL_TYPE).strip().toUpperCase(Locale.ROOT));
    }

    private static Act act(String word, String lines) {
        List<String> acts = Arrays.stream(Act.values()).map(Act::name).toList();
        String upper = word.toUpperCase(Locale.ROOT);
        if (!acts.contains(upper)) {
            throw unknown(lines, ACT, word, acts);
        }
        return Act.valueOf(upper);
    }

    private static String registered(Act act, String word, String lines) {
        if (act.ruleset() != null && !act.classes().contains(word)) {
            throw unknown(lines, CLASS, word, act.classes());
        }
        return ClassLabel.ofEudamed(word);
    }

    private static Map<Flag, Boolean> flags(CSVRecord row, String lines) {
        Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
        for (Flag flag : Flag.values()) {
            String word = row.get(flag.column()).strip();
            if (!flag.knows(word)) {
                throw unknown(lines, flag.column(), word, flag.words());
            }
            if (!word.isEmpty()) {
                flags.put(flag, Objects.requireNonNull(flag.read(word)));
            }
        }
        return flags;
    }

    private static CliException unknown(String lines, String column, String word, List<String> known) {
        return new CliException(
                "CELL_UNKNOWN",
                lines + ", column " + column,
                (word.isEmpty() ? "the cell is empty" : "'" + shortened(word) + "' is not known") + "; write "
                        + Text.anyOf(known),
                Text.closest(word, known));
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }
}
