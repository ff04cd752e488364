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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.documents.Text;
import org.jspecify.annotations.Nullable;

/** Reads a file of the evidence behind American AI devices. Columns are found by their names; others are ignored. */
final class EvidenceFile {

    private static final String SUBMISSION = "Submission Number";
    private static final String SPECIALTY = "specialty";
    private static final String STUDY_TYPE = "CP Study-type";
    private static final String SAMPLES = "CP N samples";
    private static final String DEVELOPMENT_SITES = "N sites development";
    private static final String PERFORMANCE_SITES = "CP N clinical sites";
    private static final String MULTI_CENTRE = "multi center";
    private static final List<String> NOTHING_STATED =
            List.of("", "summary not available", "multiple studies", "missing");
    private static final List<String> STUDY_TYPES = List.of("retrospective", "prospective", "randomized");
    private static final int LARGEST = 6;

    private final Path file;
    private @Nullable CountedInput input;

    EvidenceFile(Path file) {
        this.file = file;
    }

    /** Reads all rows in their order; one that cannot be read goes to {@code broken}. */
    void read(Consumer<Evidence> rows, Consumer<CliException> broken) throws IOException {
        RecordFile.readable(file, "CSV file");
        try (CountedInput counted = new CountedInput(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(counted, StandardCharsets.UTF_8));
                RowLimit limit = new RowLimit(reader, file.toString());
                CSVParser parser = RecordFile.table(limit)) {
            input = counted;
            requireColumns(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                limit.row();
                String line = file + ":" + (row.getRecordNumber() + 1);
                try {
                    rows.accept(evidence(row, parser.getHeaderNames().size(), line));
                } catch (CliException e) {
                    broken.accept(e);
                }
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

    private void requireColumns(List<String> found) {
        List<String> missing = Stream.concat(
                        Stream.of(SUBMISSION, SPECIALTY, STUDY_TYPE, SAMPLES, DEVELOPMENT_SITES, PERFORMANCE_SITES),
                        Arrays.stream(EvidenceColumn.values()).map(EvidenceColumn::column))
                .filter(column -> !found.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new CliException(
                    "COLUMN_MISSING",
                    file + ":1",
                    "the first row names no column " + String.join(", ", missing),
                    Text.closest(missing.get(0), found));
        }
    }

    private static Evidence evidence(CSVRecord row, int columns, String line) {
        if (row.size() != columns) {
            throw new CliException(
                    "ROW_BROKEN", line, "the row has " + row.size() + " cells, and there are " + columns + " columns");
        }
        String submission = row.get(SUBMISSION).strip();
        if (submission.isEmpty()) {
            throw new CliException("CELL_MISSING", line + ", column " + SUBMISSION, "a device needs its number");
        }
        String specialty = row.get(SPECIALTY).strip();
        return new Evidence(
                submission,
                specialty.isEmpty() ? "not stated" : specialty,
                stated(row, line),
                studyType(row, line),
                number(row.get(DEVELOPMENT_SITES)),
                performanceSites(row.get(PERFORMANCE_SITES)),
                number(row.get(SAMPLES)) != null);
    }

    private static Map<EvidenceColumn, Boolean> stated(CSVRecord row, String line) {
        Map<EvidenceColumn, Boolean> stated = new EnumMap<>(EvidenceColumn.class);
        for (EvidenceColumn column : EvidenceColumn.values()) {
            String word = row.get(column.column()).strip().toLowerCase(Locale.ROOT);
            if (word.equals("yes") || word.equals("no")) {
                stated.put(column, word.equals("yes"));
            } else if (!NOTHING_STATED.contains(word)) {
                throw unknown(line, column.column(), word, List.of("yes", "no", "nothing"));
            }
        }
        return stated;
    }

    private static String studyType(CSVRecord row, String line) {
        String word = row.get(STUDY_TYPE).strip().toLowerCase(Locale.ROOT);
        if (STUDY_TYPES.contains(word)) {
            return word;
        }
        if (NOTHING_STATED.contains(word)) {
            return "";
        }
        throw unknown(line, STUDY_TYPE, word, STUDY_TYPES);
    }

    /** A study at several centres had two at least. */
    private static @Nullable Integer performanceSites(String cell) {
        return cell.strip().equalsIgnoreCase(MULTI_CENTRE) ? Integer.valueOf(2) : number(cell);
    }

    /** A plain number; "multiple" and whatever else is none. */
    private static @Nullable Integer number(String cell) {
        String digits = cell.strip();
        return !digits.isEmpty() && digits.length() <= LARGEST && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.valueOf(digits)
                : null;
    }

    private static CliException unknown(String line, String column, String word, List<String> known) {
        return new CliException(
                "CELL_UNKNOWN", line + ", column " + column, "'" + word + "' is not known; write " + Text.anyOf(known));
    }
}
